"""Wagtail's user screens with the library and post of each member of staff."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet


class LogInForm(LoginForm):
    """Wagtail's, with a label for the password that can be translated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class StaffCreationForm(UserCreationForm):
    """Adds a member of staff."""

    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"library", "post"}


class StaffEditForm(UserEditForm):
    """Changes a member of staff."""

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"library", "post"}


class StaffViewSet(UserViewSet):
    """Named in ``config.apps.UsersConfig``."""

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        """The form for adding, or for changing."""
        return StaffEditForm if for_update else StaffCreationForm
