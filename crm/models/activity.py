"""Library activities: the "Dokumentasi Online" record."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from crm.models.record import OwnedRecord, Record
from crm.querysets.activity import ActivityManager
from crm.vocabulary import ActivityKind, ActivityMode, Strategy


def count_field(label: Any) -> "models.PositiveIntegerField[int | None, int | None]":
    """How many people were counted; empty where nobody counted."""
    return models.PositiveIntegerField(label, null=True, blank=True)


class Activity(OwnedRecord, ClusterableModel):
    """Something a library did, serving exactly one of the programme's three strategies.

    Attendance is counts only, and counts visits, not different people.
    """

    name = models.CharField(_("name"), max_length=200)
    strategy = models.CharField(_("strategy"), max_length=25, choices=Strategy.choices)
    kind = models.CharField(
        _("kind"), max_length=15, choices=ActivityKind.choices, default=ActivityKind.OTHER
    )
    mode = models.CharField(
        _("mode"), max_length=10, choices=ActivityMode.choices, default=ActivityMode.IN_PERSON
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    place = models.CharField(_("place"), max_length=150, blank=True)
    description = models.TextField(_("what happened"), blank=True)
    outputs = models.TextField(_("what came out of it"), blank=True)
    male = count_field(_("men and boys"))
    female = count_field(_("women and girls"))
    sex_unknown = count_field(_("sex not recorded"))
    child = count_field(_("children (under 13)"))
    youth = count_field(_("youth (13–24)"))
    adult = count_field(_("adults (25–59)"))
    elderly = count_field(_("older people (60 and over)"))
    disability = count_field(_("people with a disability"))
    attendance_note = models.CharField(
        _("note on attendance"),
        max_length=200,
        blank=True,
        help_text=_("Why a count is missing, or how it was made."),
    )
    partners = models.ManyToManyField(
        "crm.Partner", through="crm.ActivityPartner", related_name="activities", verbose_name=_("partners")
    )
    sim_entered_on = models.DateField(_("entered in SIM on"), null=True, blank=True)
    sim_reference = models.CharField(_("SIM reference"), max_length=60, blank=True)

    objects = ActivityManager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["-starts_on", "-pk"]
        indexes = [models.Index(fields=["library", "-starts_on"], name="activity_by_date")]
        constraints = [
            models.CheckConstraint(
                name="activity_ends_after_it_starts",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The activity ends before it starts."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse age bands or disability counts that exceed everyone counted."""
        total = self.total_attendance
        ages = [count for count in (self.child, self.youth, self.adult, self.elderly) if count is not None]
        if ages and sum(ages) > (total or 0):
            raise ValidationError(_("The age bands add up to more people than attended."))
        if self.disability is not None and self.disability > (total or 0):
            raise ValidationError({"disability": _("More people than attended.")})

    @property
    def total_attendance(self) -> int | None:
        """Everyone counted, whatever their sex; None where nobody counted."""
        counts = [count for count in (self.male, self.female, self.sex_unknown) if count is not None]
        return sum(counts) if counts else None


class ActivityPhoto(Record):
    """A photograph of an activity."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        "wagtailimages.Image", verbose_name=_("photograph"), on_delete=models.PROTECT, related_name="+"
    )
    caption = models.CharField(_("caption"), max_length=200, blank=True)
    credit = models.CharField(_("credit"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.caption or str(self.image)
