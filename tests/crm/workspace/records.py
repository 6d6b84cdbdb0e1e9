"""One of every kind of record, so that a test can walk all screens."""

from typing import Any

from django.urls import reverse

from crm.models import Library
from tests.advocacy.factories import DossierFactory, EditionFactory
from tests.crm import factories

# Kinds that belong to a library directly, and how to make one for it.
OWNED: dict[str, Any] = {
    "crm_partnership": factories.PartnershipFactory,
    "crm_person": factories.PersonFactory,
    "crm_interaction": factories.InteractionFactory,
    "crm_task": factories.TaskFactory,
    "crm_agreement": factories.AgreementFactory,
    "crm_commitment": factories.CommitmentFactory,
    "crm_activity": factories.ActivityFactory,
    "crm_outcome": factories.OutcomeFactory,
    "crm_target": factories.TargetFactory,
    "crm_measurement": factories.MeasurementFactory,
    "crm_consent": factories.ConsentFactory,
    "advocacy_dossier": DossierFactory,
    "advocacy_edition": EditionFactory,
}
# Kinds that belong to a library through another record.
PARTS: dict[str, Any] = {
    "crm_post": lambda library: factories.PostFactory(person__library=library),
    "crm_fulfilment": lambda library: factories.FulfilmentFactory(commitment__library=library),
}
KINDS = [*OWNED, *PARTS]


def make(kind: str, library: Library) -> Any:
    """A record of that kind, owned by ``library``."""
    return OWNED[kind](library=library) if kind in OWNED else PARTS[kind](library)


def address(kind: str, view: str, *args: Any) -> str:
    """A workspace address such as ``address("crm_task", "edit", task.pk)``."""
    return reverse(f"wagtailsnippets_{kind}:{view}", args=args)
