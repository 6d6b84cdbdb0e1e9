"""Who may do what: the roles' permissions as data, and each finer rule as a function.

Scope decides *whose* records somebody sees (``crm.scope``); this decides what they may do with them.
"""

from collections.abc import Iterator, Mapping, Sequence

from crm.models import Agreement, Commitment, Fulfilment, Library, Partnership, User

StatefulRecord = Partnership | Agreement | Commitment

ROLES = (
    "division_head",
    "advocacy_officer",
    "library_contributor",
    "site_editor",
    "auditor",
    "administrator",
)
ACTIONS = {"v": "view", "a": "add", "c": "change", "d": "delete"}

# One row for each kind of record, one cell for each role in the order above. Partners are deleted by
# administrators, since the directory is shared by all; nobody deletes an edition, since it was issued;
# contributors in villages record deliveries, and somebody above them verifies (``can_verify``).
# Users are not scoped to a library, so only administrators see them.
MATRIX: Mapping[str, Sequence[str]] = {
    #                        head    officer contrib editor  auditor admin
    "crm.region":           ("v",    "v",    "v",    "v",    "v",    "vac"),
    "crm.library":          ("vac",  "v",    "v",    "v",    "v",    "vacd"),
    "crm.user":             ("",     "",     "",     "",     "",     "vacd"),
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
}  # fmt: skip

# What a role may do with every page of the site, and with images and public documents. Contributors
# send their photographs and stories to the officer; drafts of officers are published by an editor.
_WRITE = ("add_page", "change_page")
_EDIT = (*_WRITE, "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
PAGES: Mapping[str, Sequence[str]] = {
    "division_head": (*_WRITE, "publish_page"),
    "advocacy_officer": _WRITE,
    "site_editor": _EDIT,
    "administrator": _EDIT,
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


def oversees(user: User, library: Library) -> bool:
    """Staff oversee their own library and every one below it; a superuser without a library, all of them."""
    if user.scope_path is None:
        return user.is_superuser
    return library.path.startswith(user.scope_path)


def can_change_state(user: User, record: StatefulRecord) -> bool:
    """Whoever may change records of this kind may move one of a library they oversee along its states."""
    return user.has_perm(f"crm.change_{record._meta.model_name}") and oversees(user, record.library)


def can_verify(user: User, fulfilment: Fulfilment) -> bool:
    """A delivery is verified by somebody who may change deliveries there and did not record this one."""
    return (
        user.has_perm("crm.change_fulfilment")
        and fulfilment.recorded_by_id != user.pk
        and oversees(user, fulfilment.commitment.library)
    )
