"""Which stories a dossier may tell, and how they read in print."""

from datetime import date
from typing import Any, cast

from django.db.models import Q
from django.utils.translation import gettext as _

from advocacy.dossier.content import Evidence, Language, StoryText
from advocacy.dossier.select.photos import photo_of
from advocacy.models import Dossier
from cms.models import StoryPage
from cms.models.story_rules import consent_gaps
from crm import formats
from crm.vocabulary import ConsentChannel

MOST = 2
CHANNELS = (ConsentChannel.PDF, ConsentChannel.SPONSOR)


def told_stories(dossier: Dossier, activities: Any, cutoff: date) -> list[StoryPage]:
    """The newest public stories whose consent also covers a sponsor's printed dossier.

    They name the partner or tell of one of ``activities`` (a query of their keys). A story that
    exists in the dossier's language is told in it; one that does not is told in the other.
    """
    public = (
        StoryPage.objects.live()
        .filter(library__path__startswith=dossier.library.path)
        .filter(Q(partners=dossier.partner) | Q(activity__in=activities))
        .select_related("consent", "region__parent", "photo", "locale")
        .distinct()
        .order_by("-told_on", "-pk")
    )
    allowed = [story for story in public if not consent_gaps(story, cutoff, CHANNELS)]
    allowed.sort(key=lambda story: story.locale.language_code != dossier.language)
    once: dict[Any, StoryPage] = {}
    for story in allowed:
        once.setdefault(story.translation_key, story)
    return list(once.values())[:MOST]


def story_text(story: StoryPage, language: str) -> StoryText:
    """A public story in print, in a dossier in ``language``."""
    told_on = formats.day(story.told_on, language)
    return StoryText(
        page=story.pk,
        consent=story.consent_id,
        language=cast("Language", story.locale.language_code),
        title=story.title,
        before=story.before,
        turning=story.turning_point,
        after=story.after,
        evidence=cast("Evidence", story.evidence),
        how_known=story.evidence_note,
        place=story.place,
        quote=story.quote,
        quote_by=story.quote_by,
        credit=_("Written by %(author)s, %(date)s") % {"author": story.author, "date": told_on}
        if story.author
        else "",
        url=story.full_url or "",
        photo=photo_of(story),
        sample=story.is_sample,
    )
