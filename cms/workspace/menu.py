"""The site's part of the workspace menu."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

GATHERED = {"images", "documents"}
ORDER = 40


def gather_site_menu(request: HttpRequest, items: list[Any]) -> None:
    """Put pages, images and documents under one heading, beside the other groups of work."""
    if not any(item.name == "explorer" for item in items):
        return
    pages = MenuItem(
        _("Pages"),
        reverse("wagtailadmin_explore_root"),
        name="pages",
        icon_name="folder-open-inverse",
        order=1,
    )
    files = [item for item in items if item.name in GATHERED]
    items[:] = [item for item in items if item.name not in GATHERED | {"explorer"}]
    menu = Menu(items=[pages, *files])
    items.append(SubmenuMenuItem(_("Site"), menu, name="site", icon_name="site", order=ORDER))
