"""Who may do what: the roles' permissions as data, and each finer rule as a function.

Scope decides *whose* records somebody sees (``crm.scope``); this decides what they may do with them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crm.models import Fulfilment, User

ROLES = (
    "division_head",
    "advocacy_officer",
    "library_contributor",
    "site_editor",
    "auditor",
    "administrator",
)
ACTIONS = {"v": "view", "a": "add", "c": "change", "d": "delete"}

# One row for each kind of record, one cell for each role in the order above. Deleting partners is
# the administrator's, since the directory is shared by all; editions are issued and withdrawn, so
# nobody deletes one; village contributors record deliveries, and somebody above verifies them.
MATRIX: Mapping[str, Sequence[str]] = {
    #                        head    officer contrib editor  auditor admin
    "crm.region":           ("v",    "v",    "v",    "v",    "v",    "vac"),
    "crm.library":          ("vac",  "v",    "v",    "v",    "v",    "vacd"),
    "crm.user":             ("v",    "",     "",     "",     "v",    "vacd"),
    "crm.partner":          ("vac",  "vac",  "va",   "v",    "v",    "vacd"),
    "crm.partnership":      ("vacd", "vac",  "va",   "v",    "v",    "vacd"),
    "crm.person":           ("vacd", "vacd", "vac",  "",     "v",    "vacd"),
    "crm.post":             ("vacd", "vacd", "vac",  "",     "v",    "vacd"),
    "crm.interaction":      ("vacd", "vacd", "vac",  "",     "v",    "vacd"),
    "crm.task":             ("vacd", "vacd", "vac",  "vac",  "v",    "vacd"),
    "crm.agreement":        ("vacd", "vac",  "v",    "v",    "v",    "vacd"),
    "crm.commitment":       ("vacd", "vac",  "va",   "v",    "v",    "vacd"),
    "crm.fulfilment":       ("vacd", "vac",  "va",   "v",    "v",    "vacd"),
    "crm.activity":         ("vacd", "vacd", "vac",  "v",    "v",    "vacd"),
    "crm.outcome":          ("vacd", "vacd", "vac",  "v",    "v",    "vacd"),
    "crm.indicator":        ("v",    "v",    "v",    "v",    "v",    "vacd"),
    "crm.target":           ("vacd", "vac",  "v",    "v",    "v",    "vacd"),
    "crm.measurement":      ("vacd", "vac",  "va",   "v",    "v",    "vacd"),
    "crm.consent":          ("vacd", "vac",  "va",   "vac",  "v",    "vacd"),
    "crm.attachment":       ("vacd", "vac",  "va",   "v",    "v",    "vacd"),
    "advocacy.dossier":     ("vacd", "vacd", "v",    "v",    "v",    "vacd"),
    "advocacy.edition":     ("vac",  "va",   "v",    "v",    "v",    "vac"),
    "wagtailadmin.admin":   ("x",    "x",    "x",    "x",    "x",    "x"),
    "auth.group":           ("",     "",     "",     "",     "",     "v"),
}  # fmt: skip

# What a role may do with every page of the site, and with images and public documents. Contributors
# send their photographs and stories to the officer; drafts of officers are published by an editor.
PAGES: Mapping[str, Sequence[str]] = {
    "division_head": ("add_page", "change_page", "publish_page"),
    "advocacy_officer": ("add_page", "change_page"),
    "site_editor": ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
    "administrator": ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
}
FILES: Mapping[str, Sequence[str]] = {
    "division_head": ("add", "change", "choose"),
    "advocacy_officer": ("add", "change", "choose"),
    "library_contributor": ("add", "choose"),
    "site_editor": ("add", "change", "delete", "choose"),
    "administrator": ("add", "change", "delete", "choose"),
}


def granted(role: str) -> Iterator[tuple[str, str]]:
    """What a role may do, as ``("crm.partner", "view")``. Raises ``ValueError`` for an unknown role."""
    column = ROLES.index(role)
    for model, cells in MATRIX.items():
        for letter in cells[column]:
            yield model, ACTIONS[letter]
