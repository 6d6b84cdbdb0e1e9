"""Contacts with partners, and what is to be done after them."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from crm.models.record import OwnedRecord
from crm.models.user import staff_in_scope
from crm.querysets.contact import InteractionManager, TaskManager
from crm.querysets.scoped import Scoped
from crm.vocabulary import InteractionKind


class Interaction(OwnedRecord, ClusterableModel):
    """One contact, with any number of partners and people."""

    kind = models.CharField(_("kind"), max_length=10, choices=InteractionKind.choices)
    date = models.DateField(_("date"), default=timezone.localdate)
    place = models.CharField(_("place"), max_length=150, blank=True)
    purpose = models.CharField(_("purpose"), max_length=200)
    shared = models.TextField(_("what we shared"), blank=True)
    issues = models.TextField(_("issues they raised"), blank=True)
    responses = models.TextField(_("how we responded"), blank=True)
    next_step = models.CharField(_("next step"), max_length=200, blank=True)
    partners = models.ManyToManyField(
        "crm.Partner",
        through="crm.InteractionPartner",
        related_name="interactions",
        verbose_name=_("partners"),
    )
    people = models.ManyToManyField(
        "crm.Person", through="crm.InteractionPerson", related_name="interactions", verbose_name=_("people")
    )
    recorded_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = InteractionManager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["-date", "-pk"]
        indexes = [models.Index(fields=["library", "-date"], name="interaction_by_date")]

    def __str__(self) -> str:
        return self.purpose


class InteractionPartManager(Scoped, models.Manager[Any]):
    """Participants of the contacts in scope."""

    library_path = "interaction__library__path"


class InteractionPartner(models.Model):
    """A partner that took part in a contact."""

    interaction = ParentalKey(Interaction, on_delete=models.CASCADE, related_name="partner_links")
    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.PROTECT, related_name="interaction_links"
    )

    objects = InteractionPartManager()

    class Meta:
        verbose_name = _("partner in a contact")
        verbose_name_plural = _("partners in a contact")
        constraints = [
            models.UniqueConstraint(fields=["interaction", "partner"], name="partner_once_per_interaction")
        ]

    def __str__(self) -> str:
        return str(self.partner)


class InteractionPerson(models.Model):
    """A person who took part in a contact."""

    interaction = ParentalKey(Interaction, on_delete=models.CASCADE, related_name="person_links")
    person = models.ForeignKey(
        "crm.Person", verbose_name=_("person"), on_delete=models.CASCADE, related_name="interaction_links"
    )

    objects = InteractionPartManager()

    class Meta:
        verbose_name = _("person in a contact")
        verbose_name_plural = _("people in a contact")
        constraints = [
            models.UniqueConstraint(fields=["interaction", "person"], name="person_once_per_interaction")
        ]

    def __str__(self) -> str:
        return str(self.person)


class Task(OwnedRecord):
    """Something to be done, by someone, by a day."""

    title = models.CharField(_("task"), max_length=200)
    due_on = models.DateField(_("due"), null=True, blank=True)
    assignee = models.ForeignKey(
        "crm.User",
        verbose_name=_("assigned to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="tasks",
        limit_choices_to=staff_in_scope,
    )
    partner = models.ForeignKey(
        "crm.Partner",
        verbose_name=_("partner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="tasks",
    )
    interaction = models.ForeignKey(
        Interaction,
        verbose_name=_("from contact"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="tasks",
    )
    done_on = models.DateField(_("done on"), null=True, blank=True)
    snoozed_until = models.DateField(_("snoozed until"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    objects = TaskManager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering = [models.F("due_on").asc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["library", "done_on", "due_on"], name="task_by_due_date")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_overdue(self) -> bool:
        """Open, past its due date and not snoozed: derived, not a state."""
        today = timezone.localdate()
        asleep = self.snoozed_until is not None and self.snoozed_until > today
        return self.done_on is None and self.due_on is not None and self.due_on < today and not asleep
