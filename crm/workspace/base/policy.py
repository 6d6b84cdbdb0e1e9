"""Who may do what on the screens, beyond "may you with this model"."""

from typing import Any

from django.db.models import Model
from wagtail.permissions import ModelPermissionPolicy


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Records that screens show but nobody adds, changes or deletes by hand, administrators included."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user may look; every other action is refused."""
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """As for one action."""
        return "view" in actions and self.user_has_permission(user, "view")


def may(user: Any, action: str, model: type[Model]) -> bool:
    """Whether the user may ``view``, ``add``, ``change`` or ``delete`` records of this kind.

    Kinds without a screen of their own are parts of another record and go with it.
    """
    viewset = getattr(model, "snippet_viewset", None)
    return viewset is None or bool(viewset.permission_policy.user_has_permission(user, action))


def may_attach(user: Any, model: type[Model]) -> bool:
    """Whoever adds or changes records of this kind may put files beside them."""
    works_on_it = may(user, "add", model) or may(user, "change", model)
    return works_on_it and bool(user.has_perm("crm.add_attachment"))
