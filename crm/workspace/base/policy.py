"""Permission policies beyond "may you with this model"."""

from typing import Any

from wagtail.permissions import ModelPermissionPolicy


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Records that screens show but nobody adds, changes or deletes by hand, administrators included."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user may look; every other action is refused."""
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """As for one action."""
        return "view" in actions and self.user_has_permission(user, "view")
