"""A real browser on a real server: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from crm.models import User
from scripts.system_packages import BROWSERS

HERE = Path(__file__).parent
PASSWORD = "rahasia-uji-12345"
# Playwright waits in an event loop of its own, in this thread; Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test, on a database that starts as migrations leave it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, started once. It cannot make its sandbox for root, as tests in a container run."""
    program = next(filter(None, map(shutil.which, BROWSERS)))
    arguments = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    """An empty tab whose addresses start at the server; an error in any script fails the test."""
    errors: list[str] = []
    context = chromium.new_context(base_url=live_server.url, locale="id-ID")
    tab = context.new_page()
    tab.on("pageerror", lambda error: errors.append(str(error)))
    yield tab
    context.close()
    assert errors == []


@pytest.fixture
def log_in_through(page: Page) -> Callable[[User], Page]:
    """Logs a user of the factories in by hand and lands on the workspace's home."""
    call_command("apply_permissions", verbosity=0)

    def log_in(user: User) -> Page:
        page.goto("/workspace/login/")
        page.fill("[name=username]", user.username)
        page.fill("[name=password]", PASSWORD)
        page.click("[type=submit]")
        page.wait_for_url("**/workspace/")
        return page

    return log_in
