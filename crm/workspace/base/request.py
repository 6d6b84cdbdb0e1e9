"""Who is asking."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from crm.models import User


def staff(request: HttpRequest) -> User:
    """The member of staff who makes the request. Raises ``PermissionDenied`` for a visitor."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
