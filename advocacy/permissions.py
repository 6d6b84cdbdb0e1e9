"""Who may do what with dossiers, a sentence each."""

from advocacy.models import Dossier, Edition
from crm.models import User
from crm.permissions import oversees


def can_make_dossier(user: User) -> bool:
    """Whoever may add dossiers may compose one from a partner's page."""
    return user.has_perm("advocacy.add_dossier")


def can_issue(user: User, dossier: Dossier) -> bool:
    """Whoever may add editions may issue a dossier of a library they oversee, and render it again."""
    return user.has_perm("advocacy.add_edition") and oversees(user, dossier.library)


def can_withdraw(user: User, edition: Edition) -> bool:
    """Whoever may change editions may withdraw one of a library they oversee."""
    return user.has_perm("advocacy.change_edition") and oversees(user, edition.library)


def can_download(user: User) -> bool:
    """Whoever may see editions may have their files; the scope decides which."""
    return user.has_perm("advocacy.view_edition")
