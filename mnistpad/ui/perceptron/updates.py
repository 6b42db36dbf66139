"""All updates in a table: a million of them, read from the history as they come into sight."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, weight_name

Index = QModelIndex | QPersistentModelIndex

_ROW = 22
_REMEMBERED = 500  # rows whose texts are kept
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NO_INDEX = QModelIndex()


class UpdatesModel(QAbstractTableModel):
    """A row an update: its number, pass, sample, output, δ, and what weights and bias became."""

    def __init__(self, state: PerceptronState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._perceptron = state.perceptron
        self._rows = state.perceptron.count
        self._texts: dict[int, tuple[str, ...]] = {}

    def follow(self) -> None:
        """Take up what has come, or begin again with another history."""
        if self._perceptron is not self._state.perceptron:
            self.beginResetModel()
            self._perceptron = self._state.perceptron
            self._rows = self._perceptron.count
            self._texts.clear()
            self.endResetModel()
        elif self._perceptron.count > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, self._perceptron.count - 1)
            self._rows = self._perceptron.count
            self.endInsertRows()

    def texts(self, row: int) -> tuple[str, ...]:
        """A whole row."""
        texts = self._texts.get(row)
        if texts is None:
            if len(self._texts) >= _REMEMBERED:
                self._texts.clear()
            update = self._perceptron.update(row + 1)
            sample = self._state.samples[update.sample]
            texts = (
                f"{update.number:,}",
                f"{update.epoch:,}",
                " ".join(map(str, sample)),
                f"≈ {update.output}" if update.by_rounding else str(update.output),
                number(update.delta),
                *map(number, update.after),
            )
            self._texts[row] = texts
        return texts

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 5 + self._state.setup.inputs + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.texts(index.row())[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                if self._perceptron.update(index.row() + 1).by_rounding:
                    return tr("≈: decided by rounding. A click goes back to this moment")
                return tr("A click goes back to this moment")
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_RIGHT)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        inputs = self._state.setup.inputs
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT)
        if role == Qt.ItemDataRole.ToolTipRole:
            tips = (
                tr("Samples looked at so far"),
                tr("Pass"),
                tr("Sample"),
                tr("Answer"),
                tr("δ = wanted − answer"),
            )
            return tips[section] if section < len(tips) else tr("What it became")
        if role == Qt.ItemDataRole.DisplayRole:
            names = (
                "#",
                tr("pass", "of a perceptron, over all samples"),
                "x",
                tr("out", "short: output"),
                "δ",
            )
            return (
                names[section]
                if section < len(names)
                else weight_name(section - len(names), inputs)
            )
        return None


class UpdatesTable(QTableView):
    """Shows the model; the row of this moment is marked, and another one is gone to by choosing it.

    Rows are painted from the model's texts, for a view that asks for each role of each cell
    takes longer than a frame.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._updates = UpdatesModel(state, self)
        self._columns = 0
        self.setModel(self._updates)
        self._painter = _RowPainter(state, self._updates, self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(px(300), px(3 * _ROW))
        self.setAccessibleName(tr("Updates"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(px(16))
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.selectionModel().currentRowChanged.connect(self._go_to)
        write(self, 0.95, most=1.25)
        write(header, 0.9, most=1.25)

    def sizeHint(self) -> QSize:
        return QSize(px(380), px(7 * _ROW))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(round(1.7 * self.fontMetrics().height()))
            self._painter.set_font(self.font())

    def refresh(self) -> None:
        """Take up what has come, and keep this moment's row in sight."""
        self._updates.follow()
        self.updateGeometries()  # else there is no scrolling to rows that have just come
        if self._columns != self._updates.columnCount():
            self._share_width()
        row = self._state.perceptron.position - 1
        with QSignalBlocker(self.selectionModel()):
            if row < 0:
                self.selectionModel().clear()
            else:
                index = self._updates.index(row, 0)
                self.selectionModel().setCurrentIndex(
                    index,
                    QItemSelectionModel.SelectionFlag.ClearAndSelect
                    | QItemSelectionModel.SelectionFlag.Rows,
                )
        if row < 0:
            self.scrollToTop()
        else:
            self.scrollTo(self._updates.index(row, 0))
        self.viewport().update()

    def _go_to(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self._state.go_to(current.row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that go through rows, and leave the others to the tab."""
        if event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_End,
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # this moment's row stays in sight

    def _share_width(self) -> None:
        self._columns = self._updates.columnCount()
        inputs = self._state.setup.inputs
        shares = (60, 50, 16 + 12 * inputs, 30, 28, *[46] * (inputs + 1))
        width = self.viewport().width()
        left = 0.0
        for column, share in enumerate(shares):
            right = left + share * (width - 4) / sum(shares)
            self.setColumnWidth(column, round(right) - round(left))
            left = right


class _RowPainter(QStyledItemDelegate):
    def __init__(self, state: PerceptronState, model: UpdatesModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._state, self._model, self._view = state, model, parent
        self.set_font(parent.font())

    def set_font(self, font: QFont) -> None:
        """Write in another font."""
        self._fonts = {bold: scaled(font, 1.0, bold=bold, tabular=True) for bold in (False, True)}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        palette = self._view.palette()
        texts = self._model.texts(row)
        position = self._state.perceptron.position
        here = row == position - 1
        if here:
            painter.fillRect(option.rect, palette.color(Role.AlternateBase))
        dim = row >= position or (texts[4] == "0" and not here)
        painter.setFont(self._fonts[here])
        painter.setPen(palette.color(Role.PlaceholderText if dim else Role.Text))
        painter.drawText(QRectF(option.rect).adjusted(0, 0, -4, 0), _RIGHT, texts[index.column()])
