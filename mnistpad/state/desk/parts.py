"""What is set on screen, part by part: taken as plain values, and put there again.

Lessons set some of the parts by their words, and have them put back; a desk's file has all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from mnistpad.core.message import Message, sentence
from mnistpad.state.desk import data, descent, drawing, network, perceptron, tensors
from mnistpad.state.states import States

_NOT_OURS = (TypeError, LookupError, OverflowError, AttributeError)
"""What comes of values that are of another kind than the program writes."""

_MOST_LETTERS = 200  # of a reason, which may quote what it was given


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is set.

    Attributes
    ----------
    title
        For sentences.
    place
        Which of the states it belongs to, by attribute.
    take
        Its values, in JSON's own types.
    put
        Sets such values, and may return what of them is not to be had; `ValueError` if they can't
        be set. Both in a sentence without its full stop.
    first
        Values to begin with; None: those of a state that was just made.
    """

    title: str
    place: str
    take: Callable[[Any], Any]
    put: Callable[[Any, Any], str | None]
    first: Callable[[States], Any] | None = None

    def state(self, states: States) -> Any:
        """What it is set on, made now if it was not before."""
        return states if not self.place else getattr(states, self.place)

    def is_made(self, states: States) -> bool:
        """Whether anybody has ever looked at it: else it is as it was at first."""
        return not self.place or self.place in vars(states)

    def taken(self, states: States) -> Any:
        """Its values now."""
        return self.take(self.state(states))

    def at_first(self, states: States) -> Any:
        """Its values to begin with."""
        if self.first is not None:
            return self.first(states)
        state: QObject = type(self.state(states))()
        try:
            return self.take(state)
        finally:
            state.deleteLater()

    def put_all(self, states: States, values: Any) -> str:
        """Set such values, or none of them if one can't be; returns why, in a sentence, or ""."""
        before = self.taken(states)
        try:
            problem = self.put(self.state(states), values) or ""
        except ValueError as error:
            problem = str(error)
            self.put(self.state(states), before)
        except _NOT_OURS:
            problem = Message("not as mnistpad writes it")
            self.put(self.state(states), before)
        if len(problem) > _MOST_LETTERS:
            problem = f"{problem[:_MOST_LETTERS]}…"
        if not problem:
            return ""
        return Message("{part}: {said}", part=self.title, said=sentence(problem))


PARTS: Mapping[str, Part] = {
    "recipe": Part(Message("Recipe"), "training", network.take_recipe, network.put_recipe,
                   network.first_recipe),
    "source": Part(Message("Data"), "training", network.take_source, network.put_source,
                   network.first_source),
    "pen": Part(Message("Pen"), "pad", drawing.take_pen, drawing.put_pen),
    "runs": Part(Message("Runs"), "runs", network.take_runs, network.put_runs, network.first_runs),
    "reader": Part(Message("Read by"), "", drawing.take_reader, drawing.put_reader, lambda _: None),
    "guess": Part(Message("Guess first"), "guess", drawing.take_guess, drawing.put_guess,
                  drawing.first_guess),
    "class": Part(Message("Digits"), "digits", data.take_digits, data.put_digits),
    "gate": Part(Message("Learn a gate"), "perceptron", perceptron.take_gate, perceptron.put_gate),
    "nand": Part(Message("NAND is enough"), "board", perceptron.take_board, perceptron.put_board),
    "gates guessed": Part(Message("Guess first, of gates"), "gate_guess",
                          perceptron.take_gate_guess, perceptron.put_gate_guess,
                          perceptron.first_gate_guess),
    "sigmoid": Part(Message("From step to sigmoid"), "sigmoid", perceptron.take_sigmoid,
                    perceptron.put_sigmoid),
    "line": Part(Message("Tensors"), "tensors", tensors.take_line, tensors.put_line),
    "operation": Part(Message("Operations"), "tensors", tensors.take_bench, tensors.put_bench),
    "curve": Part(Message("Derivative"), "descent", descent.take_curve, descent.put_curve),
    "loss": Part(Message("Gradient"), "descent", descent.take_landscape, descent.put_landscape),
    "stochastic": Part(Message("Stochastic"), "descent", descent.take_stochastic,
                       descent.put_stochastic),
    "circle": Part(Message("Back to the perceptron"), "descent", descent.take_circle,
                   descent.put_circle),
}  # fmt: skip
"""All parts by the words that lessons and files have for them, in the order they are put in."""


def take_parts(states: States) -> dict[str, Any]:
    """The values of all parts that anybody has looked at."""
    return {name: part.taken(states) for name, part in PARTS.items() if part.is_made(states)}
