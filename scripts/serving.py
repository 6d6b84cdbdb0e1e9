"""The web server and the background worker, side by side, until interrupted."""

import http.client
import socket
import subprocess
import time

from scripts.paths import ROOT, VENV_PYTHON
from scripts.processes import stop

START_SECONDS = 60
HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Whether nothing listens on ``port`` of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def serve(port: int, env: dict[str, str], welcome: str) -> int:
    """Run server and worker; say ``welcome`` once the server answers. Returns 1 when either ends by itself.

    Both are stopped on the way out, however that happens.
    """
    started: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands(port).items():
            # A session of its own: Ctrl-C reaches this program alone, which then stops both.
            started[name] = subprocess.Popen(
                [VENV_PYTHON, *command], env=env, cwd=ROOT, start_new_session=True
            )
        if not await_health(port, started["The web server"]):
            print("The web server did not start; its own message stands above.")
            return 1
        print(welcome, flush=True)
        return await_end(started)
    finally:
        stop(*started.values())


def commands(port: int) -> dict[str, list[str]]:
    """The programs to run, by the name that a person would call them."""
    gunicorn = ["-m", "gunicorn", "config.wsgi:application", "--bind", f"{HOST}:{port}"]
    gunicorn += ["--workers", "2", "--threads", "4", "--log-level", "warning", "--no-control-socket"]
    worker = ["manage.py", "db_worker", "--verbosity", "0"]
    return {"The web server": gunicorn, "The background worker": worker}


def await_health(port: int, server: "subprocess.Popen[bytes]") -> bool:
    """Whether the server answered its health check before it ended or time ran out."""
    for _ in range(START_SECONDS * 5):
        if server.poll() is not None:
            return False
        if answers(port, "/healthz"):
            return True
        time.sleep(0.2)
    return False


def answers(port: int, path: str) -> bool:
    """Whether ``path`` is answered with 200."""
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()


def await_end(started: dict[str, "subprocess.Popen[bytes]"]) -> int:
    """Wait until one of the programs ends by itself, and say which."""
    while True:
        for name, process in started.items():
            if process.poll() is not None:
                print(f"{name} ended with code {process.returncode}, so everything stops.")
                return 1
        time.sleep(0.5)
