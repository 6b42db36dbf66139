"""The main window: it joins parts and passes on what the user wants."""

from __future__ import annotations

from pathlib import Path

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
    QFileDialog,
    QMainWindow,
    QMessageBox,
)

from mnistpad import __version__
from mnistpad.core.strokes import PEN_WIDTH
from mnistpad.state.documents import DocumentsState
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState
from mnistpad.state.recognition import RecognitionState
from mnistpad.ui import theme
from mnistpad.ui.actions import Actions
from mnistpad.ui.draw.tab import DrawTab
from mnistpad.ui.notice import Notice

_OPENABLE = (
    "All that can be opened (*.ndjson *.ndjson.gz *.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif "
    "*.tiff *.npy *.tflite *.keras);;All files (*)"
)

_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Menus and the first tab.

    Signals
    -------
    painted
        The window has been painted for the first time.
    """

    painted = Signal()

    def __init__(
        self,
        pad: PadState,
        recognition: RecognitionState,
        readers: ReadersState,
        documents: DocumentsState,
        settings: QSettings,
    ) -> None:
        super().__init__()
        self._pad = pad
        self._recognition = recognition
        self._documents = documents
        self._settings = settings
        self._painted = False
        self._scheme = theme.Scheme.SYSTEM
        self.setWindowTitle("mnistpad")
        self.setMinimumSize(1024, 680)
        self.setAcceptDrops(True)
        self.menu_actions = Actions(pad, recognition, self)
        self._tab = DrawTab(pad, recognition, readers, self.menu_actions)
        self.setCentralWidget(self._tab)
        self._notice = Notice(self._tab)
        self._fill_menus()
        self._connect(readers)
        self._restore()

    def _fill_menus(self) -> None:
        do = self.menu_actions
        for title, groups in (
            ("&File", ((do.open,), (do.save, do.save_tensor), (do.quit,))),
            (
                "&Edit",
                (
                    (do.undo, do.redo, do.clear),
                    (do.copy_tensor,),
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
            ("&Help", ((do.about,),)),
        ):
            menu = self.menuBar().addMenu(title)
            for group in groups:
                if not menu.isEmpty():
                    menu.addSeparator()
                menu.addActions(group)

    def _connect(self, readers: ReadersState) -> None:
        do = self.menu_actions
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
        self._notice.cancelled.connect(self._documents.cancel)
        readers.refused.connect(self._notice.say)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def pad_on_screen(self) -> QRect:
        """Where on the screen one draws."""
        return self._tab.pad_on_screen()

    # What the user wants

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open", self._folder(), _OPENABLE)
        if name:
            self._remember_folder(name)
            self._documents.open(Path(name))

    def _save_drawing(self) -> None:
        name = self._ask_name("Save drawing", "drawing.ndjson", "Quick, Draw! (*.ndjson)")
        if name:
            self._documents.save_drawing(Path(name))

    def _save_tensor(self) -> None:
        name = self._ask_name("Save tensor", "tensor.npy", "numpy array (*.npy)")
        if name:
            self._documents.save_tensor(Path(name), self._recognition.shown_tensor)

    def _ask_name(self, title: str, proposal: str, kind: str) -> str:
        folder = self._folder()
        name, _ = QFileDialog.getSaveFileName(self, title, str(Path(folder) / proposal), kind)
        if not name:
            return ""
        self._remember_folder(name)
        suffix = Path(proposal).suffix
        return name if Path(name).suffix else name + suffix

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

    def _folder(self) -> str:
        return str(self._settings.value("folder", str(Path.home())))

    def _remember_folder(self, name: str) -> None:
        self._settings.setValue("folder", str(Path(name).parent))

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

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if not self._painted and event.type() is QEvent.Type.Paint:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)  # behind the parts' own painting
        return handled
