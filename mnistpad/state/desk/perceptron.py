"""What is set on the tab *Perceptron*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from mnistpad.state.desk.values import flag, member, number, text, whole

if TYPE_CHECKING:
    from mnistpad.state.perceptron.board import BoardState
    from mnistpad.state.perceptron.guess import GateGuess
    from mnistpad.state.perceptron.learning import PerceptronState
    from mnistpad.state.perceptron.sigmoid import SigmoidState
    from mnistpad.state.states import States

_MOST_ROUNDS = 1_000_000


def take_gate(state: PerceptronState) -> dict[str, Any]:
    setup = state.setup
    return {
        "targets": list(setup.targets),
        "rate": setup.rate,
        "order": setup.order_seed,
        "start": setup.start.value,
        "seed": setup.start_seed,
        "hand": list(setup.hand),
        "exact": setup.exact,
        "updates": state.goal,
    }


def put_gate(state: PerceptronState, values: Any) -> None:
    from mnistpad.state.perceptron.learning import MOST_UPDATES
    from mnistpad.state.perceptron.setup import Setup, Start

    setup = Setup(
        targets=tuple(whole(target, 0, 1) for target in values["targets"]),
        rate=number(values["rate"]),
        order_seed=None if values["order"] is None else whole(values["order"], 0, 2**32 - 1),
        start=member(Start, values["start"]),
        start_seed=whole(values["seed"], 0, 2**32 - 1),
        hand=tuple(map(number, values["hand"])),
        exact=flag(values["exact"]),
    )
    updates = whole(values["updates"], 0, MOST_UPDATES)
    state.choose(setup)
    state.make_up_to(updates)


def take_board(state: BoardState) -> dict[str, Any]:
    return {"circuit": state.circuit.name, "values": list(state.values)}


def put_board(state: BoardState, values: Any) -> None:
    state.put(text(values["circuit"]), [whole(value, 0, 1) for value in values["values"]])


def take_gate_guess(guess: GateGuess) -> dict[str, Any]:
    """How the class stands, and how far the gate on the board is."""
    return {
        "count": guess.count,
        "right": guess.right,
        "covered": guess.is_covered,
        "said": guess.said,
    }


def put_gate_guess(guess: GateGuess, values: Any) -> None:
    count = whole(values["count"], 0, _MOST_ROUNDS)
    guess.put(
        count,
        whole(values["right"], 0, count),
        covered=flag(values["covered"]),
        said=None if values["said"] is None else whole(values["said"], 0, 1),
    )


def first_gate_guess(_: States) -> dict[str, Any]:
    return {"count": 0, "right": 0, "covered": False, "said": None}


def take_sigmoid(state: SigmoidState) -> dict[str, Any]:
    weight, learning = state.weight, state.learning
    return {
        "numbers": {name: weight.number(name) for name in _names()},
        "activation": weight.activation,
        "gate": learning.gate,
        "loss": learning.loss,
        "rate": learning.rate,
        "steps": learning.goal,
    }


def put_sigmoid(state: SigmoidState, values: Any) -> None:
    from mnistpad.state.perceptron.sigmoid import MOST_STEPS

    weight, learning = state.weight, state.learning
    steps = whole(values["steps"], 0, MOST_STEPS)
    weight.choose(text(values["activation"]))
    for name in _names():
        weight.set_number(name, number(values["numbers"][name]))
    learning.choose_gate(text(values["gate"]))
    learning.choose_loss(text(values["loss"]))
    learning.choose_rate(number(values["rate"]))
    learning.reset()
    learning.make_up_to(steps)


def _names() -> tuple[Any, ...]:
    from mnistpad.state.perceptron.sigmoid import NumberName

    return get_args(NumberName)
