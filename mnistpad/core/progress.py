"""Work that somebody waits for: they are told how far it is, and it ends if they wait no longer.

What takes long says so through `report`, wherever it is called from; who waits says by `watched`
whom to tell. Every file that is opened by `mnistpad.core.files` reports as it is read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Watch = Callable[[float | None], None]
"""Told how much is done, from 0 to 1, or None where that is unknown; raises `Cancelled` to end
the work."""


class Cancelled(Exception):
    """Nobody waits for the work any more."""


_watch: ContextVar[Watch] = ContextVar("watch", default=lambda _share: None)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Within this context and thread, tell of all work."""
    before = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(before)


def report(share: float | None = None) -> None:
    """Say how much is done, from 0 to 1, or only that work goes on; may raise `Cancelled`."""
    _watch.get()(share)
