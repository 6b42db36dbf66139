"""Earlier runs, and which of their curves are drawn."""

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
)

from mnistpad.core.message import Message
from mnistpad.core.network.runs import Status
from mnistpad.language import tr
from mnistpad.state.network.runs import Run, RunsState
from mnistpad.ui.plots.style import dashes_of
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import file_size, percent

MOST_ROWS = 4  # of the list that are seen at once, where there is room
_SAMPLE = QSize(28, 12)

_NUMBER = Qt.ItemDataRole.UserRole

_STATUSES = {
    Status.RUNNING: Message("training"),
    Status.INTERRUPTED: Message("interrupted"),
    Status.FINISHED: Message("finished"),
    Status.STOPPED: Message("stopped"),
    Status.FAILED: Message("failed"),
}
"""How each is called."""


class RunsList(QTreeWidget):
    """A row a run, the newest first: shown or not, what it is, what came of it, what it takes."""

    picked = Signal(int)  # the run of that number was clicked, or the cursor moved to it
    menu_asked = Signal(int, QPoint)
    """What can be done with the run of that number is wanted, at that place of the screen."""

    def __init__(self, runs: RunsState) -> None:
        super().__init__(columnCount=4)
        self._runs = runs
        self._samples: dict[tuple[int, float], QIcon] = {}
        self._rows: dict[int, QTreeWidgetItem] = {}  # by the run's number, as all of these
        self._filled: dict[int, tuple[object, ...]] = {}  # what each row says
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setIconSize(_SAMPLE)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Runs"))
        tip = tr("Space: draw the run's curves, or don't. Menu: what else can be done.")
        self.setToolTip(tip)
        self.setFont(scaled(self.font(), 1.0, tabular=True))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        # To find the widest cell of hundreds of rows at every change takes frames.
        header.setResizeContentsPrecision(20)
        self.itemChanged.connect(self._toggle)
        self.currentItemChanged.connect(self._pick)
        self.customContextMenuRequested.connect(self._ask_menu)
        runs.changed.connect(self.show_runs)
        self.show_runs()

    @property
    def number(self) -> int | None:
        """Of the run under the cursor."""
        item = self.currentItem()
        return None if item is None else int(item.data(0, _NUMBER))

    def show_runs(self) -> None:
        """Bring the rows up to date; the cursor stays on its run."""
        said = {run.number: _said(run) for run in self._runs}
        if said == self._filled:
            return
        before, self._filled, at = self._filled, said, self.number
        with QSignalBlocker(self):
            for number in before.keys() - said.keys():
                self.takeTopLevelItem(self.indexOfTopLevelItem(self._rows.pop(number)))
            for place, run in enumerate(self._runs):
                item = self._rows.get(run.number)
                if item is None:
                    item = self._rows[run.number] = _new_item()
                    self.insertTopLevelItem(place, item)
                if said[run.number] != before.get(run.number):
                    self._fill(item, run)
            if at in self._rows:
                self.setCurrentItem(self._rows[at])
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the runs there are, up to a few; the rest is scrolled to."""
        rows = min(max(self.topLevelItemCount(), 1), MOST_ROWS)
        height = self.sizeHintForRow(0) if self.topLevelItemCount() else self._row_height()
        return QSize(200, rows * height + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._row_height())

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 10

    def _fill(self, item: QTreeWidgetItem, run: Run) -> None:
        item.setData(0, _NUMBER, run.number)
        item.setCheckState(0, Qt.CheckState.Checked if run.shown else Qt.CheckState.Unchecked)
        item.setIcon(1, self._sample(run.number))
        size = file_size(run.size) if run.size else ""
        words = f"★ {tr(run.words)}" if run.record.marked else tr(run.words)
        for column, text in enumerate((str(run.number), words, _outcome(run), size)):
            item.setText(column, text)
        item.setForeground(3, self.palette().placeholderText())
        item.setToolTip(3, tr("What the run takes on the disk"))
        item.setToolTip(1, _in_full(run))

    def _sample(self, number: int) -> QIcon:
        """The dash that a run's curves have as ghosts."""
        ratio = self.devicePixelRatioF()
        if (number, ratio) in self._samples:
            return self._samples[number, ratio]
        picture = QPixmap(_SAMPLE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(dashes_of(number)))
        painter.setPen(pen)
        painter.drawLine(0, _SAMPLE.height() // 2, _SAMPLE.width(), _SAMPLE.height() // 2)
        painter.end()
        self._samples[number, ratio] = QIcon(picture)
        return self._samples[number, ratio]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.topLevelItemCount():
            self.header().resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        if event.type() is QEvent.Type.PaletteChange and self.topLevelItemCount():
            self._samples.clear()
            self._filled.clear()
            self.show_runs()

    def _toggle(self, item: QTreeWidgetItem) -> None:
        shown = item.checkState(0) is Qt.CheckState.Checked
        self._runs.set_shown(int(item.data(0, _NUMBER)), shown)

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(int(item.data(0, _NUMBER)))

    def _ask_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is not None:
            self.menu_asked.emit(int(item.data(0, _NUMBER)), self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            shown = item.checkState(0) is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if shown else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


def _new_item() -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    for column in (2, 3):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _in_full(run: Run) -> str:
    network = run.record.recipe.title
    whole = Message("{run}: {network}, {words}", run=run.title, network=network, words=run.words)
    if run.record.marked:
        return tr("{run}; ★ kept, however many newer runs there are", run=whole)
    return tr(whole)


def _said(run: Run) -> tuple[object, ...]:
    """All that a run's row is made of."""
    return run.record, run.shown, run.size, run.can_go_on


def _outcome(run: Run) -> str:
    record = run.record
    if record.test_accuracy is not None:
        accuracy = percent(record.test_accuracy, 2)
        stopped = record.status is Status.STOPPED
        return tr("{accuracy}, stopped", accuracy=accuracy) if stopped else accuracy
    return tr(_STATUSES[Status.INTERRUPTED if run.can_go_on else record.status])
