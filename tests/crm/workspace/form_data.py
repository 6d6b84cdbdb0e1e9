"""What a person fills in for every kind of record, as a browser posts it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.apps import apps
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from crm.models import Library
from tests.crm import factories

Data = dict[str, Any]
NOTHING = inline_formset([])


def partner(library: Library) -> Data:
    return {
        "name": "Bank Contoh Nusantara",
        "kind": "company",
        "sector": "finance",
        "website": "https://bank.example",
    }


def partnership(library: Library) -> Data:
    return {
        "partner": factories.PartnerFactory().pk,
        "library": library.pk,
        "tier": "strategic",
        "rhythm_days": 30,
    }


def person(library: Library) -> Data:
    return {
        "name": "Andi Wijaya",
        "phone": "+6281234567890",
        "lawful_basis": "public_task",
        "library": library.pk,
    }


def post(library: Library) -> Data:
    return {
        "person": factories.PersonFactory(library=library).pk,
        "partner": factories.PartnerFactory().pk,
        "title": "Manajer",
    }


def interaction(library: Library) -> Data:
    return {
        "kind": "visit",
        "date": "2025-11-05",
        "purpose": "Menyerahkan buku",
        "library": library.pk,
        "partner_links": inline_formset([{"partner": factories.PartnerFactory().pk}]),
        "person_links": inline_formset([{"person": factories.PersonFactory(library=library).pk}]),
    }


def task(library: Library) -> Data:
    return {"title": "Kirim surat terima kasih", "due_on": "2025-12-01", "library": library.pk}


def agreement(library: Library) -> Data:
    return {
        "about": "Kelas literasi keuangan",
        "kind": "pks",
        "library": library.pk,
        "clauses": ["purpose", "term"],
        "parties": inline_formset(
            [
                {"order": 1, "name": "Pemerintah Kabupaten Uji"},
                {"order": 2, "partner": factories.PartnerFactory().pk},
            ]
        ),
    }


def commitment(library: Library) -> Data:
    return {
        "partner": factories.PartnerFactory().pk,
        "description": "500 buku bacaan anak",
        "direction": "from_partner",
        "kind": "books",
        "quantity": 500,
        "unit": "eksemplar",
        "value": 25_000_000,
        "valuation_basis": "market",
        "promised_on": "2025-11-05",
        "library": library.pk,
    }


def fulfilment(library: Library) -> Data:
    return {
        "commitment": factories.CommitmentFactory(library=library).pk,
        "delivered_on": "2025-11-20",
        "value": 4_000_000,
    }


def activity(library: Library) -> Data:
    return {
        "name": "Kelas batik",
        "strategy": "community_involvement",
        "kind": "class",
        "mode": "in_person",
        "starts_on": "2025-11-10",
        "ends_on": "2025-11-12",
        "male": 3,
        "female": 12,
        "library": library.pk,
        "partner_roles": inline_formset([{"partner": factories.PartnerFactory().pk, "role": "speaker"}]),
        "commitment_uses": inline_formset(
            [{"commitment": factories.CommitmentFactory(library=library).pk, "value": 1_000_000}]
        ),
        "cost_lines": inline_formset([{"funding_source": "apbd", "amount": 2_000_000}]),
        "photos": NOTHING,
    }


def outcome(library: Library) -> Data:
    return {
        "statement": "Tujuh peserta membuka usaha",
        "who": "Peserta kelas",
        "domain": "economic",
        "value": 7,
        "unit": "orang",
        "evidence": "declared",
        "observed_on": "2025-11-30",
        "library": library.pk,
    }


def indicator(library: Library) -> Data:
    return {
        "name": "Kunjungan",
        "code": "kunjungan",
        "version": 1,
        "unit": "kunjungan",
        "source": "entered",
        "definition": "Semua.",
    }


def target(library: Library) -> Data:
    return {
        "indicator": factories.IndicatorFactory().pk,
        "year": 2025,
        "value": 1200,
        "library": library.pk,
    }


def measurement(library: Library) -> Data:
    return {
        "indicator": factories.IndicatorFactory().pk,
        "period_start": "2025-01-01",
        "period_end": "2025-03-31",
        "value": 310,
        "evidence": "measured",
        "source": "Buku tamu",
        "library": library.pk,
    }


def consent(library: Library) -> Data:
    return {
        "subject": "Ibu Rahayu",
        "scopes": ["name", "photo"],
        "channels": ["web"],
        "method": "written",
        "wording_version": "2025-1",
        "given_on": "2025-10-01",
        "library": library.pk,
    }


def library(parent: Library) -> Data:
    return {
        "name": "Perpustakaan Desa Baru",
        "parent": parent.pk,
        "kind": "village",
        "code": "desa-baru",
    }


FILLED_IN: Mapping[str, Callable[[Library], Data]] = {
    "crm_partner": partner,
    "crm_partnership": partnership,
    "crm_person": person,
    "crm_post": post,
    "crm_interaction": interaction,
    "crm_task": task,
    "crm_agreement": agreement,
    "crm_commitment": commitment,
    "crm_fulfilment": fulfilment,
    "crm_activity": activity,
    "crm_outcome": outcome,
    "crm_indicator": indicator,
    "crm_target": target,
    "crm_measurement": measurement,
    "crm_consent": consent,
    "crm_library": library,
}


def model_of(kind: str) -> Any:
    """The model behind a kind such as ``crm_task``."""
    app, name = kind.split("_")
    return apps.get_model(app, name)


def filled_in(kind: str, owner: Library, /, **changes: Any) -> Data:
    """A complete form for a record of that kind; ``changes`` replace fields, and None leaves one out."""
    data = FILLED_IN[kind](owner) | changes
    lists = {name: value for name, value in data.items() if isinstance(value, list)}
    plain = {name: value for name, value in data.items() if value is not None and name not in lists}
    return nested_form_data(plain) | lists
