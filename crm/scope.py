"""Which library's records a request may see: its own library and every one below. Fails closed.

The policy is a condition inside the query, decided when the query is *compiled*, not when it is
built. A queryset that a form or a filter made at start-up therefore always answers for the
request that runs it, and a query that runs outside any scope raises instead of telling all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db.models import BooleanField, F, Func, Q
from django_scopes import get_scope, scopes_disabled
from django_scopes import scope as _scope
from django_scopes.exceptions import ScopeError

__all__ = ["InScope", "ScopeError", "current_path", "everything", "in_scope", "library_scope"]


@contextmanager
def library_scope(path: str | None) -> Iterator[None]:
    """Limit every owned record to the library at tree path ``path`` and those below it.

    ``None`` (a user who belongs to no library) sees nothing.
    """
    with _scope(library=path):
        yield


@contextmanager
def everything() -> Iterator[None]:
    """Lift the limit: for commands, migrations and narrow reads that publish only public fields."""
    with scopes_disabled():
        yield


def current_path() -> str | None:
    """The tree path of the scope's library; ``""`` when everything may be seen.

    Raises ``ScopeError`` outside any scope.
    """
    current = get_scope()
    if not current.get("_enabled", True):
        return ""
    if "library" not in current:
        raise ScopeError("This query needs to know whose records may be seen; enter a library scope.")
    return current["library"]


class InScope(Func):
    """True where the tree path in the wrapped expression is inside the current scope."""

    output_field = BooleanField()
    arity = 1

    def as_sql(self, compiler: Any, connection: Any, *options: Any, **context: Any) -> Any:
        """Compile to a prefix match; to nothing or everything where the scope says so."""
        path = current_path()
        if path is None:
            raise EmptyResultSet
        if path == "":
            raise FullResultSet
        # A tree path holds only digits and capital letters, so nothing needs escaping in LIKE.
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} LIKE %s", [*params, f"{path}%"]


def in_scope(path_field: str) -> Q:
    """The condition that the tree path found through ``path_field`` is in scope."""
    return Q(InScope(F(path_field)))
