"""Wagtail and the smaller packages speak Indonesian, in our words."""

import os
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.apps import apps
from django.test import RequestFactory
from django.utils.translation import gettext, ngettext
from wagtail.admin.views.i18n import js_catalog

from scripts import package_messages
from scripts.catalogues import fill, read, supplements
from scripts.check_messages import incomplete, outdated
from scripts.compile_messages import compile_catalogue
from scripts.package_messages import PACKAGES, unloaded, wanted
from scripts.paths import ROOT

SUPPLEMENTS = {path.stem: path for path in supplements(ROOT)}
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the only package we build on, which is still empty."""
    folder = tmp_path / "contoh"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(package_messages, "PACKAGES", ["contoh"])
    return folder


def write(path: Path, **translations: str) -> Path:
    """A catalogue at ``path`` with those translations."""
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = [f'msgid "{source}"\nmsgstr "{text}"\n' for source, text in translations.items()]
    path.write_text("\n".join([HEADER, *entries]))
    return path


def sources(catalogue: Catalog) -> set[object]:
    """The source strings of ``catalogue``."""
    return {message.id for message in catalogue if message.id}


def test_both_domains_have_a_supplement() -> None:
    assert set(SUPPLEMENTS) == {"django", "djangojs"}


def test_every_installed_package_is_asked_for_its_strings_in_the_order_django_asks() -> None:
    installed = [config.name for config in apps.get_app_configs() if not (ROOT / config.name).exists()]
    assert [*installed, "django.conf"] == list(PACKAGES)


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_no_string_of_the_packages_is_left_in_english_and_none_is_kept_that_they_gave_up(domain: str) -> None:
    supplement = read(SUPPLEMENTS[domain])
    assert list(outdated(supplement, wanted(domain, supplement))) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_ours_and_theirs_keep_the_placeholders(domain: str) -> None:
    both = read(SUPPLEMENTS[domain])
    for path in unloaded(domain):
        fill(both, read(path))
    assert list(incomplete(both)) == []


def test_a_string_is_wanted_until_its_package_translates_it(package: Path) -> None:
    write(package / "locale" / "en" / "LC_MESSAGES" / "django.po", Save="", Publish="", Search="")
    write(package / "locale" / "id_ID" / "LC_MESSAGES" / "django.po", Save="Simpan", Publish="")
    write(package / "locale" / "id" / "LC_MESSAGES" / "django.po", Search="Cari")
    assert sources(wanted("django", Catalog())) == {"Publish"}


def test_a_string_that_we_word_anew_stays_until_its_package_gives_it_up(package: Path) -> None:
    write(package / "locale" / "en" / "LC_MESSAGES" / "django.po", Publish="")
    write(package / "locale" / "id_ID" / "LC_MESSAGES" / "django.po", Publish="Publikasi")
    supplement = Catalog()
    supplement.add("Publish", "Terbitkan")
    supplement.add("Gone", "Hilang")
    assert sources(wanted("django", supplement)) == {"Publish"}


def test_a_package_without_a_catalogue_is_read_in_its_source(package: Path) -> None:
    (package / "filters.py").write_text('label = gettext_lazy("Today")\nother = str("Not a message")\n')
    assert sources(wanted("django", Catalog())) == {"Today"}
    assert sources(wanted("djangojs", Catalog())) == set()


def test_ours_is_laid_over_theirs_and_compiled_again_when_theirs_changes(tmp_path: Path) -> None:
    ours = write(tmp_path / "django.po", Publish="Terbitkan")
    theirs = write(tmp_path / "theirs.po", Publish="Publikasi", Upload="Unggah")
    assert compile_catalogue(ours, [theirs])
    compiled = ours.with_suffix(".mo")
    assert b"Terbitkan" in compiled.read_bytes()
    assert b"Publikasi" not in compiled.read_bytes()
    assert b"Unggah" in compiled.read_bytes()
    assert not compile_catalogue(ours, [theirs])
    later = compiled.stat().st_mtime_ns + 1
    os.utime(theirs, ns=(later, later))
    assert compile_catalogue(ours, [theirs])


def test_an_unsure_translation_is_not_taken_over() -> None:
    ours, theirs = Catalog(locale="id"), Catalog(locale="id")
    theirs.add("Upload", "Unggah", flags=["fuzzy"])
    theirs.add("Save", "")
    fill(ours, theirs)
    assert sources(ours) == set()


def test_the_workspace_says_their_words_our_words_and_first_of_all_the_projects() -> None:
    assert gettext("Upload") == "Unggah"
    assert gettext("Publish") == "Terbitkan"
    assert gettext("Owner") == "Penanggung jawab"
    assert ngettext("%(count)s document", "%(count)s documents", 3) == "%(count)s dokumen"


def test_scripts_of_the_workspace_speak_indonesian_too() -> None:
    script = js_catalog(RequestFactory().get("/")).content.decode()
    assert '"Toggle sidebar": "Buka/tutup bilah sisi"' in script
    assert '"Reload the page": "Muat ulang halaman"' in script
