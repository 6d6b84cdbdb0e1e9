"""Templates compile, are used, and let nothing through unescaped."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs
from wagtail.models import get_page_models

from scripts.paths import ROOT

FOLDER = ROOT / "templates"
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.*"))
APPS = ["advocacy", "cms", "config", "crm", "templates"]
BY_CONVENTION = {"404.html", "500.html"}


@pytest.mark.parametrize("name", NAMES)
def test_it_compiles(name: str) -> None:
    get_template(name)


@pytest.mark.parametrize("name", NAMES)
def test_it_marks_nothing_as_safe(name: str) -> None:
    source = (FOLDER / name).read_text()
    assert re.findall(r"\|\s*safe\b|{%\s*autoescape\s+off", source) == []


def test_every_template_is_used() -> None:
    source = "\n".join(
        path.read_text()
        for app in APPS
        for path in (ROOT / app).rglob("*.*")
        if path.suffix in {".py", ".html"}
    )
    used = {name for name in NAMES if f'"{name}"' in source} | computed(source) | BY_CONVENTION
    used |= {model.template for model in get_page_models()}
    assert [name for name in NAMES if name not in used and not is_override(name)] == []


def computed(source: str) -> set[str]:
    """Templates that an f-string names, where the part that varies is written somewhere too."""
    found = set()
    for pattern in re.findall(r'f"([^"\n]*\{[^"\n]*\}[^"\n]*\.html)"', source):
        shape = re.compile(re.sub(r"\\\{.*?\\\}", "([^/]+)", re.escape(pattern)))
        matches = [match for name in NAMES if (match := shape.fullmatch(name))]
        found |= {match[0] for match in matches if all(f'"{part}"' in source for part in match.groups())}
    return found


def is_override(name: str) -> bool:
    """Whether an installed application looks the template up under this very name."""
    return any((Path(folder) / name).exists() for folder in get_app_template_dirs("templates"))
