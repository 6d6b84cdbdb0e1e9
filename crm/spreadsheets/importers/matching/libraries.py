"""Our own libraries, by the names that documents give them."""

from collections import defaultdict
from collections.abc import Sequence

from django.utils.translation import gettext as _

from crm.models import Library
from crm.names import name_key
from crm.spreadsheets.importers.saver import RowSaver


class Libraries:
    """The libraries at or under ``root``; read once."""

    def __init__(self, root: Library) -> None:
        self._root = root
        self._by_name: dict[str, dict[str, list[Library]]] = {
            field: defaultdict(list) for field in ("name", "agency", "government")
        }
        for library in Library.objects.filter(path__startswith=root.path).order_by("path"):
            for field, libraries in self._by_name.items():
                libraries[name_key(getattr(library, field))].append(library)

    def named(self, text: str) -> Sequence[Library]:
        """Those of this name; else those run by this office; else those of this government.

        Of several in one branch only the highest: a government signs for its own library, not for
        each school's.
        """
        key = name_key(text)
        for libraries in self._by_name.values():
            if key and (bearers := libraries.get(key)):
                highest = min(library.depth for library in bearers)
                return [library for library in bearers if library.depth == highest]
        return []

    def require(self, saver: RowSaver, column: str, text: str) -> Library:
        """The one library that is meant. Raises ``RowRefused`` where there is none, or more than one."""
        bearers = self.named(text)
        if len(bearers) != 1:
            none = _("one of the libraries at or under %(library)s")
            several = _("one library; several at or under %(library)s are called so")
            saver.refuse(column, (several if bearers else none) % {"library": self._root})
        return bearers[0]
