"""The main window: it joins parts and passes on what the user wants."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QRect,
    QSettings,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMessageBox,
    QTabWidget,
    QWidget,
)

from mnistpad import __version__
from mnistpad.core.files import explain
from mnistpad.core.page import Page
from mnistpad.core.strokes import PEN_WIDTH
from mnistpad.state.states import States
from mnistpad.ui import theme
from mnistpad.ui.actions import Actions, make_action
from mnistpad.ui.digits.tab import DigitsTab
from mnistpad.ui.draw.tab import DrawTab
from mnistpad.ui.files import FileChooser
from mnistpad.ui.late import LateTab
from mnistpad.ui.notice import Notice
from mnistpad.ui.pieces import Pieces, load_package, load_qt
from mnistpad.ui.train.actions import TrainActions
from mnistpad.ui.train.card import TrainCard
from mnistpad.ui.train.run_menu import RunMenu

if TYPE_CHECKING:
    from mnistpad.ui.perceptron.tab import PerceptronTab

_OPENABLE = (
    "All that can be opened (*.ndjson *.ndjson.gz *.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif "
    "*.tiff *.npy *.tflite *.keras);;All files (*)"
)

_SIZE = QSize(1280, 800)
_NATIVE = QKeySequence.SequenceFormat.NativeText


class MainWindow(QMainWindow):
    """Menus and tabs.

    Signals
    -------
    painted
        The window has been painted for the first time.
    finished
        What `finish` adds is there.
    closed
        The user has closed it.
    tab_changed
        Another tab is being looked at.
    """

    painted = Signal()
    finished = Signal()
    closed = Signal()
    tab_changed = Signal()

    def __init__(self, states: States, settings: QSettings) -> None:
        super().__init__()
        self._states = states
        self._pad = states.pad
        self._recognition = states.recognition
        self._documents = states.documents
        self._settings = settings
        self._files = FileChooser(settings, self)
        self._painted = False
        self._scheme = theme.Scheme.SYSTEM
        self.setWindowTitle("mnistpad")
        self.setMinimumSize(1024, 680)
        self.setAcceptDrops(True)
        self.menu_actions = Actions(states.pad, states.recognition, self)
        self.train_actions = TrainActions(states.training, self)
        self._run_menu = RunMenu(states, self.train_actions, self._files, self)
        self._tabs = self._make_tabs()
        self.setCentralWidget(self._tabs)
        self._draw_tab.setFocus()
        self._notice = Notice(self._tabs)
        self._fill_menus()
        self._connect()
        self._restore()

    def _make_tabs(self) -> QTabWidget:
        states = self._states
        self._train_card = TrainCard(states.training, states.runs, states.data, self.train_actions)
        self._draw_tab = DrawTab(
            states.pad, states.recognition, states.readers, self.menu_actions, self._train_card
        )
        self._digits_tab = DigitsTab(states.digits)
        self._tensors_tab = LateTab(self._make_tensors_tab)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.tabBar().setExpanding(False)
        tabs.addTab(self._draw_tab, "Draw && train")
        tabs.addTab(self._digits_tab, "Digits")
        tabs.addTab(LateTab(self._make_perceptron_tab), "Perceptron")
        tabs.addTab(self._tensors_tab, "Tensors")
        tabs.addTab(LateTab(self._make_descent_tab), "Gradient descent")
        for index in range(tabs.count()):
            key = QKeySequence(f"Alt+{index + 1}")
            name = tabs.tabText(index).replace("&&", "&")
            tabs.setTabToolTip(index, f"{name}  ({key.toString(_NATIVE)})")
            QShortcut(key, self, partial(self._open_tab, index))
        return tabs

    def _open_tab(self, index: int) -> None:
        self._tabs.setCurrentIndex(index)
        self._tabs.currentWidget().setFocus()

    def _make_perceptron_tab(self) -> QWidget:
        from mnistpad.ui.perceptron.tab import PerceptronTab

        tab = PerceptronTab(self._states.perceptron())
        tab.said.connect(self._notice.say)
        tab.save_wanted.connect(lambda: self._save_updates(tab))
        return tab

    def _save_updates(self, tab: PerceptronTab) -> None:
        path = self._files.to_save("Save updates", "updates.csv", "Table (*.csv)")
        if path is not None:
            tab.save(path)

    def _make_tensors_tab(self) -> QWidget:
        from mnistpad.ui.tensors.tab import TensorsTab

        return TensorsTab(self._states.tensors())

    def _make_descent_tab(self) -> QWidget:
        from mnistpad.ui.descent.tab import DescentTab

        return DescentTab(self._states.descent())

    @property
    def shows_tensors(self) -> bool:
        """Whether the tensors are being looked at."""
        return self._tabs.currentWidget() is self._tensors_tab

    def _fill_menus(self) -> None:
        do, train = self.menu_actions, self.train_actions
        for title, groups in (
            ("&File", ((do.open,), (do.save, do.save_tensor), (do.quit,))),
            (
                "&Edit",
                (
                    (do.undo, do.redo, do.clear),
                    (do.copy_tensor,),
                    (self._make_keep_menu(),),
                    (do.pen, do.eraser, do.thinner, do.wider),
                ),
            ),
            (
                "&View",
                (
                    (do.plainly,),
                    (do.previous_page, do.next_page),
                    tuple(do.schemes.values()),
                    (do.full_screen,),
                ),
            ),
            (
                "&Train",
                (
                    (train.start, train.one_batch, train.one_epoch, train.stop),
                    (train.recipe,),
                    (self._run_menu.menuAction(), train.picture),
                ),
            ),
            ("&Help", ((do.about,),)),
        ):
            menu = self.menuBar().addMenu(title)
            for group in groups:
                if not menu.isEmpty():
                    menu.addSeparator()
                menu.addActions(group)

    def _make_keep_menu(self) -> QAction:
        """Ten actions that keep what is on the pad as a digit to learn from."""
        self._keep_menu = QMenu("&Keep as my digit", self)
        self._keep_menu.setToolTipsVisible(True)
        for label in range(10):
            tip = f"Keep the drawing as a {label}, to train a network with digits of your own"
            action = make_action(self._keep_menu, str(label), tip, f"Ctrl+{label}")
            action.triggered.connect(partial(self._keep, label))
            self._keep_menu.addAction(action)
        return self._keep_menu.menuAction()

    def _keep(self, label: int) -> None:
        self._states.collection.keep(label)

    def _connect(self) -> None:
        do, states = self.menu_actions, self._states
        do.open.triggered.connect(self._choose_file)
        do.save.triggered.connect(self._save_drawing)
        do.save_tensor.triggered.connect(self._save_tensor)
        do.copy_tensor.triggered.connect(self._copy_tensor)
        do.quit.triggered.connect(self.close)
        do.full_screen.toggled.connect(self._fill_screen)
        do.about.triggered.connect(self._tell_about)
        for scheme, action in do.schemes.items():
            action.triggered.connect(lambda _=False, scheme=scheme: self._choose_scheme(scheme))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._notice.dismiss)
        self._documents.notice.connect(self._notice.say)
        self._documents.busy_changed.connect(self._notice.set_busy)
        self._documents.progressed.connect(self._notice.set_share)
        self._notice.cancelled.connect(self._documents.cancel)
        for said in (
            states.readers.refused,
            states.runs.notice,
            states.training.notice,
            states.collection.notice,
            self._run_menu.said,
        ):
            said.connect(self._notice.say)
        self.train_actions.recipe.triggered.connect(self._change_recipe)
        self.train_actions.picture.triggered.connect(self._save_curves)
        self._train_card.runs_list.picked.connect(self._run_menu.pick)
        self._train_card.runs_list.menu_asked.connect(self._run_menu.ask)
        self._digits_tab.put_on_pad.connect(self._put_on_pad)
        self._tabs.currentChanged.connect(self._follow_tab)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def finish(self) -> None:
        """Add what can wait until the window is there, and load what is not shown yet."""
        pieces = Pieces(self._load(), self)
        self._pad.stroke_extended.connect(pieces.rest)

    def _load(self) -> Iterator[None]:
        yield from load_qt()
        for name in ("pyqtgraph", "mnistpad.ui.train.curves"):
            import_module(name)
            yield
        self._train_card.add_curves()
        yield
        # What the tabs stand on comes first, so that each piece is small.
        for name in ("core", "state", "ui", "ui.perceptron", "ui.tensors", "ui.descent"):
            yield from load_package(f"mnistpad.{name}")
        self.finished.emit()

    def pad_on_screen(self) -> QRect:
        """Where on the screen one draws."""
        return self._draw_tab.pad_on_screen()

    # What the user wants

    def _choose_file(self) -> None:
        path = self._files.to_open("Open", _OPENABLE)
        if path is not None:
            self._documents.open(path)

    def _save_drawing(self) -> None:
        path = self._files.to_save("Save drawing", "drawing.ndjson", "Quick, Draw! (*.ndjson)")
        if path is not None:
            self._documents.save_drawing(path)

    def _save_tensor(self) -> None:
        path = self._files.to_save("Save tensor", "tensor.npy", "numpy array (*.npy)")
        if path is not None:
            self._documents.save_tensor(path, self._recognition.shown_tensor)

    def _save_curves(self) -> None:
        curves = self._train_card.curves
        path = self._files.to_save(
            "Save curves", "curves.png", "PNG picture (*.png);;SVG drawing (*.svg)"
        )
        if path is None or curves is None:
            return
        try:
            curves.save(path)
        except OSError as error:
            self._notice.say(f"Not saved. {explain(error, path)}")
        except ValueError as error:  # there is nothing to be seen of any run
            self._notice.say(f"Not saved. {error}")
        else:
            self._notice.say(f"Saved {path.name}.")

    def _change_recipe(self) -> None:
        from mnistpad.ui.train.recipe_data import change_recipe  # rarely wanted

        change_recipe(self._states, self)

    def _put_on_pad(self, page: Page) -> None:
        self._pad.show_page(page)
        self._tabs.setCurrentWidget(self._draw_tab)

    def _follow_tab(self) -> None:
        tab = self._tabs.currentWidget()
        if not self._tabs.tabBar().hasFocus():  # with it, one walks along the row of tabs
            tab.setFocus()
        self._states.training.engine.watch(guesses=tab is self._digits_tab)
        # Their keys mean other things on other tabs.
        self.menu_actions.set_on_pad(tab is self._draw_tab)
        for action in self._keep_menu.actions():
            action.setEnabled(tab is self._draw_tab)
        self.tab_changed.emit()

    def _copy_tensor(self) -> None:
        with np.printoptions(precision=2, threshold=10_000, linewidth=200, suppress=True):
            text = np.array_repr(self._recognition.shown_tensor)
        QGuiApplication.clipboard().setText(text)
        self._notice.say("Copied the tensor as numpy text.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self._documents.open(Path(files[0]))

    def _fill_screen(self, fill: bool) -> None:
        if fill:
            self.showFullScreen()
        else:
            self.showNormal()

    def _tell_about(self) -> None:
        QMessageBox.about(
            self,
            "About mnistpad",
            f"<h3>mnistpad {__version__}</h3>"
            "<p>Draw digits that a neural network reads while you draw, and see how it learned to."
            "</p><p>The recogniser learned from MNIST (LeCun &amp; Cortes, CC BY-SA 3.0), "
            "Pen-Based Recognition of Handwritten Digits (Alpaydin &amp; Alimoglu, CC BY 4.0) and "
            "UJI Pen Characters (Prat, Llorens, Castro &amp; Vilar, CC BY 4.0).</p>"
            "<p>MIT licence.</p>",
        )

    def _choose_scheme(self, scheme: theme.Scheme) -> None:
        self._scheme = scheme
        self.menu_actions.schemes[scheme].setChecked(True)
        self._settings.setValue("scheme", scheme.value)
        self._follow_system()

    def _follow_system(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._scheme)

    # What is kept from one time to the next

    def _restore(self) -> None:
        geometry = self._settings.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        with QSignalBlocker(self.menu_actions.full_screen):
            self.menu_actions.full_screen.setChecked(self.isFullScreen())
        try:
            self._pad.pen_width = float(str(self._settings.value("pen_width", PEN_WIDTH)))
            self._choose_scheme(theme.Scheme(self._settings.value("scheme", "system")))
        except (TypeError, ValueError):  # settings written by hand, or by another version
            self._choose_scheme(theme.Scheme.SYSTEM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._notice.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("pen_width", self._pad.pen_width)
        super().closeEvent(event)
        self.hide()  # whoever hears of it may have to wait for the engine
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if not self._painted and event.type() is QEvent.Type.Paint:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)  # behind the parts' own painting
        return handled
