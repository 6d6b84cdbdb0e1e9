"""What a story needs before it may be public."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from crm.vocabulary import ConsentChannel, ConsentScope

if TYPE_CHECKING:
    from cms.models.story_page import StoryPage

Gaps = dict[str, str | Promise]


class Naming(TextChoices):
    """How a story speaks of the person it is about."""

    NOBODY = "nobody", _("not named")
    PSEUDONYM = "pseudonym", _("named by a pseudonym")
    REAL = "real", _("named by their own name")


class Licence(TextChoices):
    """Under which terms others may use the story."""

    CC_BY = "cc-by-4.0", _("CC BY 4.0: use it freely, name the library")
    CC_BY_NC = "cc-by-nc-4.0", _("CC BY-NC 4.0: not for commerce, name the library")
    RESERVED = "reserved", _("All rights reserved")


NEEDED: Gaps = {
    "intro": _("Say in two sentences what this story tells."),
    "before": _("Say what the problem was."),
    "turning_point": _("Say what the library and its partners did."),
    "after": _("Say what changed."),
    "evidence": _("Say how sure this is: measured, estimated or declared."),
    "evidence_note": _("Say how we know: who counted, asked or saw it."),
    "theme": _("Choose the theme."),
    "region": _("Choose the region, so that the story can be found."),
    "library": _("Choose the library that tells it."),
}


def publication_gaps(story: "StoryPage", on: date) -> Gaps:
    """What stands between ``story`` and the public, by field; empty where nothing does."""
    gaps: Gaps = {field: message for field, message in NEEDED.items() if not getattr(story, field)}
    if story.naming != Naming.NOBODY and not story.person_name:
        gaps["person_name"] = _("Enter the name or the pseudonym.")
    if story.quote and not story.quote_by:
        gaps["quote_by"] = _("Say whose words these are.")
    if story.photo_id and not story.photo_alt:
        gaps["photo_alt"] = _("Describe the photograph for those who cannot see it.")
    if story.activity and story.library and not story.activity.library.path.startswith(story.library.path):
        gaps["activity"] = _("This activity belongs to another library.")
    return gaps | consent_gaps(story, on)


def consent_gaps(
    story: "StoryPage", on: date, channels: Sequence[ConsentChannel] = (ConsentChannel.WEB,)
) -> Gaps:
    """What the consent does not allow in ``channels`` on a day, in the words of a message."""
    needed = _scopes_needed(story)
    if not needed and story.naming == Naming.NOBODY:
        return {}
    if story.consent is None:
        return {"consent": _("A person is shown here: link the consent that allows it.")}
    # A pseudonym shows nothing of the person by itself, yet a consent must stand.
    scopes = needed or [ConsentScope(scope) for scope in story.consent.scopes]
    allowed = [story.consent.covers(scope, channel, on) for scope in scopes for channel in channels]
    if allowed and all(allowed):
        return {}
    return {"consent": _("This consent does not allow this use today, or not all of it.")}


def _scopes_needed(story: "StoryPage") -> list[ConsentScope]:
    shown = {
        ConsentScope.NAME: story.naming == Naming.REAL,
        ConsentScope.QUOTE: bool(story.quote),
        ConsentScope.PHOTO: bool(story.photo_id) and story.photo_shows_people,
    }
    return [scope for scope, needed in shown.items() if needed]
