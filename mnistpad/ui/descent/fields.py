"""Fields for numbers, each with its sentence when what stands there can't be used."""

from __future__ import annotations

from collections.abc import Callable

from mnistpad.ui.train.recipe_fields import Note, NumberField, fill_quietly
from mnistpad.ui.train.recipe_numbers import Step


class LiveField(NumberField):
    """A number's field that follows what it stands for, and is followed by it."""

    def show_value(self, value: float) -> None:
        """Show a number, without the digits that rounding leaves behind, unless it is there."""
        shown = float(f"{value:.8g}")
        if self.value != shown:
            fill_quietly(self, shown)
        if self.property("problem"):
            self.set_problem("")

    def take(self, give: Callable[[float], None], note: Note) -> None:
        """Give on what was typed, or say what is wrong with it; what was before still holds."""
        value = self.value
        try:
            if value is None:
                name = self.accessibleName()
                raise ValueError(f"{name} is a number, as 0.5; what was there before still holds")
            give(float(value))
        except ValueError as error:
            sentence = str(error)
            sentence = f"{sentence[0].upper()}{sentence[1:].removesuffix('.')}."
            self.set_problem(sentence)
            note.object_to(sentence)
        else:
            if self.property("problem"):
                self.set_problem("")
                note.say("")


def number_field(
    name: str, step: Step, low: float, high: float, tip: str, width: int = 88
) -> LiveField:
    """A number's field with a tooltip."""
    field = LiveField(name, step, repr(low), repr(high))
    field.setToolTip(f"{tip}  (Up and Down)")
    field.setFixedWidth(width)
    return field


def say_in(note: Note, problem: str) -> None:
    """Show what is wrong, or nothing."""
    if problem:
        note.object_to(problem)
    else:
        note.say("")
