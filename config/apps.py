"""Wagtail's user screens, with our user model's own fields."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "crm.workspace.users.StaffViewSet"
