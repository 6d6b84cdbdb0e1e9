"""Message catalogues as files."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po


def catalogues(root: Path) -> list[Path]:
    """Every catalogue of the project's own strings, one per language."""
    return sorted(root.glob("locale/*/LC_MESSAGES/django.po"))


def supplements(root: Path) -> list[Path]:
    """Our Indonesian for the packages we build on, one catalogue per domain (the file's stem)."""
    return sorted(root.glob("locale/wagtail/id/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    """The catalogue in the file at ``path``."""
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def fill(catalogue: Catalog, other: Catalog) -> None:
    """Give ``catalogue`` the strings that only ``other`` translates, without its unsure (fuzzy) ones."""
    for message in other:
        forms = [message.string] if isinstance(message.string, str) else message.string
        if message.id and forms and all(forms) and not message.fuzzy:
            catalogue.add(message.id, message.string, context=message.context)
