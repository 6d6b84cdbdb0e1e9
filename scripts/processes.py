"""Starting other programs, and leaving none behind."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

GRACE = 10.0  # seconds


class Ended(KeyboardInterrupt):
    """This program was told to end, or lost its terminal; unlike Ctrl-C, that reached no other."""


def stop(
    *processes: "subprocess.Popen[bytes]", how: signal.Signals = signal.SIGTERM, grace: float = GRACE
) -> None:
    """End ``processes``: each is asked with ``how``, and killed when it has not gone in ``grace`` seconds."""
    for process in processes:
        process.send_signal(how)  # nothing happens where it has ended
    for process in processes:
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def run_to_end(command: list[str], env: dict[str, str]) -> int:
    """Run ``command`` and return its exit code; when this program is interrupted, so is the command."""
    with subprocess.Popen(command, env=env) as process:
        try:
            return process.wait()
        except Ended:
            stop(process, how=signal.SIGINT)
            raise
        except KeyboardInterrupt:
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE)  # the terminal has told it too
            raise
        finally:
            stop(process)


@contextmanager
def interruptible() -> Iterator[None]:
    """Inside, SIGINT raises ``KeyboardInterrupt`` and SIGTERM and SIGHUP raise ``Ended``.

    Said even for SIGINT, which a shell lets programs in the background ignore.
    """

    def end(number: int, frame: FrameType | None) -> None:
        raise Ended

    handlers = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: end, signal.SIGHUP: end}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
