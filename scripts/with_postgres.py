"""Run a command with a PostgreSQL of its own, which is gone afterwards.

    python3 -m scripts.with_postgres COMMAND [ARGUMENT ...]

Makes a cluster in a temporary folder, as an unprivileged user, on a free port of 127.0.0.1 with a
random password, sets ``DATABASE_URL`` for the command, and returns the command's exit code.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from scripts.processes import interruptible, run_to_end, stop

INSTALLED = Path("/usr/lib/postgresql")
# A large folder on disk on Debian and Ubuntu, and its path is short enough for a socket.
TEMPORARY = Path("/var/tmp")  # noqa: S108
START_SECONDS = 60
# The cluster is thrown away, so it need not survive a crash of the machine.
OPTIONS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "256MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
}


def main(command: list[str]) -> int:
    """Run ``command`` with a database; its exit code, or 130 when interrupted."""
    try:
        with interruptible(), cluster() as url:
            return run_to_end(command, {**os.environ, "DATABASE_URL": url})
    except KeyboardInterrupt:
        return 130


@contextmanager
def cluster() -> Iterator[str]:
    """A running PostgreSQL: its address as ``postgres://…``. It is stopped and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="mitra-pg-", dir=TEMPORARY))
    try:
        made = Cluster(folder, find_binaries(), unprivileged_user())
        made.initialise()
        with made.running():
            yield made.url
    finally:
        shutil.rmtree(folder)


def find_binaries() -> Path:
    """The folder of the newest PostgreSQL's programs; exits with a message where there is none."""
    found = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        sys.exit(f"No PostgreSQL under {INSTALLED}: install the package postgresql.")
    return found[-1].parent


def unprivileged_user() -> str | None:
    """Whom to run the server as, since it refuses root; None for whoever runs this program."""
    if os.geteuid():
        return None
    return "postgres" if any(entry.pw_name == "postgres" for entry in pwd.getpwall()) else "nobody"


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Cluster:
    """A cluster in ``folder``, made and run with the programs in ``binaries`` as ``user``."""

    folder: Path
    binaries: Path
    user: str | None
    port: int = field(default_factory=free_port)
    password: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    @property
    def url(self) -> str:
        """The address for ``DATABASE_URL``."""
        return f"postgres://mitra:{self.password}@127.0.0.1:{self.port}/postgres"

    def initialise(self) -> None:
        """Make the cluster; exits with PostgreSQL's message where that fails."""
        password_file = self.folder / "password"
        password_file.write_text(self.password)
        if self.user:
            shutil.chown(self.folder, self.user)
        command = self._program("initdb", "--pgdata", str(self.folder / "data"), "--username", "mitra")
        command += ["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
        command += ["--auth", "scram-sha-256", "--pwfile", str(password_file)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder)
        password_file.unlink()
        if done.returncode:
            sys.exit(f"PostgreSQL could not make its cluster:\n{done.stderr}")

    @contextmanager
    def running(self) -> Iterator[None]:
        """The server, from when it answers until it has stopped."""
        where = {"port": str(self.port), "listen_addresses": "127.0.0.1"}
        options = OPTIONS | where | {"unix_socket_directories": str(self.folder)}
        command = self._program("postgres", "-D", str(self.folder / "data"))
        command += [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        log = self.folder / "log"
        with log.open("wb") as output:
            # A session of its own, so that Ctrl-C in the terminal reaches the command first.
            process = subprocess.Popen(
                command, stdout=output, stderr=output, cwd=self.folder, start_new_session=True
            )
        try:
            if not self._answers_soon(process):
                sys.exit(f"PostgreSQL did not start:\n{log.read_text()[-2000:]}")
            yield
        finally:
            stop(process, how=signal.SIGINT)  # its "fast shutdown", which does not wait for clients

    def _program(self, name: str, *arguments: str) -> list[str]:
        program = [str(self.binaries / name), *arguments]
        if self.user is None:
            return program
        account = pwd.getpwnam(self.user)
        ids = ["--reuid", str(account.pw_uid), "--regid", str(account.pw_gid), "--clear-groups"]
        return ["setpriv", *ids, *program]

    def _answers_soon(self, process: "subprocess.Popen[bytes]") -> bool:
        ready = self._program("pg_isready", "--quiet", "--host", "127.0.0.1", "--port", str(self.port))
        for _ in range(START_SECONDS * 10):
            if process.poll() is not None:
                return False
            if subprocess.run(ready).returncode == 0:
                return True
            time.sleep(0.1)
        return False


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
