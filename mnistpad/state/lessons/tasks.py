"""Whether a task is done, as the states have it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mnistpad.core.descent.optimise import End
from mnistpad.core.lessons.vocabulary import Task
from mnistpad.core.perceptron.targets import GATES
from mnistpad.state.states import States

if TYPE_CHECKING:
    from mnistpad.state.network.inside import InsideState


def is_done(task: Task, states: States) -> bool:
    """Whether it is done now; False of those that only the window can see."""
    ask = _TASKS.get(task.kind)
    return ask is not None and ask(states, task.value)


def _converged(states: States, gate: str) -> bool:
    perceptron = states.perceptron
    learnt = perceptron.position > 0 and perceptron.perceptron.converged
    return learnt and perceptron.setup.gate == gate


def _cycle(states: States, gate: str) -> bool:
    perceptron = states.perceptron
    return perceptron.setup.gate == gate and perceptron.cycle is not None


def _read(states: States, least: float) -> bool:
    reading = states.recognition.reading
    drawn = not states.pad.is_empty and states.pad.last_stroke is not None
    return drawn and reading is not None and reading.confidence >= least


def _own(states: States, least: float) -> bool:
    return states.readers.run is not None and _read(states, least)


def _targets(states: States, gate: str) -> bool:
    return states.perceptron.setup.targets == GATES[gate]


def _insides(states: States) -> list[InsideState]:
    """Pictures of a network that were ever looked at."""
    made = vars(states)
    beside = [states.inside] if "inside" in made else []
    return [*beside, states.tensors.inside] if "tensors" in made else beside


def _brightest(states: States, _: object) -> bool:
    return any(inside.chosen_is_brightest for inside in _insides(states))


def _plain(states: States, _: object) -> bool:
    recognition = states.recognition
    reading, plain = recognition.reading, recognition.plain_reading
    return reading is not None and plain is not None and reading.label != plain.label


def _worked(states: States, operation: str) -> bool:
    bench = states.tensors.bench
    at_end = bench.problem is None and 0 < bench.position == bench.farthest
    return at_end and bench.played_operation.value == operation


def _slope(states: States, most: float) -> bool:
    slope = states.descent.curve.slope
    return math.isfinite(slope) and abs(slope) <= most


def _stepped(states: States, value: tuple[str, int]) -> bool:
    descent = states.descent
    timeline = descent.stochastic if value[0] == "stochastic" else descent.circle
    return timeline.position >= value[1]


def _diverged(states: States, _: object) -> bool:
    return any(path.end is End.DIVERGED for path in states.descent.landscape.paths.values())


def _accuracy(states: States, least: float) -> bool:
    run = states.training.run
    epochs = [] if run is None or run.history is None else run.history.epochs
    found = [epoch.val_accuracy or 0 for epoch in epochs] + [states.training.test_accuracy or 0]
    return max(found) >= least


def _overfit(states: States, least: float) -> bool:
    run = states.training.run
    if run is None or run.history is None or not run.history.epochs:
        return False
    last = run.history.epochs[-1]
    val = last.val_accuracy if last.val_accuracy is not None else states.training.test_accuracy
    return val is not None and last.accuracy - val >= least


_TASKS: dict[str, Callable[[States, Any], bool]] = {
    "update": lambda states, _: states.perceptron.position > 0,
    "converged": _converged,
    "cycle": _cycle,
    "targets": _targets,
    "read": _read,
    "own": _own,
    "plain": _plain,
    "flowed": lambda states, _: any(inside.has_flowed for inside in _insides(states)),
    "brightest": _brightest,
    "shape": lambda states, shape: states.tensors.looked.result.shape == shape,
    "worked": _worked,
    "slope": _slope,
    "stepped": _stepped,
    "diverged": _diverged,
    "accuracy": _accuracy,
    "overfit": _overfit,
}
