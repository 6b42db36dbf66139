"""What is set on the tab *Gradient descent*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mnistpad.core.message import Message
from mnistpad.state.desk.values import flag, member, number, numbers, text, whole

if TYPE_CHECKING:
    from mnistpad.state.descent.pages import DescentState
    from mnistpad.state.descent.paths import PathsState


def take_curve(state: DescentState) -> dict[str, Any]:
    curve = state.curve
    return {
        "formula": curve.formula,
        "shown": [curve.low, curve.high],
        "x": curve.x,
        "h": curve.h,
    }


def put_curve(state: DescentState, values: Any) -> None:
    low, high = numbers(values["shown"], 2)
    curve = state.curve
    curve.pause()
    curve.show_between(low, high)
    curve.choose_formula(text(values["formula"]))
    curve.move_to(number(values["x"]))
    curve.set_h(number(values["h"]))


def take_landscape(state: DescentState) -> dict[str, Any]:
    landscape = state.landscape
    setups = [[each.shown, each.rate, each.momentum] for each in landscape.setups]
    return _loss_of(landscape) | {"formula": landscape.formula, "paths": setups}


def put_landscape(state: DescentState, values: Any) -> None:
    landscape = state.landscape
    steps = whole(values["steps"])
    _choose(landscape, values, typed=landscape.choose_formula)
    if len(values["paths"]) != len(landscape.setups):
        raise ValueError(Message("{count} paths are expected", count=len(landscape.setups)))
    for index, (shown, rate, momentum) in enumerate(values["paths"]):
        landscape.set_rate(index, number(rate))
        landscape.set_momentum(index, number(momentum))
        landscape.show_path(index, flag(shown))
    _begin(landscape, values, steps)


def take_stochastic(state: DescentState) -> dict[str, Any]:
    stochastic = state.stochastic
    setup = stochastic.setup
    return _loss_of(stochastic) | {
        "rate": setup.rate,
        "batch": setup.batch,
        "decays": setup.decays,
        "seed": setup.seed,
        "watched": stochastic.watched,
    }


def put_stochastic(state: DescentState, values: Any) -> None:
    from mnistpad.state.descent.paths import StochasticSetup

    stochastic = state.stochastic
    steps, watched = whole(values["steps"]), whole(values["watched"], 0, 2)
    setup = StochasticSetup(
        number(values["rate"]),
        whole(values["batch"], 1),
        flag(values["decays"]),
        whole(values["seed"]),
    )
    _choose(stochastic, values)
    stochastic.choose_setup(setup)
    _begin(stochastic, values, steps)
    stochastic.watch(watched)


def take_circle(state: DescentState) -> dict[str, Any]:
    circle = state.circle
    return {
        "gate": circle.gate,
        "rate": circle.rate,
        "start": list(circle.start),
        "updates": circle.goal,
    }


def put_circle(state: DescentState, values: Any) -> None:
    from mnistpad.core.perceptron.targets import GATES

    circle, updates = state.circle, whole(values["updates"])
    gate = text(values["gate"])
    if gate not in GATES:
        raise ValueError(Message("there is no gate “{gate}”", gate=gate))
    w1, w2, b = numbers(values["start"], 3)
    circle.choose(gate)
    circle.set_rate(number(values["rate"]))
    circle.set_start((w1, w2, b))
    circle.make_up_to(updates)


def _loss_of(paths: PathsState) -> dict[str, Any]:
    return {
        "loss": paths.kind.value,
        "classes": list(paths.classes),
        "start": list(map(float, paths.start)),
        "steps": paths.goal,
    }


def _choose(paths: PathsState, values: Any, typed: Any = None) -> None:
    """Look at the loss that was looked at."""
    from mnistpad.state.descent.losses import LossKind

    kind = member(LossKind, values["loss"])
    if kind is LossKind.TYPED and typed is not None:
        typed(text(values["formula"]))
    elif kind is LossKind.DIGITS:
        first, second = (whole(label, 0, 9) for label in values["classes"])
        paths.choose_classes(first, second)
    else:
        paths.choose(kind)


def _begin(paths: PathsState, values: Any, steps: int) -> None:
    w1, w2 = numbers(values["start"], 2)
    paths.set_start((w1, w2))
    paths.make_up_to(steps)
