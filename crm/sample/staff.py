"""The sample's members of staff, one for each role, with one random password per installation."""

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group
from django.urls import reverse

from crm.models import User
from crm.sample.base import Sample

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_PASSWORD_LINE = re.compile(r"^Kata sandi: (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Account:
    """One member of staff: the name to log in with, the role, and the library they belong to."""

    username: str
    role: str
    library: str
    first_name: str
    last_name: str
    post: str


STAFF = (
    Account(
        "kepala", "division_head", "contoh", "Kepala Bidang", "Contoh",
        "Kepala Bidang Deposit dan Kerja Sama",
    ),
    Account("advokasi", "advocacy_officer", "contoh", "Petugas Advokasi", "Contoh", "Pustakawan Ahli Muda"),
    Account(
        "pustakawan", "library_contributor", "desa-contoh-satu", "Pustakawan", "Desa Contoh Satu",
        "Pengelola perpustakaan desa",
    ),
    Account("editor", "site_editor", "contoh", "Penyunting Situs", "Contoh", "Pranata Humas"),
    Account("auditor", "auditor", "contoh", "Auditor", "Contoh", "Auditor Inspektorat"),
    Account("admin", "administrator", "perpusnas", "Administrator", "Contoh", "Administrator sistem"),
    Account(
        "kepala.lain", "division_head", "contoh-timur", "Kepala Bidang", "Contoh Timur",
        "Kepala Bidang Layanan dan Kerja Sama",
    ),
)  # fmt: skip


def load(sample: Sample, logins: Path) -> None:
    """Make the accounts that are not there yet, and the file that says how to log in.

    A file that is there keeps its password; without one, every sample account gets a new one.
    """
    kept = _PASSWORD_LINE.search(logins.read_text(encoding="utf-8")) if logins.exists() else None
    password = kept[1] if kept else new_password()
    for account in STAFF:
        user = User.objects.filter(username=account.username).first() or _add(account, sample)
        if not (kept and user.has_usable_password()):
            user.set_password(password)
            user.save()
        sample.staff[account.username] = user
    if not kept:
        _write(logins, password)


def new_password() -> str:
    """Sixteen letters and digits that nobody confuses, in four groups."""
    return "-".join("".join(secrets.choice(_LETTERS) for _letter in range(4)) for _group in range(4))


def _add(account: Account, sample: Sample) -> User:
    user = User(
        username=account.username,
        first_name=account.first_name,
        last_name=account.last_name,
        email=f"{account.username}@perpustakaan.example",
        post=account.post,
        library=sample.libraries[account.library],
        is_superuser=account.role == "administrator",
    )
    user.set_unusable_password()
    user.save()
    user.groups.set(Group.objects.filter(name=account.role))
    return user


def _write(logins: Path, password: str) -> None:
    """Only the owner of the installation may read the file, from its first byte on."""
    lines = [
        "Masuk ke contoh Mitra Pustaka",
        "",
        f"Ruang kerja: {settings.PUBLIC_BASE_URL}{reverse('wagtailadmin_login')}",
        f"Situs: {settings.PUBLIC_BASE_URL}/",
        f"Kata sandi: {password}",
        "",
        "Nama pengguna   Peran                 Perpustakaan (kode)",
        *(f"{account.username:<16}{account.role:<22}{account.library}" for account in STAFF),
    ]
    logins.parent.mkdir(parents=True, exist_ok=True)
    logins.unlink(missing_ok=True)
    logins.touch(mode=0o600)
    logins.write_text("\n".join(lines) + "\n", encoding="utf-8")
