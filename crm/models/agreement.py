"""Signed documents, and the parties to them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from crm.models.record import OwnedRecord, Record, rupiah_field
from crm.querysets.agreement import EXPIRING_DAYS, AgreementManager, AgreementPartManager
from crm.states import AGREEMENT_SIGNED, AgreementStatus
from crm.vocabulary import AgreementKind, LegalCategory


class Agreement(OwnedRecord, ClusterableModel):
    """An instrument of cooperation between a library's side and one or more partners."""

    about = models.CharField(_("about"), max_length=250)
    kind = models.CharField(_("kind"), max_length=20, choices=AgreementKind.choices)
    legal_category = models.CharField(
        _("legal category"), max_length=10, choices=LegalCategory.choices, blank=True
    )
    status = models.CharField(
        _("status"), max_length=12, choices=AgreementStatus.choices, default=AgreementStatus.DRAFT
    )
    our_number = models.CharField(_("our number"), max_length=100, blank=True)
    their_number = models.CharField(_("their number"), max_length=100, blank=True)
    unnumbered_reason = models.CharField(
        _("why it has no number"), max_length=200, blank=True, help_text=_("Only where a number is missing.")
    )
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signed_at = models.CharField(_("signed at"), max_length=150, blank=True)
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    notice_on = models.DateField(
        _("notice date"), null=True, blank=True, help_text=_("When talks about renewal should begin.")
    )
    value = rupiah_field(_("stated value (Rp)"))
    parent = models.ForeignKey(
        "self",
        verbose_name=_("under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    renews = models.ForeignKey(
        "self",
        verbose_name=_("renews"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="renewals",
    )
    clauses = models.JSONField(_("clauses it holds"), default=list, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    objects = AgreementManager()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = [F("ends_on").desc(nulls_last=True), "-pk"]
        indexes = [models.Index(fields=["library", "status", "ends_on"], name="agreement_by_end")]
        constraints = [
            models.CheckConstraint(
                name="agreement_ends_after_it_starts",
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The agreement ends before it starts."),
            ),
            models.CheckConstraint(
                name="signed_agreement_is_complete",
                condition=~Q(status__in=AGREEMENT_SIGNED)
                | (
                    Q(signed_on__isnull=False, starts_on__isnull=False, ends_on__isnull=False)
                    & (~Q(unnumbered_reason="") | (~Q(our_number="") & ~Q(their_number="")))
                ),
                violation_error_message=_(
                    "A signed agreement needs the day of signing, its start and end, and both numbers "
                    "or the reason why it has none."
                ),
            ),
            models.CheckConstraint(
                name="agreement_value_not_negative",
                condition=Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_("A value cannot be negative."),
            ),
            models.CheckConstraint(
                name="agreement_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message=_("An agreement cannot stand under itself."),
            ),
        ]

    def __str__(self) -> str:
        number = self.our_number or self.their_number
        return f"{self.about} ({number})" if number else self.about

    def clean(self) -> None:
        """Refuse a child that outlives its parent."""
        if self.parent and self.ends_on and self.parent.ends_on and self.ends_on > self.parent.ends_on:
            raise ValidationError({"ends_on": _("It cannot end after the agreement it stands under.")})

    @property
    def is_expiring(self) -> bool:
        """In force, and near its end: a flag derived from the dates, not a state."""
        if self.status != AgreementStatus.IN_FORCE or not self.ends_on:
            return False
        return 0 <= (self.ends_on - timezone.localdate()).days <= EXPIRING_DAYS


class AgreementParty(Record):
    """One party to an agreement, in the order in which the document names them."""

    agreement = ParentalKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    order = models.PositiveSmallIntegerField(_("order"))
    partner = models.ForeignKey(
        "crm.Partner",
        verbose_name=_("partner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="agreement_links",
        help_text=_("Empty for our own side."),
    )
    name = models.CharField(_("name in the document"), max_length=200, blank=True)
    signatory = models.CharField(_("signatory"), max_length=150, blank=True)
    signatory_post = models.CharField(_("signatory's post"), max_length=150, blank=True)

    objects = AgreementPartManager()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "order"],
                name="one_party_per_place",
                violation_error_message=_("Two parties have the same place in the order."),
            ),
            models.CheckConstraint(
                name="party_is_named",
                condition=Q(partner__isnull=False) | ~Q(name=""),
                violation_error_message=_("Choose a partner, or enter the name of our side."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.partner)
