"""Records for the tests, named by the state they are in. Dates are relative to today.

They are made without regard to scope, so a test may make a stranger's records anywhere.
"""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from crm import models
from crm.management.commands.apply_permissions import apply_role
from crm.states import AgreementStatus, CommitmentStatus, PartnershipStatus
from crm.vocabulary import (
    ActivityKind,
    AgreementKind,
    CommitmentKind,
    ConsentChannel,
    ConsentMethod,
    ConsentScope,
    Direction,
    EvidenceClass,
    IndicatorSource,
    InteractionKind,
    LibraryKind,
    OutcomeDomain,
    PartnerKind,
    RegionLevel,
    Strategy,
    ValuationBasis,
)


def in_days(days: int) -> factory.LazyFunction:
    """The day that many days from today; negative for the past."""
    return factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=days))


class RegionFactory(DjangoModelFactory):
    class Meta:
        model = models.Region
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"98.{n % 100:02}.{n // 100 % 100:02}")
    name = factory.Sequence(lambda n: f"Contoh {n}")
    level = RegionLevel.DISTRICT


class LibraryFactory(DjangoModelFactory):
    """A regency library; ``parent=`` hangs it below another library."""

    class Meta:
        model = models.Library

    class Params:
        village = factory.Trait(kind=LibraryKind.VILLAGE)

    name = factory.Sequence(lambda n: f"Perpustakaan Kabupaten Uji {n}")
    code = factory.Sequence(lambda n: f"uji-{n}")
    kind = LibraryKind.REGENCY

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> models.Library:
        parent = fields.pop("parent", None)
        if parent is None:
            return model_class.add_root(**fields)
        # Treebeard trusts the instance's own count of children, which a test's copy may not know.
        return model_class.objects.get(pk=parent.pk).add_child(**fields)


class UserFactory(DjangoModelFactory):
    """A member of staff; ``role="division_head"`` gives them that group and its permissions."""

    class Meta:
        model = models.User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"staf{n}")
    first_name = factory.Sequence(lambda n: f"Staf {n}")
    password = factory.django.Password("rahasia-uji-12345")
    library = factory.SubFactory(LibraryFactory)

    @factory.post_generation
    def role(self, create: bool, code: str | None, **kwargs: Any) -> None:
        if create and code:
            self.groups.add(apply_role(code))


class PartnerFactory(DjangoModelFactory):
    class Meta:
        model = models.Partner

    name = factory.Sequence(lambda n: f"Yayasan Uji {n}")
    kind = PartnerKind.FOUNDATION


class OwnedFactory(DjangoModelFactory):
    """Whatever belongs to a library."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    library = factory.SubFactory(LibraryFactory)


class PartnershipFactory(OwnedFactory):
    class Meta:
        model = models.Partnership

    class Params:
        exploring = factory.Trait(status=PartnershipStatus.EXPLORING)
        negotiating = factory.Trait(status=PartnershipStatus.NEGOTIATING)
        active = factory.Trait(status=PartnershipStatus.ACTIVE, since=in_days(-365))
        dormant = factory.Trait(status=PartnershipStatus.DORMANT, since=in_days(-900))
        ended = factory.Trait(status=PartnershipStatus.ENDED, since=in_days(-1500))
        declined = factory.Trait(status=PartnershipStatus.DECLINED)
        neglected = factory.Trait(status=PartnershipStatus.ACTIVE, rhythm_days=30)

    partner = factory.SubFactory(PartnerFactory)


class PersonFactory(OwnedFactory):
    class Meta:
        model = models.Person

    name = factory.Sequence(lambda n: f"Narahubung Uji {n}")


class PostFactory(DjangoModelFactory):
    class Meta:
        model = models.Post

    class Params:
        former = factory.Trait(start=in_days(-900), end=in_days(-100))

    person = factory.SubFactory(PersonFactory)
    partner = factory.SubFactory(PartnerFactory)
    title = "Manajer TJSL"
    start = in_days(-400)


class InteractionFactory(OwnedFactory):
    """A meeting; ``partners=[…]`` and ``people=[…]`` took part."""

    class Meta:
        model = models.Interaction

    kind = InteractionKind.MEETING
    date = in_days(-7)
    purpose = factory.Sequence(lambda n: f"Membahas kerja sama {n}")

    @factory.post_generation
    def partners(self, create: bool, partners: Iterable[models.Partner] | None, **kwargs: Any) -> None:
        for partner in partners or ():
            models.InteractionPartner(interaction=self, partner=partner).save()

    @factory.post_generation
    def people(self, create: bool, people: Iterable[models.Person] | None, **kwargs: Any) -> None:
        for person in people or ():
            models.InteractionPerson(interaction=self, person=person).save()


class TaskFactory(OwnedFactory):
    class Meta:
        model = models.Task

    class Params:
        overdue = factory.Trait(due_on=in_days(-3))
        done = factory.Trait(done_on=in_days(-1))
        snoozed = factory.Trait(due_on=in_days(-3), snoozed_until=in_days(5))

    title = factory.Sequence(lambda n: f"Kirim surat {n}")
    due_on = in_days(7)


class AgreementFactory(OwnedFactory):
    """A draft with its dates and numbers filled; ``partner=`` adds both parties."""

    class Meta:
        model = models.Agreement

    class Params:
        review = factory.Trait(status=AgreementStatus.REVIEW)
        ready = factory.Trait(status=AgreementStatus.READY)
        in_force = factory.Trait(status=AgreementStatus.IN_FORCE)
        expiring = factory.Trait(status=AgreementStatus.IN_FORCE, ends_on=in_days(30))
        renewed = factory.Trait(status=AgreementStatus.RENEWED, ends_on=in_days(-10))
        ended = factory.Trait(status=AgreementStatus.ENDED, ends_on=in_days(-10))
        terminated = factory.Trait(status=AgreementStatus.TERMINATED)
        cancelled = factory.Trait(status=AgreementStatus.CANCELLED)
        bare = factory.Trait(our_number="", their_number="", signed_on=None, starts_on=None, ends_on=None)

    about = factory.Sequence(lambda n: f"Pelatihan bagi pemustaka {n}")
    kind = AgreementKind.PKS
    our_number = factory.Sequence(lambda n: f"415.4/{n:03}/PKS/2025")
    their_number = factory.Sequence(lambda n: f"{n:03}/MITRA/2025")
    signed_on = in_days(-300)
    starts_on = in_days(-300)
    ends_on = in_days(700)

    @factory.post_generation
    def partner(self, create: bool, partner: models.Partner | None, **kwargs: Any) -> None:
        if partner:
            models.AgreementParty(agreement=self, order=1, name="Pemerintah Kabupaten Uji").save()
            models.AgreementParty(agreement=self, order=2, partner=partner).save()


class CommitmentFactory(OwnedFactory):
    """Ten million rupiah promised by a partner, due in a month."""

    class Meta:
        model = models.Commitment

    class Params:
        overdue = factory.Trait(due_on=in_days(-10))
        partial = factory.Trait(status=CommitmentStatus.PARTIAL)
        fulfilled = factory.Trait(status=CommitmentStatus.FULFILLED)
        cancelled = factory.Trait(status=CommitmentStatus.CANCELLED)
        from_us = factory.Trait(direction=Direction.TO_PARTNER)
        books = factory.Trait(
            kind=CommitmentKind.BOOKS,
            quantity=Decimal(100),
            unit="eksemplar",
            valuation_basis=ValuationBasis.MARKET,
        )

    partner = factory.SubFactory(PartnerFactory)
    kind = CommitmentKind.CASH
    description = factory.Sequence(lambda n: f"Dukungan pelatihan {n}")
    value = Decimal(10_000_000)
    valuation_basis = ValuationBasis.FACE
    due_on = in_days(30)


class FulfilmentFactory(DjangoModelFactory):
    """A delivery that waits for verification."""

    class Meta:
        model = models.Fulfilment

    class Params:
        verified = factory.Trait(
            verified_by=factory.SubFactory(UserFactory), verified_at=factory.LazyFunction(timezone.now)
        )
        handed_over = factory.Trait(
            bast_number="028/12/BAST/2025", bast_on=in_days(-5), asset_number="1.3.5.01.01"
        )

    commitment = factory.SubFactory(CommitmentFactory)
    delivered_on = in_days(-5)
    value = Decimal(4_000_000)
    recorded_by = factory.SubFactory(UserFactory)


class ActivityFactory(OwnedFactory):
    """A training without attendance; ``counted=True`` counts 35 people, ``partners=[…]`` took part."""

    class Meta:
        model = models.Activity

    class Params:
        counted = factory.Trait(male=11, female=24, sex_unknown=0, youth=10, adult=25, disability=2)

    name = factory.Sequence(lambda n: f"Pelatihan pemasaran digital {n}")
    strategy = Strategy.COMMUNITY_INVOLVEMENT
    kind = ActivityKind.TRAINING
    starts_on = in_days(-20)
    ends_on = factory.SelfAttribute("starts_on")

    @factory.post_generation
    def partners(self, create: bool, partners: Iterable[models.Partner] | None, **kwargs: Any) -> None:
        for partner in partners or ():
            models.ActivityPartner(activity=self, partner=partner).save()


class CommitmentUseFactory(DjangoModelFactory):
    class Meta:
        model = models.CommitmentUse

    activity = factory.SubFactory(ActivityFactory)
    commitment = factory.SubFactory(CommitmentFactory, library=factory.SelfAttribute("..activity.library"))
    value = Decimal(2_000_000)


class CostLineFactory(DjangoModelFactory):
    class Meta:
        model = models.CostLine

    activity = factory.SubFactory(ActivityFactory)
    funding_source = "csr"
    amount = Decimal(3_000_000)


class OutcomeFactory(OwnedFactory):
    class Meta:
        model = models.Outcome

    class Params:
        verified = factory.Trait(verified_by=factory.SubFactory(UserFactory), verified_on=in_days(-1))

    statement = "Peserta membuka usaha sendiri"
    who = "Peserta pelatihan"
    domain = OutcomeDomain.ECONOMIC
    value = Decimal(7)
    unit = "orang"
    evidence = EvidenceClass.DECLARED
    observed_on = in_days(-2)


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = models.Indicator

    code = factory.Sequence(lambda n: f"indikator-{n}")
    name = factory.Sequence(lambda n: f"Indikator {n}")
    unit = "kunjungan"
    definition = "Semua kunjungan yang tercatat."
    source = IndicatorSource.ENTERED


class TargetFactory(OwnedFactory):
    class Meta:
        model = models.Target

    indicator = factory.SubFactory(IndicatorFactory)
    year = factory.LazyFunction(lambda: timezone.localdate().year)
    value = Decimal(1000)


class MeasurementFactory(OwnedFactory):
    class Meta:
        model = models.Measurement

    indicator = factory.SubFactory(IndicatorFactory)
    period_start = in_days(-30)
    period_end = in_days(-1)
    value = Decimal(250)
    evidence = EvidenceClass.MEASURED
    source = "Buku tamu"


class ConsentFactory(OwnedFactory):
    """Valid for name, photograph and quote, on the website and in dossiers."""

    class Meta:
        model = models.Consent

    class Params:
        expired = factory.Trait(expires_on=in_days(-1))
        withdrawn = factory.Trait(withdrawn_on=in_days(-1))
        child = factory.Trait(guardian="Wali Uji")

    subject = factory.Sequence(lambda n: f"Tokoh Uji {n}")
    scopes = factory.LazyFunction(
        lambda: [ConsentScope.NAME.value, ConsentScope.PHOTO.value, ConsentScope.QUOTE.value]
    )
    channels = factory.LazyFunction(lambda: [ConsentChannel.WEB.value, ConsentChannel.PDF.value])
    wording_version = "2025-1"
    method = ConsentMethod.WRITTEN
    given_on = in_days(-60)
    expires_on = in_days(300)


class AttachmentFactory(OwnedFactory):
    """A small file beside ``record=``."""

    class Meta:
        model = models.Attachment

    record = factory.SubFactory(AgreementFactory)
    library = factory.LazyAttribute(
        lambda made: getattr(made.record, "library", None) or made.record.commitment.library
    )
    title = "Pindaian"
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.4 uji", name="pindaian.pdf"))
    original_name = "pindaian.pdf"
    media_type = "application/pdf"
