"""What changed, and the indicators that follow it over the years."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord
from crm.models.user import staff_in_scope
from crm.querysets.activity import OutcomeManager
from crm.querysets.scoped import Scoped
from crm.vocabulary import EvidenceClass, IndicatorSource, OutcomeDomain


class Outcome(OwnedRecord):
    """What changed for whom, with a number, a unit and how sure we are."""

    activity = models.ForeignKey(
        "crm.Activity",
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="outcomes",
    )
    statement = models.CharField(_("what changed"), max_length=250)
    who = models.CharField(_("for whom"), max_length=150)
    domain = models.CharField(_("domain"), max_length=10, choices=OutcomeDomain.choices)
    value = models.DecimalField(_("number"), max_digits=15, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    evidence = models.CharField(_("evidence"), max_length=10, choices=EvidenceClass.choices)
    evidence_note = models.CharField(_("how we know"), max_length=250, blank=True)
    observed_on = models.DateField(_("observed on"))
    verified_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("verified by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to=staff_in_scope,
    )
    verified_on = models.DateField(_("verified on"), null=True, blank=True)

    objects = OutcomeManager()

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["-observed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="outcome_number_has_a_unit",
                condition=Q(value__isnull=True) | ~Q(unit=""),
                violation_error_message=_("A number needs its unit."),
            )
        ]

    def __str__(self) -> str:
        return self.statement


class Indicator(models.Model):
    """What is counted, and exactly how; a changed definition is a new version."""

    code = models.SlugField(_("code"), max_length=40)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    name = models.CharField(_("name"), max_length=150)
    unit = models.CharField(_("unit"), max_length=40)
    definition = models.TextField(_("definition"))
    source = models.CharField(_("source"), max_length=10, choices=IndicatorSource.choices)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["code", "-version"]
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="indicator_version_once")]

    def __str__(self) -> str:
        return self.name


class TargetManager(Scoped, models.Manager[Any]):
    """Targets of the libraries in scope."""


class Target(OwnedRecord):
    """What a library means to reach in a year, and where it started."""

    indicator = models.ForeignKey(
        Indicator, verbose_name=_("indicator"), on_delete=models.PROTECT, related_name="targets"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    baseline = models.DecimalField(_("baseline"), max_digits=15, decimal_places=2, null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(_("baseline year"), null=True, blank=True)
    value = models.DecimalField(_("target"), max_digits=15, decimal_places=2)

    objects = TargetManager()

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["-year", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["library", "indicator", "year"],
                name="one_target_per_year",
                violation_error_message=_("This library already has a target for this indicator and year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.year}"


class MeasurementManager(Scoped, models.Manager[Any]):
    """Measurements of the libraries in scope."""


class Measurement(OwnedRecord):
    """An indicator's value in a period, with the class of its evidence. Locked periods stay as they are."""

    indicator = models.ForeignKey(
        Indicator, verbose_name=_("indicator"), on_delete=models.PROTECT, related_name="measurements"
    )
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("until"))
    value = models.DecimalField(_("value"), max_digits=15, decimal_places=2)
    evidence = models.CharField(_("evidence"), max_length=10, choices=EvidenceClass.choices)
    source = models.CharField(
        _("source"), max_length=200, help_text=_("The document or system it was read from.")
    )
    locked = models.BooleanField(_("period locked"), default=False)

    objects = MeasurementManager()

    class Meta:
        verbose_name = _("measurement")
        verbose_name_plural = _("measurements")
        ordering = ["-period_start", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["library", "indicator", "period_start", "period_end"],
                name="one_measurement_per_period",
                violation_error_message=_("This library already has a value for this indicator and period."),
            ),
            models.CheckConstraint(
                name="measurement_ends_after_it_starts",
                condition=Q(period_end__gte=F("period_start")),
                violation_error_message=_("The period ends before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.period_start} – {self.period_end}"
