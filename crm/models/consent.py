"""Consent to tell a person's story (UU 27/2022, arts. 20 to 26)."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord
from crm.querysets.consent import ConsentManager
from crm.vocabulary import ConsentChannel, ConsentMethod, ConsentScope


class Consent(OwnedRecord):
    """What one person allowed to be used, where, until when; and whether they took it back."""

    subject = models.CharField(_("person"), max_length=150)
    guardian = models.CharField(
        _("guardian"),
        max_length=150,
        blank=True,
        help_text=_("Parent or guardian, where the person is a child."),
    )
    scopes = models.JSONField(_("what may be used"), default=list)
    channels = models.JSONField(_("where it may be used"), default=list)
    wording_version = models.CharField(_("wording version"), max_length=20)
    method = models.CharField(_("given how"), max_length=12, choices=ConsentMethod.choices)
    witness = models.CharField(_("witness"), max_length=150, blank=True)
    given_on = models.DateField(_("given on"))
    expires_on = models.DateField(_("expires on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = ConsentManager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="consent_expires_after_it_is_given",
                condition=Q(expires_on__isnull=True) | Q(expires_on__gte=F("given_on")),
                violation_error_message=_("The consent expires before it is given."),
            ),
            models.CheckConstraint(
                name="consent_withdrawn_after_it_is_given",
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                violation_error_message=_("The consent is withdrawn before it is given."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.given_on})"

    def covers(self, scope: ConsentScope, channel: ConsentChannel, on: date) -> bool:
        """Whether ``scope`` may be used in ``channel`` on a day: given, not expired, not withdrawn."""
        if on < self.given_on or (self.expires_on and on > self.expires_on):
            return False
        if self.withdrawn_on and on >= self.withdrawn_on:
            return False
        return scope in self.scopes and channel in self.channels
