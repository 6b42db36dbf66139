"""What a tab is made of, for a screen that shows a part of it at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from mnistpad.language import tr


@dataclass(frozen=True)
class Section:
    """Some cards that are seen together, without some of what is on them."""

    title: str
    cards: Sequence[QWidget]
    without: Sequence[QWidget] = ()


@runtime_checkable
class InSections(Protocol):
    """A tab or a page that can be shown part by part."""

    def sections(self) -> list[Section]:
        """Its parts, the one to begin with first."""
        ...

    def set_section(self, section: Section | None) -> None:
        """Share the room out among what is seen: of a part, or None: of all of it."""
        ...


def sections_of(cards: QLayout, names: Sequence[str] = ()) -> list[Section]:
    """Each card in a layout that is not hidden, by its name, or else by its own head."""
    all_names = zip_longest(widgets_in(cards), names)
    seen = ((card, name) for card, name in all_names if card is not None and not card.isHidden())
    return [Section(tr(name) if name else _title_of(card), (card,)) for card, name in seen]


def widgets_in(layout: QLayout) -> list[QWidget]:
    """All widgets in a layout, and in those in it."""
    found: list[QWidget] = []
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found += widgets_in(inner)
    return found


def _title_of(card: QWidget) -> str:
    heads = (label for label in card.findChildren(QLabel) if label.property("role") == "head")
    return next((label.text().capitalize() for label in heads), "")


class Curtain:
    """Hides widgets, and shows again those that it has hidden."""

    def __init__(self) -> None:
        self._hidden: list[QWidget] = []

    def close(self, widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            if not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)

    def open(self) -> None:
        """Show them; of what another part has opened, nobody knows any more."""
        hidden, self._hidden = self._hidden, []
        for widget in reversed(hidden):
            widget.show()
