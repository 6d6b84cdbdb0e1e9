"""The few libraries and programs that come from Debian's or Ubuntu's own packages."""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys

# WeasyPrint loads these when it runs; everything else it needs comes with them.
TO_RUN = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz0b", "libharfbuzz-subset0", "fontconfig"]
TO_TEST = ["postgresql", "poppler-utils", "gettext"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


def wanted(for_tests: bool) -> list[str]:
    """Names of the packages that this system needs, whether or not it has them."""
    packages = list(TO_RUN)
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if for_tests:
        packages += TO_TEST
        if not any(map(shutil.which, BROWSERS)):
            packages.append(_browser_package())
    return packages


def missing(packages: list[str]) -> list[str]:
    """Those of ``packages`` that are not installed; none where there is no dpkg to ask."""
    if shutil.which("dpkg-query") is None:
        return []
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *packages]
    answer = subprocess.run(query, capture_output=True, text=True).stdout
    there = {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}
    return [package for package in packages if package not in there]


def install(packages: list[str]) -> None:
    """Install ``packages`` as root or through sudo; exits with the line to run where neither is possible."""
    prefix = _as_root()
    if prefix is None:
        sys.exit(f"Some system packages are missing. {by_hand(packages)}")
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*apt, "update"])
    if subprocess.run([*apt, "install", "--yes", "--no-install-recommends", *packages]).returncode:
        sys.exit(f"The system packages could not be installed. {by_hand(packages)}")


def by_hand(packages: list[str]) -> str:
    """What a person may run instead."""
    line = f"apt-get update && apt-get install --yes --no-install-recommends {' '.join(packages)}"
    return f"Please run this as root, then try again:\n\n  {line}\n"


def _as_root() -> list[str] | None:
    """What to put before a command to run it as root; None where there is no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


def _browser_package() -> str:
    """Ubuntu calls it otherwise."""
    return "chromium-browser" if platform.freedesktop_os_release()["ID"] == "ubuntu" else "chromium"
