"""The sample: complete, repeatable, and honest about what is invented."""

import re
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.storage import storages
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from crm.models import (
    Activity,
    Agreement,
    Attachment,
    Commitment,
    Consent,
    Fulfilment,
    Library,
    Partner,
    Partnership,
    User,
)
from crm.queries.portfolio import portfolio
from crm.queries.today import today
from crm.sample import load
from crm.sample.base import REASON, Sample
from crm.sample.load import load_sample
from crm.scope import everything, library_scope
from crm.spreadsheets.importers import IMPORTERS, import_sheet
from crm.states import AgreementStatus, CommitmentStatus, PartnershipStatus
from crm.transitions.commitment import status_from
from crm.vocabulary import Direction, Strategy

pytestmark = pytest.mark.django_db

SHEETS = Path(load.__file__).parent / "sheets"


@pytest.fixture(scope="module")
def logins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var") / "demo" / "masuk.txt"


@pytest.fixture(scope="module")
def sample(django_db_setup: None, django_db_blocker: DjangoDbBlocker, logins: Path) -> Iterator[Sample]:
    """Loaded once for all tests here, and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_sample(logins)
        transaction.set_rollback(True)


def rows() -> dict[str, int]:
    """How many rows every table of records and their history has."""
    with everything():
        return {
            model._meta.label: model._base_manager.count()
            for model in apps.get_app_config("crm").get_models()
        }


def test_loading_twice_changes_nothing(sample: Sample, logins: Path) -> None:
    before, file = rows(), logins.read_text()
    load_sample(logins)
    assert rows() == before
    assert logins.read_text() == file


def test_loading_again_on_another_day_changes_nothing(
    sample: Sample, logins: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows()
    monkeypatch.setattr(
        timezone, "localdate", lambda *moment: date(2031, 1, 15) if not moment else moment[0].date()
    )
    assert load_sample(logins).today == sample.today
    assert rows() == before


def test_what_staff_changed_stays(sample: Sample, logins: Path) -> None:
    with everything():
        partnership = Partnership.objects.get(partner__name="Bank Contoh Nusantara", library__code="contoh")
        partnership.notes = "Diubah oleh petugas"
        partnership.save()
    load_sample(logins)
    with everything():
        partnership.refresh_from_db()
    assert partnership.notes == "Diubah oleh petugas"


def test_every_status_occurs(sample: Sample) -> None:
    with everything():
        for model, statuses in (
            (Partnership, PartnershipStatus),
            (Agreement, AgreementStatus),
            (Commitment, CommitmentStatus),
        ):
            found = set(model.objects.filter(library__code="contoh").values_list("status", flat=True))
            assert found == set(statuses.values)
        assert set(Activity.objects.values_list("strategy", flat=True)) == set(Strategy.values)


def test_every_status_of_a_commitment_follows_from_its_deliveries(sample: Sample) -> None:
    with everything():
        for commitment in Commitment.objects.standing():
            assert commitment.status == status_from(commitment, list(commitment.fulfilments.all())), (
                commitment
            )


def test_everything_is_dated_from_the_day_it_is_loaded(sample: Sample) -> None:
    assert sample.today == timezone.localdate()
    with everything():
        assert Agreement.objects.expiring().filter(library__code="contoh").count() == 1
        assert Activity.objects.filter(starts_on__gt=sample.today).count() == 0
        assert Activity.objects.between(sample.day(-430), sample.today).count() >= 24


def test_every_record_says_in_its_history_that_it_is_a_sample(sample: Sample) -> None:
    assert set(Partnership.history.values_list("history_change_reason", flat=True)) == {REASON}
    assert set(Fulfilment.history.values_list("history_change_reason", flat=True)) == {REASON}


def test_the_sponsors_side_of_the_chain_is_full(sample: Sample) -> None:
    with library_scope(sample.libraries["contoh"].path):
        bank = portfolio(sample.partners["bank"])
    for side in (bank.from_partner, bank.to_partner):
        assert 0 < side.verified <= side.received <= side.promised
    assert 0 < bank.from_partner.used <= bank.from_partner.received
    assert bank.from_partner.overdue >= 2
    assert bank.agreements_in_force >= 3
    assert bank.last_contact == sample.day(-12)


def test_no_activity_used_more_than_was_delivered(sample: Sample) -> None:
    with everything():
        for commitment in Commitment.objects.filter(uses__isnull=False).distinct():
            for measure in ("quantity", "value"):
                received = sum(getattr(one, measure) or 0 for one in commitment.fulfilments.all())
                used = sum(getattr(one, measure) or 0 for one in commitment.uses.all())
                assert used <= received, (commitment, measure)


def test_nothing_was_used_before_it_was_promised(sample: Sample) -> None:
    with everything():
        for commitment in Commitment.objects.filter(uses__isnull=False).distinct():
            assert min(use.activity.starts_on for use in commitment.uses.all()) >= commitment.promised_on


def test_the_heads_day_is_not_empty(sample: Sample) -> None:
    head = sample.staff["kepala"]
    with library_scope(sample.libraries["contoh"].path):
        assert all(group.count for group in vars(today(head)).values())


def test_neighbours_see_different_records(sample: Sample) -> None:
    with library_scope(sample.libraries["contoh"].path):
        ours = set(Activity.objects.values_list("pk", flat=True))
    with library_scope(sample.libraries["contoh-timur"].path):
        theirs = set(Activity.objects.values_list("pk", flat=True))
        assert Partnership.objects.count() == 2
    assert ours
    assert theirs
    assert not ours & theirs


def test_consents_are_valid_expired_withdrawn_and_by_a_guardian(sample: Sample) -> None:
    with everything():
        valid = Consent.objects.valid()
        assert valid.filter(guardian="").exists()
        assert valid.exclude(guardian="").exists()
        assert Consent.objects.filter(expires_on__lt=sample.today).exists()
        assert Consent.objects.filter(withdrawn_on__isnull=False).exists()


def test_signed_agreements_and_handovers_have_their_scan(sample: Sample) -> None:
    with everything():
        scans = list(Attachment.objects.all())
        assert len(scans) >= 15
        with storages["private"].open(scans[0].file.name) as scan:
            assert scan.read(5) == b"%PDF-"


def test_photographs_are_shown_with_activities(sample: Sample) -> None:
    with everything():
        shown = Activity.objects.filter(photos__isnull=False).distinct()
        assert {activity.photos.count() for activity in shown} == {1}
        assert shown.count() >= 5


def test_the_articles_facts_are_kept_with_their_dates(sample: Sample) -> None:
    with everything():
        dates = {
            (activity.library.code, activity.name): (activity.starts_on, activity.ends_on)
            for activity in Activity.objects.filter(
                starts_on__lt=date(2023, 12, 31), starts_on__gte=date(2020, 1, 1)
            )
            if activity.library.code not in ("contoh", "contoh-timur")
        }
        training = "Bimtek Strategi Pengembangan Perpustakaan dan TIK"
        assert dates == {
            ("babel", training): (date(2020, 7, 21), date(2020, 7, 23)),
            ("bengkulu", training): (date(2020, 7, 27), date(2020, 7, 27)),
            ("purworejo", "Kelas Sharing Dokumentasi Online"): (date(2020, 8, 18), date(2020, 8, 18)),
            ("perpusnas", "Rakornas Bidang Perpustakaan 2021"): (date(2021, 3, 23), date(2021, 3, 23)),
            ("tangerang", "Diskusi dan penyerahan buku Topi Bambu"): (date(2023, 3, 6), date(2023, 3, 6)),
        }
        tangerang = Commitment.objects.filter(library__code="tangerang")
        assert not tangerang.filter(agreement__isnull=False).exists(), (
            "a gift and a promise need no agreement"
        )
        assert set(tangerang.values_list("status", "direction")) == {
            (CommitmentStatus.PARTIAL, Direction.FROM_PARTNER),
            (CommitmentStatus.PROMISED, Direction.FROM_PARTNER),
        }


def test_the_divisions_sheet_finds_the_articles_activities_and_changes_none(sample: Sample) -> None:
    sheet = SHEETS / "rekap-kegiatan.xlsx"
    result = import_sheet(sheet, IMPORTERS["activities"], sample.libraries["perpusnas"], dry_run=True)
    assert (result.unchanged, result.changed) == (5, 0)
    assert result.created == 5, "the invented rows are the sheet's own"


def test_the_libraries_form_one_tree(sample: Sample) -> None:
    assert [root.code for root in Library.get_root_nodes()] == ["perpusnas"]
    contoh = sample.libraries["contoh"]
    below = {library.code for library in Library.objects.get(pk=contoh.pk).get_descendants()}
    assert below == {
        "desa-contoh-satu", "desa-contoh-dua", "desa-contoh-tiga", "sman-1-contoh", "tbm-pelita"
    }  # fmt: skip


def test_each_account_has_its_role_and_library_and_the_password_of_the_file(
    sample: Sample, logins: Path
) -> None:
    found = re.search(r"Kata sandi: (\S+)", logins.read_text())
    assert found
    for user in User.objects.all():
        assert user.check_password(found[1])
        assert user.username in logins.read_text()
        assert user.groups.count() == 1
        assert user.library_id
    assert stat.S_IMODE(logins.stat().st_mode) == 0o600
    assert Group.objects.get(name="administrator").user_set.get().is_superuser


def test_a_changed_password_stays_until_the_file_is_lost(
    sample: Sample, logins: Path, tmp_path: Path
) -> None:
    own = tmp_path / "masuk.txt"
    own.write_text(logins.read_text())
    head = User.objects.get(username="kepala")
    head.set_password("milik-sendiri-2026")
    head.save()
    load_sample(own)
    head.refresh_from_db()
    assert head.check_password("milik-sendiri-2026")

    own.unlink()
    load_sample(own)
    head.refresh_from_db()
    assert own.read_text() != logins.read_text()
    assert not head.check_password("milik-sendiri-2026"), "every sample account gets a new password"


def test_invented_people_and_institutions_say_so(sample: Sample) -> None:
    real = {
        "Yayasan Topi Bambu", "Komunitas Topi Bambu", "Forum Perpustakaan Umum Indonesia",
        "Bappenas", "Bill & Melinda Gates Foundation", "Perpustakaan Nasional RI",
    }  # fmt: skip
    generic = {"TP PKK", "Dinas Koperasi dan UMKM"}
    names = set(Partner.objects.values_list("name", flat=True))
    assert real | generic <= names
    assert all("Contoh" in name for name in names - real - generic)
