"""Columns of lists: links to record pages, states, money, dates."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.admin.ui.tables import Column

from crm import formats, states

_GOOD = {states.PartnershipStatus.ACTIVE, states.AgreementStatus.IN_FORCE, states.CommitmentStatus.FULFILLED}
_BAD = {
    states.PartnershipStatus.DECLINED,
    states.AgreementStatus.TERMINATED,
    states.AgreementStatus.CANCELLED,
}
_RESTING = {
    states.PartnershipStatus.DORMANT,
    states.PartnershipStatus.ENDED,
    states.AgreementStatus.ENDED,
    states.AgreementStatus.RENEWED,
}


def language() -> str:
    """The language of the request, ``id`` unless known."""
    return get_language() or "id"


def state_tag(value: str, label: str) -> SafeString:
    """A state as a word with a sign before it, so that colour is never alone in telling it."""
    tone = (
        "good" if value in _GOOD else "bad" if value in _BAD else "resting" if value in _RESTING else "open"
    )
    return render_to_string("crm/workspace/state.html", {"tone": tone, "label": label})


def page_url(model: type[Model], pk: int) -> str | None:
    """The address in the workspace of the page of a record; None for kinds that have none."""
    viewset = getattr(model, "snippet_viewset", None)
    if viewset is None or not viewset.inspect_view_enabled:
        return None
    return reverse(viewset.get_url_name("inspect"), args=[pk])


def record_link(record: Any) -> SafeString | str:
    """A link to a record's page, or its name alone."""
    if record is None:
        return ""
    url = page_url(type(record), record.pk)
    return format_html('<a href="{}">{}</a>', url, record) if url else str(record)


class LinkColumn(Column):
    """The related record, linked to its page."""

    def get_value(self, instance: Any) -> SafeString | str:
        """The link, or nothing where there is no related record."""
        return record_link(super().get_value(instance))


class StateColumn(Column):
    """A state field as a tag; ``name`` is the field."""

    def get_value(self, instance: Any) -> SafeString:
        """The tag."""
        return state_tag(getattr(instance, self.name), getattr(instance, f"get_{self.name}_display")())


class RupiahColumn(Column):
    """Whole rupiah, right-aligned; a dash where nothing is known."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, classname="crm-number", **kwargs)

    def get_value(self, instance: Any) -> str:
        """The amount in words of the request's language."""
        value: Decimal | None = super().get_value(instance)
        return "–" if value is None else formats.rupiah(value, language())


class CountColumn(Column):
    """A whole number, right-aligned; a dash where nobody counted."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, classname="crm-number", **kwargs)

    def get_value(self, instance: Any) -> str:
        """The number."""
        value = super().get_value(instance)
        return "–" if value is None else formats.number(value, language())


class DayColumn(Column):
    """A day as people write it; ``late`` marks what is past."""

    def __init__(self, name: str, late: Callable[[Any], bool] | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.late = late

    def get_value(self, instance: Any) -> str | SafeString:
        """The day, with a sign where it is past."""
        value: date | None = super().get_value(instance)
        if value is None:
            return "–"
        text = formats.day(value, language())
        if self.late and self.late(instance):
            return render_to_string("crm/workspace/state.html", {"tone": "bad", "label": text})
        return text
