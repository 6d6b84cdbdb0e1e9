"""The numbers of a story: references to records, so that page and record cannot disagree.

A block knows only which record is meant; the page asks ``cms.queries`` for what it says.
"""

from functools import cached_property

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from crm.models import Outcome
from crm.vocabulary import EvidenceClass

_INSTEAD = _("Instead of the outcome's own words, for instance in another language.")


class OutcomeChoiceBlock(blocks.FieldBlock):
    """A verified outcome of the editor's libraries. The value is its id, and stays an id.

    Wagtail's own chooser would load the record while a visitor's page renders, out of any scope.
    """

    @cached_property
    def field(self) -> "forms.ModelChoiceField[Outcome]":
        """The list of outcomes; it answers for whoever opens the form."""
        return forms.ModelChoiceField(queryset=Outcome.objects.verified(), required=True)

    def value_from_form(self, value: Outcome | str | None) -> int | None:
        """The id of the chosen outcome; what was posted is text until it is cleaned."""
        key = value.pk if isinstance(value, Outcome) else value
        return int(key) if key and str(key).isdecimal() else None

    class Meta:
        icon = "success"
        label = _("Outcome")


class OutcomeFigureBlock(blocks.StructBlock):
    """The number of a verified outcome. Its words may be replaced, the number may not."""

    outcome = OutcomeChoiceBlock()
    label = blocks.CharBlock(label=_("Label"), max_length=120, required=False, help_text=_INSTEAD)
    unit = blocks.CharBlock(label=_("Unit"), max_length=40, required=False, help_text=_INSTEAD)
    note = blocks.CharBlock(label=_("How we know"), max_length=250, required=False, help_text=_INSTEAD)

    class Meta:
        icon = "success"
        label = _("Number of an outcome")


class AttendanceFigureBlock(blocks.StructBlock):
    """How many attended the story's activity."""

    label = blocks.CharBlock(label=_("Label"), max_length=120, required=False)

    class Meta:
        icon = "group"
        label = _("Attendance at the activity")


class WrittenFigureBlock(blocks.StructBlock):
    """A number that stands in no record, and therefore must name its source."""

    value = blocks.DecimalBlock(label=_("How many"), max_digits=15, decimal_places=2)
    unit = blocks.CharBlock(label=_("Unit"), max_length=40)
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)
    period = blocks.CharBlock(label=_("Period"), max_length=60, help_text=_("For instance: July 2020."))
    source = blocks.CharBlock(label=_("Source"), max_length=150)
    evidence = blocks.ChoiceBlock(label=_("Evidence"), choices=EvidenceClass.choices)

    class Meta:
        icon = "edit"
        label = _("Number from a publication")


class FiguresStream(blocks.StreamBlock):
    """The numbers of a story, in the order they are shown."""

    outcome = OutcomeFigureBlock()
    attendance = AttendanceFigureBlock()
    written = WrittenFigureBlock()

    class Meta:
        max_num = 4
