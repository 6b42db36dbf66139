"""A real engine, and all that it said."""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Condition
from time import monotonic
from typing import Any

import numpy as np

from mnistpad.core.data.digits import Source
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunFolder, RunStore
from mnistpad.engine.client import Engine
from mnistpad.engine.messages import Batches, Died, Ended, Event, Failed, Kept, Started, Train

SAMPLE = Source.parse("sample")

_numbers = itertools.count(1)


class Run:
    """A run that an engine was asked for."""

    def __init__(self, listener: Listener, number: int, folder: RunFolder, first: int) -> None:
        self._listener = listener
        self._first = first
        self.number = number
        self.folder = folder

    @property
    def events(self) -> list[Event]:
        """What was said of it so far."""
        said = self._listener.events[self._first :]
        return [event for event in said if getattr(event, "run", None) == self.number]

    def all(self, kind: type) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    def wait(self, *kinds: type, count: int = 1, where: Callable[[Any], bool] | None = None) -> Any:
        """The so-manieth event of the kinds, once it is there."""

        def found() -> list[Event]:
            return [
                event
                for event in self.events
                if isinstance(event, kinds) and (where is None or where(event))
            ]

        self._listener.until(lambda: len(found()) >= count, str(kinds))
        return found()[count - 1]

    def send(self, command: Any) -> None:
        self._listener.engine.send(command)

    def end(self) -> Ended:
        """Its ending, which is a good one."""
        ended = self.wait(Ended, Failed)
        assert isinstance(ended, Ended), ended
        return ended

    def keep(self) -> Kept:
        """The last word of it, all its files being kept."""
        self.end()
        kept = self.wait(Kept)
        assert kept.problem == ""
        return kept

    @property
    def losses(self) -> np.ndarray:
        """Of all batches, in the order they were told."""
        told = [batches.losses for batches in self.all(Batches)]
        return np.concatenate(told) if told else np.empty(0, np.float32)

    def starts(self) -> Started:
        return self.wait(Started)


class Listener:
    """An engine whose events are collected."""

    def __init__(self, store: Path, log: Path | None = None) -> None:
        self.events: list[Event] = []
        self.times: list[float] = []
        self.store = RunStore(store)
        self._told = Condition()
        self.engine = Engine(self._hear, log)
        self.engine.start()

    def _hear(self, event: Event) -> None:
        with self._told:
            self.times.append(monotonic())
            self.events.append(event)
            self._told.notify_all()

    def until(self, happened: Callable[[], bool], what: str, seconds: float = 180) -> None:
        """Wait for something to be heard."""
        with self._told:
            end = monotonic() + seconds
            while not happened():
                assert monotonic() < end, f"no {what} within {seconds} s; {self.events[-5:]}"
                self._told.wait(0.5)

    def hear(self, kind: type, after: int = 0, seconds: float = 180) -> Any:
        """The first event of a kind after so many events."""

        def found() -> list[Event]:
            return [event for event in self.events[after:] if isinstance(event, kind)]

        self.until(lambda: bool(found()), kind.__name__, seconds)
        return found()[0]

    def time_of(self, event: Event) -> float:
        return next(t for e, t in zip(self.events, self.times, strict=True) if e is event)

    def train(
        self,
        recipe: Recipe,
        *,
        source: Source = SAMPLE,
        folder: RunFolder | None = None,
        paused: bool = False,
        meanwhile: Sequence[Callable[[int], Any]] = (),
    ) -> Run:
        """Ask for a run; at once after it, for what else is given of its number."""
        number = next(_numbers)
        folder = folder or self.store.new(recipe, source)
        run = Run(self, number, folder, len(self.events))
        self.engine.send(Train(number, recipe, source, folder.path, paused))
        for command in meanwhile:
            self.engine.send(command(number))
        return run

    def kill(self) -> Died:
        """End the engine as the system would, and hear of it."""
        os.kill(self.engine.pid, signal.SIGKILL)
        return self.hear(Died)
