"""Programs that are started are also ended."""

import os
import signal
import subprocess
import sys

import pytest

from scripts.processes import Ended, interruptible, run_to_end, stop


def start(script: str) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    process.stdout.close()
    return process


def test_a_program_is_asked_to_end() -> None:
    process = start("import time; print(flush=True); time.sleep(60)")
    stop(process)
    assert process.returncode == -signal.SIGTERM


def test_a_program_that_does_not_listen_is_killed() -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    process = start(f"{deaf}; print(flush=True); time.sleep(60)")
    stop(process, grace=0.2)
    assert process.returncode == -signal.SIGKILL


def test_the_exit_code_is_passed_on() -> None:
    assert run_to_end([sys.executable, "-c", "raise SystemExit(3)"], dict(os.environ)) == 3


def test_being_told_to_end_is_an_interruption() -> None:
    with pytest.raises(Ended), interruptible():
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
