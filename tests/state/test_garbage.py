"""Python's garbage: collected where it is told to be, and what is there to stay is left alone."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from mnistpad.state.garbage import GarbageCollector


class Ring:
    """Something that only the search for cycles finds to be garbage."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def collector(qapp) -> Iterator[GarbageCollector]:
    gc.collect()
    collector = GarbageCollector()
    yield collector
    gc.unfreeze()
    gc.collect()


def test_what_was_there_before_is_not_looked_at(qapp):
    gc.collect()
    ring = Ring()
    old = weakref.ref(ring)
    collector = GarbageCollector()
    del ring
    make_garbage()
    collector.collect()
    assert old() is not None
    gc.unfreeze()
    gc.collect()
    assert old() is None


def test_what_is_made_later_is_collected_once_there_is_enough_of_it(collector):
    new = weakref.ref(Ring())
    collector.collect()
    assert new() is not None  # too little to be worth a look
    make_garbage()
    collector.collect()
    assert new() is None


def test_python_collects_nothing_by_itself_meanwhile(collector):
    assert not gc.isenabled()
    new = weakref.ref(Ring())
    make_garbage()
    assert new() is not None


def make_garbage() -> None:
    """As many objects as Python would look for cycles after."""
    for _ in range(2 * gc.get_threshold()[0]):
        Ring()
