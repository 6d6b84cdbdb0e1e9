"""Wagtail's user screens, with our user model's own fields."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Puts our own screens for staff in place of Wagtail's."""

    user_viewset = "crm.workspace.users.StaffViewSet"
