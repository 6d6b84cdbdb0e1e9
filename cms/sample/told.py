"""From a story's text to a page that is bound to the records behind it."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from cms.models import StoryPage, StoryPartner
from cms.sample.texts import SampleStory
from crm.models import Activity, Consent, Library, Outcome, Partner
from crm.sample.files import packaged_picture

CREDIT = {"id": "ilustrasi Mitra Pustaka", "en": "illustration by Mitra Pustaka"}


def story_page(story: SampleStory, language: str, today: date, **words: Any) -> StoryPage:
    """The story in one language, unsaved; ``words`` are the page's own fields.

    Raises ``ObjectDoesNotExist`` where the sample's records do not hold what it tells of.
    """
    activity = Activity.objects.get(library__code=story.library, name=story.activity)
    library: Library = activity.library
    page = StoryPage(
        library=library,
        activity=activity,
        region_id=story.region or library.region_id,
        theme=story.theme,
        evidence=story.evidence,
        naming=story.naming,
        consent=Consent.objects.get(library=library, subject=story.consent) if story.consent else None,
        told_on=today + timedelta(days=story.told),
        happened_from=activity.starts_on,
        happened_until=activity.ends_on,
        is_sample=story.is_sample,
        photo=packaged_picture(story.picture) if story.picture else None,
        photo_credit=CREDIT[language] if story.picture else "",
        photo_shows_people=False,
        figures=[_block(figure, language, library) for figure in story.figures],
        **words,
    )
    partners = [Partner.objects.named(name).earliest("pk") for name in story.partners]
    page.partner_links = [StoryPartner(partner=partner) for partner in partners]
    return page


def _block(figure: dict[str, Any], language: str, library: Library) -> tuple[str, dict[str, Any]]:
    """A figure as the page's stream takes it; an outcome is found by its statement."""
    kind: str = figure["kind"]
    words: dict[str, Any] = figure.get(language, {})
    if kind == "outcome":
        outcome = Outcome.objects.get(library=library, statement=figure["statement"])
        return kind, {"outcome": outcome.pk, **words}
    if kind == "written":
        return kind, {"value": Decimal(figure["value"]), "evidence": figure["evidence"], **words}
    return kind, words
