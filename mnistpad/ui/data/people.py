"""People who drew digits, in a list: how many, and how well they are read."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from mnistpad.core.data.collection import called
from mnistpad.language import tr
from mnistpad.state.data.ours import OursState
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import counted_percent

_PERSON = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PeopleList(QTreeWidget):
    """A row a person, and the first for everybody; a name is changed by F2 or a double click."""

    renamed = Signal(str, str)  # somebody's name is to be another: the old one and the new

    def __init__(self, state: OursState) -> None:
        super().__init__(columnCount=3)
        self._state = state
        self.setHeaderLabels(["", tr("digits"), tr("read", "which share is read right")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setAccessibleName(tr("People"))
        self.setToolTip(tr("Whose digits are shown; F2 changes a name"))
        self.setFont(scaled(self.font(), 1.0, tabular=True))
        for column in (1, 2):
            self.headerItem().setTextAlignment(column, _RIGHT)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(
            QTreeWidget.EditTrigger.EditKeyPressed | QTreeWidget.EditTrigger.DoubleClicked
        )
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._rename)
        state.changed.connect(self.show_people)
        self.show_people()

    def show_people(self) -> None:
        """Bring the rows up to date."""
        scores = self._state.scores()
        total = sum(count for count, _ in scores.values())
        right = sum(count * share for count, share in scores.values())
        rows: list[tuple[str | None, int, float]] = [
            (None, total, right / total if total else math.nan)
        ]
        rows += [(person, *score) for person, score in scores.items()]
        with QSignalBlocker(self):
            self.clear()
            for person, count, share in rows:
                read = "–" if math.isnan(share) else counted_percent(share)
                name = tr("Everybody") if person is None else tr(called(person))
                item = QTreeWidgetItem([name, f"{count:,}", read])
                item.setData(0, _PERSON, person)
                for column in (1, 2):
                    item.setTextAlignment(column, _RIGHT)
                if person is not None:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.addTopLevelItem(item)
                if person == self._state.person:
                    self.setCurrentItem(item)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._state.choose_person(item.data(0, _PERSON))

    def _rename(self, item: QTreeWidgetItem, column: int) -> None:
        person = item.data(0, _PERSON)
        if column or person is None:
            self.show_people()
        else:
            self.renamed.emit(person, item.text(0))
