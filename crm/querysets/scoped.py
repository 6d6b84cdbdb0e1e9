"""What every owned record's manager shares: it never shows another library's rows."""

from typing import TYPE_CHECKING, Any

from crm.scope import in_scope

if TYPE_CHECKING:
    from django.db.models import Manager, QuerySet

    _Manager = Manager[Any]
else:
    _Manager = object


class Scoped(_Manager):
    """Mix into a manager; ``library_path`` leads from the record to its library's tree path."""

    library_path = "library__path"

    def get_queryset(self) -> "QuerySet[Any]":
        """The rows of the current scope; evaluating it outside any scope raises ``ScopeError``."""
        return super().get_queryset().filter(in_scope(self.library_path))
