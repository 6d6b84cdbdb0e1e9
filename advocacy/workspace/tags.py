"""How an edition stands, as a word with a sign before it."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.ui.tables import Column

from advocacy.models import Edition
from advocacy.states import EditionStatus, RenderStatus

# What is not named here is under way.
TONES: dict[str, str] = {
    EditionStatus.ISSUED: "good",
    EditionStatus.SUPERSEDED: "resting",
    EditionStatus.WITHDRAWN: "bad",
    RenderStatus.READY: "good",
    RenderStatus.FAILED: "bad",
}


def tag(value: str, label: str) -> SafeString:
    """The sign and the word; colour is never alone in telling a state."""
    return render_to_string("crm/workspace/state.html", {"tone": TONES.get(value, "open"), "label": label})


def status_tag(edition: Edition) -> SafeString:
    """Whether the edition still stands."""
    return tag(edition.status, edition.get_status_display())


def file_tag(edition: Edition) -> SafeString:
    """How far its file is."""
    return tag(edition.render_status, edition.get_render_status_display())


class TagColumn(Column):
    """A state as a tag; ``accessor`` makes it from the row."""

    def get_value(self, instance: Any) -> SafeString:
        """The tag, which is markup already."""
        made: SafeString = super().get_value(instance)
        return made
