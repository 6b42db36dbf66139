"""The main window: it joins parts and passes on what the user wants."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QSettings,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from mnistpad.core.drawing.page import Page
from mnistpad.language import tr
from mnistpad.state.states import States
from mnistpad.ui import theme
from mnistpad.ui.actions import Actions, make_action
from mnistpad.ui.desk.host import DeskHost
from mnistpad.ui.desk.place import Place
from mnistpad.ui.drawing.side import Side
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.file_actions import FileActions
from mnistpad.ui.files import FileChooser, local_files
from mnistpad.ui.full_screen import FullScreen
from mnistpad.ui.language import LanguageMenu
from mnistpad.ui.late import Late
from mnistpad.ui.lessons.host import Lessons
from mnistpad.ui.lessons.sideways import Beside
from mnistpad.ui.menus import KeepMenu, add_lessons, fill, show_comparison, show_keys, tell_about
from mnistpad.ui.network.actions import RunMenu, TrainActions
from mnistpad.ui.network.bounds import Bounds
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.notice import Notice
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.projector import Projector
from mnistpad.ui.resizing import resize_all, scale_of
from mnistpad.ui.text_size import TextSize, remembered


class MainWindow(QMainWindow):
    """Menus and tabs."""

    painted = Signal()  # the window has been painted for the first time
    closed = Signal()  # the user has closed it
    language_wanted = Signal()  # another language was chosen

    def __init__(self, states: States, settings: QSettings) -> None:
        resize_all(scale_of(remembered(settings) / 100))  # before anything is written
        super().__init__()
        self._states = states
        self._pad = states.pad
        self._documents = states.documents
        self._settings = settings
        self._painted = False  # asked for in `event`, which each child that is added sends
        self._files = FileActions(states, settings, self)
        self._scheme = theme.Scheme.SYSTEM
        self.setWindowTitle("mnistpad")
        self.setMinimumSize(1024, 680)
        self.setAcceptDrops(True)
        self.menu_actions = Actions(states.pad, states.recognition, self)
        self.train_actions = TrainActions(states.training, self)
        self._run_menu = RunMenu(states, self.train_actions, self._files.chooser, self)
        self._tabs = self._make_tabs()
        self.beside = Beside(self._tabs)
        self.setCentralWidget(self.beside)
        self._drawing.widget.setFocus()
        self.notice = Notice(self._tabs)
        place = Place(self._tabs)
        self.lessons = Lessons(states, settings, self._tabs, self.beside, place, self)
        self.desk = DeskHost(
            states, place, self.lessons, self.menu_actions, self._files.chooser, self
        )
        self._bounds = Bounds(states.bounds, settings, self)
        self._keep_menu = KeepMenu(states.collection, self)
        self.languages = LanguageMenu(settings, self)
        self.languages.wanted.connect(self.language_wanted)
        fill(
            self.menuBar(),
            self.menu_actions,
            self.desk,
            self.train_actions,
            self._keep_menu,
            self._run_menu,
            self._bounds,
            self.languages,
        )
        add_lessons(self.menuBar(), self.lessons, self)
        self._connect()
        self._restore()

    def _make_tabs(self) -> QTabWidget:
        states = self._states
        training, runs, data = states.training, states.runs, states.data
        inside, do = Late(lambda: _make_inside(states)), self.menu_actions
        self.train_card = TrainCard(training, runs, data, self.train_actions, inside)
        self._side = Side(self.train_card, do, states)
        self.draw_tab = DrawTab(
            states.pad, states.recognition, states.readers, states.guess, do, self._side
        )
        self.draw_tab.pixel_clicked.connect(self._side.cover)
        self._tensors_tab = Late(self._make_tensors_tab)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.tabBar().setExpanding(False)
        self._drawing, self._digits = Late(lambda: self.draw_tab), Late(self._make_digits_tab)
        tabs.addTab(self._drawing, tr("Draw && train"))
        tabs.addTab(self._digits, tr("Digits"))
        tabs.addTab(Late(self._make_perceptron_tab), tr("Perceptron"))
        tabs.addTab(self._tensors_tab, tr("Tensors"))
        tabs.addTab(Late(self._make_descent_tab), tr("Gradient descent"))
        for index in range(tabs.count()):
            name = tabs.tabText(index)
            action = make_action(self, name, name.replace("&&", "&"), f"Alt+{index + 1}")
            action.triggered.connect(partial(self._open_tab, index))
            tabs.setTabToolTip(index, action.toolTip())
            self.addAction(action)
        return tabs

    def _open_tab(self, index: int) -> None:
        self._tabs.setCurrentIndex(index)
        self._tabs.currentWidget().setFocus()

    def _make_digits_tab(self) -> QWidget:
        from mnistpad.ui.data.tab import DigitsTab

        tab = DigitsTab(self._states.digits)
        tab.put_on_pad.connect(self._put_on_pad)
        return tab

    def _make_perceptron_tab(self) -> QWidget:
        from mnistpad.ui.perceptron.tab import PerceptronTab

        states = self._states
        tab = PerceptronTab(states.perceptron, states.board, states.sigmoid, states.gate_guess)
        tab.said.connect(self.notice.say)
        tab.save_wanted.connect(lambda: self._files.save_updates(tab))
        return tab

    def _make_tensors_tab(self) -> QWidget:
        from mnistpad.ui.tensors.tab import TensorsTab

        return TensorsTab(self._states.tensors)

    def _make_descent_tab(self) -> QWidget:
        from mnistpad.ui.descent.tab import DescentTab

        return DescentTab(self._states.descent)

    def _connect(self) -> None:
        do, states = self.menu_actions, self._states
        self._files.join(do)
        states.recognition.updated.connect(self._hand_on_digit)
        do.quit.triggered.connect(self.close)
        size = TextSize(do, self._settings, self._follow_system, self)
        self.projector = Projector(do, size, self.beside, self._tabs, self)
        self.full_screen = FullScreen(do, self)
        self.dialogs = {
            "KeySheet": lambda: show_keys(self),
            "Compare": lambda: show_comparison(states.guess, self),
            "OursDialog": lambda: _show_ours(states, self._files.chooser, self),
        }
        do.ours.triggered.connect(self.dialogs["OursDialog"])
        do.about.triggered.connect(lambda: tell_about(self))
        for scheme, action in do.schemes.items():
            action.triggered.connect(lambda _=False, scheme=scheme: self._choose_scheme(scheme))
        QShortcut("Esc", self, self._escape)
        self._documents.notice.connect(self.notice.say)
        self._documents.busy_changed.connect(self.notice.set_busy)
        self._documents.progressed.connect(self.notice.set_share)
        self.notice.cancelled.connect(self._documents.cancel)
        for said in (
            states.readers.refused,
            states.runs.notice,
            states.training.notice,
            states.collection.notice,
            self._run_menu.said,
            self._files.said,
            self.lessons.said,
            self.desk.said,
            self._bounds.said,
        ):
            said.connect(self.notice.say)
        self.train_actions.recipe.triggered.connect(self._change_recipe)
        self.train_actions.picture.triggered.connect(
            lambda: self._files.save_curves(self.train_card.curves)
        )
        self.train_card.runs_list.picked.connect(self._run_menu.pick)
        self.train_card.runs_list.menu_asked.connect(self._run_menu.ask)
        guess = states.guess
        guess.changed.connect(self._cover_end)
        self.train_card.uncover_wanted.connect(guess.uncover_end)
        self.draw_tab.guess_bar.compare_wanted.connect(self.dialogs["Compare"])
        self._tabs.currentChanged.connect(self._follow_tab)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def add_curves(self) -> None:
        """Add what can wait until pyqtgraph is there."""
        self.train_card.add_curves()

    def build_tabs(self) -> Iterator[None]:
        """Build all tabs and pages that nobody has looked at yet, in pieces: they open faster."""
        for index in range(self._tabs.count()):
            late = self._tabs.widget(index)
            if isinstance(late, Late):
                yield from late.build()
                if isinstance(late.widget, PagedTab):
                    yield from late.widget.build_pages()
        yield from self.lessons.building
        yield from self._side.build()

    # What the user wants

    def _escape(self) -> None:
        """Take the message away, or else leave the projector."""
        if not self.notice.dismiss():
            self.menu_actions.projector.setChecked(False)

    def _cover_end(self) -> None:
        self.train_card.cover_end(self._states.guess.end_is_covered)

    def _change_recipe(self) -> None:
        from mnistpad.ui.network.recipe_dialog import change_recipe  # rarely wanted

        change_recipe(self._states, self)

    def _put_on_pad(self, page: Page) -> None:
        self._pad.show(page)
        self._tabs.setCurrentWidget(self._drawing)

    def _follow_tab(self) -> None:
        tab = self._tabs.currentWidget()
        if not self._tabs.tabBar().hasFocus():  # with it, one walks along the row of tabs
            tab.setFocus()
        self._states.training.engine.watch(predictions=tab is self._digits)
        # Their keys mean other things on other tabs.
        self.menu_actions.set_on_pad(tab is self._drawing)
        self._keep_menu.set_on_pad(tab is self._drawing)
        self._hand_on_digit()
        # Laid out before it is painted: a layout asked for meanwhile would have all painted again.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _hand_on_digit(self) -> None:
        """While somebody looks at tensors, one of them is the digit on the pad."""
        if self._tabs.currentWidget() is self._tensors_tab:
            self._states.tensors.set_digit(self._states.recognition.tensor)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            if files[0].is_dir():
                self.open(files[0])
            else:
                self._documents.open_all(files)

    def open(self, path: Path) -> None:
        """Open a file, or a folder of lessons."""
        if path.is_dir():
            self.lessons.open_folder(path)
        else:
            self._documents.open(path)

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
            room = self.screen().availableSize()
            self.resize(min(1280, room.width()), min(800, room.height()))
        self.menu_actions.projector.setChecked(self.isFullScreen())
        try:
            self._choose_scheme(theme.Scheme(self._settings.value("scheme", "system")))
        except (TypeError, ValueError):  # settings written by hand, or by another version
            self._choose_scheme(theme.Scheme.SYSTEM)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
        self.hide()  # whoever hears of it may have to wait for the engine
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if not self._painted and event.type() is QEvent.Type.Paint:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # behind the parts' own painting
        return handled


def _make_inside(states: States) -> QWidget:
    from mnistpad.ui.network.inside import InsideView

    return InsideView(states.inside)


def _show_ours(states: States, chooser: FileChooser, window: MainWindow) -> None:
    from mnistpad.ui.data.ours import show_ours  # rarely wanted

    show_ours(states, chooser, window, window.lessons.explain_in)
