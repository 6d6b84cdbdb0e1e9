"""The strings of the packages we build on, and the Indonesian they bring.

Wagtail files its Indonesian under ``id_ID``, where Django's ``id`` never looks, and translates a third of
its strings. ``locale/wagtail`` holds the others, and those whose wording clashes with our own terms.
"""

from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from scripts.catalogues import fill, read

# In the order of INSTALLED_APPS: for a string that several translate, the first one counts, as in Django.
PACKAGES = (
    "wagtail.users",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "treebeard",
    "simple_history",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.conf",
)
PYTHON_SOURCE = [("**/tests/**", "ignore"), ("**.py", "python")]
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def unloaded(domain: str) -> list[Path]:
    """The packages' Indonesian catalogues that Django does not find, the one that counts first in front."""
    return _existing("id_ID", domain)


def wanted(domain: str, supplement: Catalog) -> Catalog:
    """What a supplement must hold: each string no package translates, and those it already words anew."""
    known, found = Catalog(locale="id"), Catalog()
    for path in _existing("id", domain) + unloaded(domain):
        fill(known, read(path))
    for message in english(domain):
        here = message.id, message.context
        if message.id and (not known.get(*here) or supplement.get(*here)):
            found.add(message.id, context=message.context)
    return found


def english(domain: str) -> Catalog:
    """Every string of the packages: by their English catalogue or, without one, by their Python source."""
    found = Catalog()
    for package in PACKAGES:
        path = _path(package, "en", domain)
        if path.exists():
            for message in read(path):
                if message.id:
                    found.add(message.id, context=message.context)
        elif domain == "django":
            for _, _, text, _, context in extract_from_dir(
                _folder(package), PYTHON_SOURCE, keywords=KEYWORDS
            ):
                found.add(text, context=context)
    return found


def _existing(locale: str, domain: str) -> list[Path]:
    return [path for package in PACKAGES if (path := _path(package, locale, domain)).exists()]


def _path(package: str, locale: str, domain: str) -> Path:
    return _folder(package) / "locale" / locale / "LC_MESSAGES" / f"{domain}.po"


def _folder(package: str) -> Path:
    """Where ``package`` is installed, without importing it: most want Django to be set up first."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(spec.submodule_search_locations[0])
