"""What *Show me* sets, and how it is put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import cast

import numpy as np

from mnistpad.core.lessons.vocabulary import OF_WINDOW, Show, Value
from mnistpad.core.message import Message, sentence
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.core.perceptron.gates import OF_NAND
from mnistpad.state.data.digits import Everything, OfClass, Part, page_of
from mnistpad.state.desk.parts import PARTS
from mnistpad.state.states import States
from mnistpad.state.timeline import Timeline

Put = Callable[[], object]

FEW_DIGITS = 200
_RECIPES = {
    "tutorial": TUTORIAL,
    "sample": replace(TUTORIAL, dropout=0.5, epochs=30),
    "few": replace(TUTORIAL, epochs=60, batch_size=32),
}


# What is set together, by what it is part of.
_TOGETHER = {"inputs": "operation", "x": "curve", "circuit": "nand"}


class Back:
    """What puts things back, by what they are: of several, the first that was found."""

    def __init__(self, puts: dict[str, Put]) -> None:
        self._puts = puts

    def before(self, later: Back) -> Back:
        """This, and of what came later what wasn't found before."""
        return Back(later._puts | self._puts)

    def put(self) -> None:
        """Put all of it back."""
        for put in self._puts.values():
            put()


def timelines(states: States) -> Iterator[Timeline]:
    """All that can play, of tabs that were ever looked at."""
    made = vars(states)
    if "inside" in made:
        yield states.inside
    if "perceptron" in made:
        yield states.perceptron
    if "tensors" in made:
        yield from (states.tensors.bench, states.tensors.inside)
    if "sigmoid" in made:
        yield states.sigmoid.learning
    if "descent" in made:
        descent = states.descent
        yield from (descent.curve, descent.landscape, descent.stochastic, descent.circle)


def set_up(show: Show, states: States) -> tuple[Back, dict[str, Message]]:
    """Set what a page shows.

    Returns
    -------
    tuple[Back, dict[str, Message]]
        What puts it back, and by their words why some of it could not be set, in sentences.
    """
    puts: dict[str, Put] = {}
    problems = {}
    for word, value in show.settings:
        if word in OF_WINDOW:
            continue
        # What is set together is put back as it was before the first of it.
        kind = part_of(word)
        put = _memory(kind, states)
        puts.setdefault(kind, put)
        try:
            _set(word, value, states)
        except ValueError as error:
            problems[word] = sentence(error)
    return Back(puts), problems


def part_of(word: str) -> str:
    """The part that a word sets: what is set together is one."""
    return _TOGETHER.get(word, word)


def _set(word: str, value: Value, states: States) -> None:
    match word:
        case "digit":
            digits = states.digits
            if digits.data is None:
                raise ValueError(Message("The digits are not there yet; they are being loaded"))
            found = np.flatnonzero(digits.data.train_labels == value)
            if len(found):
                states.pad.show(page_of(digits.data.train_images[found[0]]))
        case "recipe":
            training = states.training
            recipe = _RECIPES[str(value)]
            if value == "few":
                count = 4000 if states.data.available is None else states.data.available
                recipe = replace(recipe, fraction=min(FEW_DIGITS / max(count, 1), 1.0))
            training.choose(recipe, training.source)
        case "reader":
            _choose_reader(str(value), states)
        case "class":
            states.digits.choose_part(Part.TRAIN)
            states.digits.choose(Everything() if value == "all" else OfClass(cast(int, value)))
        case "gate":
            perceptron = states.perceptron
            perceptron.choose_inputs(2)
            perceptron.choose_gate(str(value))
            perceptron.reset()
        case "circuit":
            states.board.choose(next(each for each in OF_NAND if each.name == value))
        case "line":
            states.tensors.read(str(value))
        case "operation":
            from mnistpad.state.tensors.bench import Operation

            states.tensors.bench.choose(Operation(value))
        case "inputs":
            states.tensors.bench.set_texts(cast(tuple[str, ...], value))
        case "curve":
            from mnistpad.state.descent.curve import CURVES

            states.descent.curve.choose(next(curve for curve in CURVES if curve.name == value))
        case "x":
            states.descent.curve.move_to(cast(float, value))
        case "loss":
            from mnistpad.state.descent.losses import LossKind

            states.descent.landscape.choose(LossKind(value))


def _choose_reader(value: str, states: States) -> None:
    kept = [run for run in states.runs if run.folder.exported.is_file()]
    best = max(kept, key=lambda run: run.record.test_accuracy or 0.0, default=None)
    if value == "built-in":
        states.readers.choose(0)
    elif best is not None:
        states.readers.choose_run(best)
    else:
        raise ValueError(Message("There is no network of your own yet; train one first"))


def _memory(kind: str, states: States) -> Put:
    """What will put back what is there now."""
    match kind:
        case "digit":
            return _pad_memory(states)
        case "gate":
            return _gate_memory(states)
        case "line":  # tensors that were kept meanwhile stay
            return partial(states.tensors.read, states.tensors.line)
    part = PARTS[kind]
    return partial(part.put_all, states, part.taken(states))


def _pad_memory(states: States) -> Put:
    pad, kept = states.pad, states.pad.kept

    def put() -> None:
        while pad.kept is not kept and pad.can_undo:
            pad.undo()

    return put


def _gate_memory(states: States) -> Put:
    perceptron = states.perceptron
    setup, learnt, position = perceptron.setup, perceptron.perceptron, perceptron.position

    def put() -> None:
        if perceptron.perceptron is not learnt:
            perceptron.take(setup, learnt)  # to learn a million updates again takes seconds
        perceptron.go_to(position)

    return put
