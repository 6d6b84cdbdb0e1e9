"""A person is told of only where the consent covers a sponsor's printed dossier."""

import hashlib
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale

from advocacy.dossier.content import Stories, StoryText
from advocacy.dossier.select import PhotoMissingError
from advocacy.dossier.select.photos import WIDEST, photo_path
from advocacy.models import Dossier
from cms.models import StoryPage
from crm.models import Consent, Library, Partner
from crm.models.attachment import private_storage
from crm.vocabulary import ConsentChannel
from tests.advocacy.dossier.select.records import content, held, section_of
from tests.cms.factories import ImageFactory, StoryPageFactory
from tests.crm.factories import ConsentFactory, PartnerFactory

pytestmark = pytest.mark.django_db

GPS, MAKE = 0x8825, 0x010F


def told(dossier: Dossier) -> tuple[StoryText, ...]:
    return section_of(content(dossier), Stories).stories


def story(library: Library, partner: Partner, **fields: Any) -> StoryPage:
    fields = {"told_on": date(2025, 6, 1), **fields}
    page: StoryPage = StoryPageFactory(library=library, partners=[partner], **fields)
    return page


def consent(*channels: ConsentChannel, **fields: Any) -> Consent:
    fields = {"given_on": date(2025, 1, 1), **fields}
    return ConsentFactory(channels=[channel.value for channel in channels], **fields)


COVERING = (ConsentChannel.WEB, ConsentChannel.PDF, ConsentChannel.SPONSOR)


class TestConsent:
    def test_a_person_is_told_of_with_consent_for_print_and_sponsor(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        page = story(regency, bank, named=True, consent=consent(*COVERING))
        (text,) = told(dossier)
        assert (text.page, text.consent) == (page.pk, page.consent_id)

    @pytest.mark.parametrize(
        "channels",
        [
            (ConsentChannel.WEB,),
            (ConsentChannel.WEB, ConsentChannel.PDF),
            (ConsentChannel.WEB, ConsentChannel.SPONSOR),
        ],
    )
    def test_consent_for_less_tells_nothing(
        self, channels: tuple[ConsentChannel, ...], dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        story(regency, bank, named=True, consent=consent(*channels))
        assert told(dossier) == ()

    def test_a_consent_that_was_withdrawn_or_ended_before_the_issue_tells_nothing(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        pages = [story(regency, bank, named=True, consent=consent(*COVERING)) for _ in range(2)]
        Consent._base_manager.filter(pk=pages[0].consent_id).update(withdrawn_on=date(2026, 1, 10))
        Consent._base_manager.filter(pk=pages[1].consent_id).update(expires_on=date(2026, 1, 9))
        assert told(dossier) == ()

    def test_a_story_that_names_nobody_needs_none(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        story(regency, bank)
        assert len(told(dossier)) == 1


class TestChoice:
    def test_only_public_stories_of_the_partner_in_the_branch_are_told(
        self, dossier: Dossier, regency: Library, village: Library, other_regency: Library, bank: Partner
    ) -> None:
        story(village, bank, title="Di desa")
        story(regency, bank, title="Konsep", draft=True)
        story(other_regency, bank, title="Tetangga")
        story(regency, PartnerFactory(), title="Mitra lain")
        assert [text.title for text in told(dossier)] == ["Di desa"]

    def test_a_story_of_an_activity_with_the_partner_is_told_too(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        activity = held(regency, bank)
        story(regency, PartnerFactory(), activity=activity, title="Dari kelas")
        assert [text.title for text in told(dossier)] == ["Dari kelas"]

    def test_the_two_newest_are_told(self, dossier: Dossier, regency: Library, bank: Partner) -> None:
        for month in (3, 9, 6):
            story(regency, bank, title=f"Bulan {month}", told_on=date(2025, month, 1))
        assert [text.title for text in told(dossier)] == ["Bulan 9", "Bulan 6"]

    def test_a_story_that_is_only_there_in_the_other_language_says_so(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        story(regency, bank)
        dossier.language = "en"
        (text,) = told(dossier)
        assert text.language == "id"

    def test_a_translated_story_is_told_once_in_the_dossiers_language(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        english, _made = Locale.objects.get_or_create(language_code="en")
        page = story(regency, bank, title="Warung")
        story(regency, bank, title="The stall", locale=english, translation_key=page.translation_key)
        assert [text.title for text in told(dossier)] == ["Warung"]
        dossier.language = "en"
        assert [text.title for text in told(dossier)] == ["The stall"]


class TestPhotographs:
    def image(self, size: tuple[int, int] = (2400, 1600)) -> Any:
        exif = Image.Exif()
        exif[MAKE] = "Telepon Pak Budi"
        exif.get_ifd(GPS)[1] = "S"
        data = io.BytesIO()
        Image.new("RGB", size, "#c06a4a").save(data, "JPEG", exif=exif)
        return ImageFactory(file=ContentFile(data.getvalue(), name="foto.jpg"))

    def pictured(self, library: Library, partner: Partner, **fields: Any) -> StoryPage:
        return story(library, partner, pictured=True, photo_credit="Perpustakaan", **fields)

    def test_it_is_kept_by_the_hash_of_its_bytes_without_its_data(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        self.pictured(regency, bank, photo=self.image())
        (text,) = told(dossier)
        assert text.photo is not None
        assert (text.photo.alt, text.photo.credit) == ("Ibu-ibu belajar", "Perpustakaan")
        data = Path(private_storage().path(photo_path(text.photo.sha256))).read_bytes()
        assert hashlib.sha256(data).hexdigest() == text.photo.sha256
        with Image.open(io.BytesIO(data)) as kept:
            assert not kept.getexif()
            assert max(kept.size) == WIDEST
        assert b"Pak Budi" not in data

    def test_the_same_picture_is_kept_once(self, dossier: Dossier, regency: Library, bank: Partner) -> None:
        image = self.image((30, 20))
        self.pictured(regency, bank, photo=image)
        self.pictured(regency, bank, photo=image)
        first, second = told(dossier)
        assert first.photo == second.photo

    def test_a_recognisable_person_needs_consent(
        self, dossier: Dossier, regency: Library, bank: Partner
    ) -> None:
        self.pictured(regency, bank, photo_shows_people=True, consent=consent(ConsentChannel.WEB))
        assert told(dossier) == ()

    def test_a_missing_file_names_the_story(self, dossier: Dossier, regency: Library, bank: Partner) -> None:
        page = self.pictured(regency, bank, title="Warung Bu Sari")
        assert page.photo
        page.photo.file.delete(save=False)
        with pytest.raises(PhotoMissingError, match="Warung Bu Sari"):
            told(dossier)
