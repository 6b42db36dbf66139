"""A widget that is built when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mnistpad.ui.boxes import fill

Kind = TypeVar("Kind", bound=QWidget)


class Late(QWidget, Generic[Kind]):
    """Holds the place of a tab or a page until it is shown: what is around it opens sooner.

    Parameters
    ----------
    make
        Builds it.
    """

    def __init__(self, make: Callable[[], Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._built: Kind | None = None
        self._column = fill(QVBoxLayout(self))

    @property
    def widget(self) -> Kind:
        """What it holds the place of, built now if it was not before."""
        if self._built is None:
            self._built = self._make()
            self._column.addWidget(self._built)
            self.setFocusProxy(self._built)
        return self._built

    def build(self) -> Iterator[None]:
        """Build it in pieces, and paint it once out of sight: its first look is as any other."""
        _ = self.widget
        yield
        parent = self.parentWidget()
        if parent is not None:
            self.resize(parent.size())
        self.grab()
        yield

    def showEvent(self, event: QShowEvent) -> None:
        self.widget.show()
        super().showEvent(event)
