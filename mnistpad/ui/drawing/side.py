"""What stands beside pad and answer: the training, or what else is done with the pad."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from mnistpad.language import tr
from mnistpad.state.states import States
from mnistpad.ui.actions import Actions
from mnistpad.ui.late import Late
from mnistpad.ui.sections import InSections, Section


class Side(QStackedWidget):
    """The training's card, and those that are built once they are asked for.

    Each of these has an action that shows it, and takes it away again.
    """

    def __init__(self, training: QWidget, actions: Actions, states: States) -> None:
        super().__init__()
        self._actions, self._states = actions, states
        self.addWidget(training)
        self._pages: dict[QAction, Late[QWidget]] = {}
        for action, make in (
            (actions.break_it, self._make_breaking),
            (actions.collect, self._make_collecting),
        ):
            self._pages[action] = Late(make)
            self.addWidget(self._pages[action])
            action.toggled.connect(partial(self._show, action))
        actions.fool.triggered.connect(lambda: states.breaking.find())

    def build(self) -> Iterator[None]:
        """Build what nobody has asked for yet, in pieces."""
        for page in self._pages.values():
            yield from page.build()

    def sections(self) -> list[Section]:
        """Of what is shown now."""
        shown = self.currentWidget()
        of_it = (
            shown.sections()
            if isinstance(shown, InSections)
            else [Section(tr("Beside the pad"), ())]
        )
        return [Section(each.title, (self,), each.without) for each in of_it]

    def set_section(self, section: Section | None) -> None:
        """Tell the training what of it is seen."""
        training = self.widget(0)
        if isinstance(training, InSections):
            training.set_section(section)

    def cover(self, row: int, column: int) -> None:
        """A pixel of what the network sees was clicked: what covers the digit goes there."""
        if self._actions.break_it.isChecked():
            self._states.breaking.cover_at(row, column)

    def _make_breaking(self) -> QWidget:
        from mnistpad.ui.drawing.breaking import BreakCard  # and pyqtgraph

        do, states = self._actions, self._states
        return BreakCard(states.breaking, states.recognition, do.break_it, do.fool)

    def _make_collecting(self) -> QWidget:
        from mnistpad.ui.drawing.collect import CollectCard

        do, states = self._actions, self._states
        return CollectCard(states.collecting, states.collection, do.collect, do.ours)

    def _show(self, action: QAction, on: bool) -> None:
        if on:
            for other in self._pages:
                other.setChecked(other is action)
            self.setCurrentWidget(self._pages[action])
        elif self.currentWidget() is self._pages[action]:
            self.setCurrentIndex(0)
        if action is self._actions.break_it:
            self._states.breaking.set_on(on)
        elif not on:
            self._states.collecting.stop()
