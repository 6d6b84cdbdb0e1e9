"""Who may do what with dossiers, a sentence each."""

from advocacy.models import Dossier
from crm.models import User


def can_make_dossier(user: User) -> bool:
    """Whoever may add dossiers may compose one from a partner's page."""
    return user.has_perm("advocacy.add_dossier")


def can_issue(user: User, dossier: Dossier) -> bool:
    """Whoever may add editions may issue a dossier of their own library or one below it."""
    in_scope = user.is_superuser or (
        user.scope_path is not None and dossier.library.path.startswith(user.scope_path)
    )
    return in_scope and user.has_perm("advocacy.add_edition")


def can_withdraw(user: User) -> bool:
    """Whoever may change editions may withdraw one."""
    return user.has_perm("advocacy.change_edition")
