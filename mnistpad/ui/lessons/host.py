"""Lessons in the window: a button beside the tabs, and a panel that is built when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QTabWidget,
    QWhatsThis,
    QWidget,
)

from mnistpad.language import current, tr
from mnistpad.state.states import States
from mnistpad.ui.actions import make_action
from mnistpad.ui.boxes import fill
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.desk.place import Place
from mnistpad.ui.lessons.in_window import Before, InWindow
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID

if TYPE_CHECKING:
    from mnistpad.core.lessons.pages import Lesson
    from mnistpad.core.lessons.vocabulary import Show
    from mnistpad.state.lessons.course import LessonsState
    from mnistpad.state.lessons.setting_up import Back
    from mnistpad.ui.lessons.panel import LessonPanel
    from mnistpad.ui.lessons.sideways import Beside
    from mnistpad.ui.lessons.spotlight import Spotlight

_INVITED, _OPEN = "lessons_invited", "lessons_open"
_ROOMY = 1200  # pixels of a window, under which the panel is as narrow as it can be
_HIGH = 28  # pixels of a button beside the tabs


class WayBack(NamedTuple):
    """How all was before *Show me* has changed it."""

    states: Back
    in_window: Before | None


class Lessons(QObject):
    """Opens the panel, sets tab and page, points at what is meant, and puts all of it back.

    Signals
    -------
    said
        A sentence for the user.
    """

    said = Signal(object)

    def __init__(
        self,
        states: States,
        settings: QSettings,
        tabs: QTabWidget,
        beside: Beside,
        place: Place,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._states, self._settings = states, settings
        self._tabs, self._place, self._window = tabs, place, window
        self._built: LessonPanel | None = None
        self.building = self._build()
        """Builds the panel out of sight, in pieces: it opens faster."""
        self._state: LessonsState
        self._beside, self._view = beside, beside.view
        self._spotlight: Spotlight
        self._in_window = InWindow(place, window)
        self.action = make_action(self, tr("&Lessons"), tr("Short lessons beside every tab"), "F1")
        self.action.triggered.connect(self.open_here)
        self.terms_action = make_action(self, tr("&Glossary"), tr("All terms, and what they mean"))
        self.terms_action.triggered.connect(self._open_terms)
        tip = tr("Open a folder of lessons")
        self.open_action = make_action(self, tr("&Open lessons…"), tip)
        self.open_action.triggered.connect(lambda: self._choose_folder(tip, self.open_folder))
        check = tr("Check a folder of lessons")
        self.check_action = make_action(
            self, tr("&Check lessons…"), tr("Say what is wrong in a folder of lessons, and where")
        )
        self.check_action.triggered.connect(lambda: self._choose_folder(check, self.check))
        self._make_corner()

    def _make_corner(self) -> None:
        corner = QWidget()
        self.button = tool_button(tr("Lessons"), self.action.toolTip(), checkable=True)
        self.button.setFixedHeight(px(_HIGH))
        self.button.clicked.connect(self._toggle)
        self._corner = fill(QHBoxLayout(corner), self.button, gap=GRID // 2)
        self._corner.setContentsMargins(0, 0, 2 * GRID, 0)
        self._invitation: list[QWidget] = []
        self._tabs.setCornerWidget(corner, Qt.Corner.TopRightCorner)

    def invite(self) -> None:
        """Open the lessons if they were open the last time; offer them to somebody new."""
        if self._settings.value(_OPEN) == "yes":
            self._show_panel()
        if self._settings.value(_INVITED):
            return
        new = dim_label(tr("New here?"))
        yes = tool_button(tr("Fourteen short lessons"), tr("They take about an hour in all"))
        no = tool_button(tr("Just draw"), tr("Not now; the button beside this opens them any time"))
        yes.clicked.connect(self.open)
        no.clicked.connect(self._decline)
        self._invitation = [new, yes, no]
        for button in (yes, no):
            button.setFixedHeight(px(_HIGH))
        for place, part in enumerate(self._invitation):
            self._corner.insertWidget(place, part)

    def _decline(self) -> None:
        self._settings.setValue(_INVITED, "yes")
        for part in self._invitation:
            part.hide()
        self._invitation = []

    # The panel

    @property
    def _panel(self) -> LessonPanel:
        while self._built is None:
            next(self.building)
        return self._built

    @property
    def is_open(self) -> bool:
        return self._built is not None and not self._built.isHidden()

    def open(self) -> None:
        """Show the panel."""
        self._decline()
        self._show_panel()
        self._panel.setFocus()

    def _show_panel(self) -> None:
        panel = self._panel
        self._beside.show_panel(panel, roomy=self._window.width() >= _ROOMY)
        self._state.watch(True)
        self.button.setChecked(True)
        self._settings.setValue(_OPEN, "yes")

    def close(self) -> None:
        """Put it away; its place is kept."""
        if self._built is not None:
            self._built.hide()
            self._state.watch(False)
        self.button.setChecked(False)
        self._settings.setValue(_OPEN, "no")
        self._tabs.currentWidget().setFocus()

    def _toggle(self) -> None:
        if self.is_open:
            self.close()
        else:
            self.open()

    def open_here(self) -> None:
        """Open the panel at what explains the part under the pointer: a page, or a term."""
        part = QApplication.widgetAt(QCursor.pos())
        inside = part is not None and self._tabs.isAncestorOf(part)
        was_open = self.is_open
        self.open()
        called = _chain(part, self._tabs) if inside and part is not None else []
        names = _in_english(called, self._state.lessons)
        tab = self._place.tab
        place = self._state.find(tab, self._place.page_of(tab), names)
        show = None if place is None else self._state.lessons[place[0]].pages[place[1]].show
        pointed_at = names.index(show.point) if show and show.point in names else len(names)
        terms = map(self._panel.glossary.explains, called[:pointed_at])
        term = next(filter(None, terms), None)
        if term is not None:
            self._panel.show_terms(term)
        elif place is not None and (was_open or pointed_at < len(names)):
            self._state.go_to(*place)

    def explain_in(self, dialog: QDialog) -> None:
        """Say what a window beside this one is for, in that window, which may cover the panel."""
        term = self._panel.glossary.explains(dialog.windowTitle())
        if term is not None:
            words = tr("{term}: {meaning}", term=term.name, meaning=term.meaning)
            QWhatsThis.showText(dialog.mapToGlobal(dialog.rect().center()), words, dialog)

    def _open_terms(self) -> None:
        self.open()
        self._panel.show_terms()

    def open_folder(self, folder: Path) -> None:
        """Read the lessons of a folder."""
        self.open()
        self._state.open(folder)

    def _build(self) -> Iterator[None]:
        from mnistpad.state.lessons.course import LessonsState
        from mnistpad.ui.lessons.eyes import Eyes
        from mnistpad.ui.lessons.panel import LessonPanel
        from mnistpad.ui.lessons.spotlight import Spotlight

        eyes = Eyes(self._window, self._states)
        self._state = LessonsState(self._states, self._settings, eyes.see, self, current())
        self._state.notice.connect(self.said)
        yield
        panel = LessonPanel(self._state)
        panel.show_wanted.connect(self._show_me)
        panel.back_wanted.connect(self._go_back)
        panel.close_wanted.connect(self.close)
        self._spotlight = Spotlight(self._view)
        panel.hide()
        self._beside.addWidget(panel)
        yield
        panel.grab()  # painted once out of sight: its first look is as any other
        self._built = panel
        yield

    # What is kept of the desk

    def take(self) -> dict[str, Any]:
        """Whether the panel is open, and the place among lessons, if it was ever opened."""
        panel = self._built
        is_open = panel is not None and (self.is_open or self._beside.holds(panel))
        return {"open": is_open} | ({} if panel is None else self._state.take())

    def put(self, values: Any) -> None:
        """Read what `take` gave; `ValueError` in words if it can't be."""
        from mnistpad.state.lessons.course import keep_unread

        opened = isinstance(values, dict) and values.get("open") is True
        if opened:
            self.open()
            if self._beside.is_aside:
                self._beside.put_aside(True)
        else:
            self.close()
        if isinstance(values, dict) and "place" in values:
            if self._built is None:
                keep_unread(self._settings, values)
            else:
                self._state.put(values)
        self._place.focus()

    # Show me

    def _show_me(self) -> None:
        show = self._state.page.show
        if show is None:
            return
        self._in_window.go_to(show)
        self._state.set_up()
        self._in_window.set_view(show)
        self._panel.show_way_back()
        self._place.focus()
        QApplication.sendPostedEvents()  # laid out before it is outlined
        self._point(show.point)

    def show(self, show: Show) -> None:
        """Set up what somebody asked for who may not know of any lesson."""
        from mnistpad.state.lessons.setting_up import set_up

        in_window = InWindow(self._place, self._window)
        in_window.go_to(show)
        in_window.set_view(show)
        _, problems = set_up(show, self._states)
        self._place.focus()
        if problems:
            self.said.emit(" ".join(f"{word}: {tr(each)}" for word, each in problems.items()))

    def _point(self, name: str) -> None:
        from mnistpad.ui.lessons.spotlight import find_part

        part = find_part(self._tabs.currentWidget(), name) if name else None
        if part is None:
            self._view.horizontalScrollBar().setValue(0)
        else:
            self._view.ensureWidgetVisible(part, 2 * GRID, 0)
            self._spotlight.point_at(part)

    @property
    def way_back(self) -> WayBack | None:
        """How all was before *Show me*; None: it has changed nothing."""
        if self._built is None or self._state.back is None:
            return None
        return WayBack(self._state.back, self._in_window.before)

    def offer_way_back(self, way: WayBack) -> None:
        """Offer what another window had found before it was changed."""
        panel = self._panel
        self._state.back, self._in_window.before = way
        panel.show_way_back()

    def _go_back(self) -> None:
        self._state.go_back()
        self._in_window.put_back()
        self._panel.show_way_back()

    # Lessons of one's own

    def _choose_folder(self, tip: str, do: Callable[[Path], None]) -> None:
        name = QFileDialog.getExistingDirectory(self._window, tip)
        if name:
            do(Path(name))

    def check(self, folder: Path) -> None:
        """Say what is wrong with a folder's lessons."""
        from mnistpad.core.files import explain
        from mnistpad.core.lessons.pages import check

        try:
            problems = check(folder)
        except (ValueError, OSError) as error:
            problems = [explain(error, folder)]
        fine = tr("{folder}: nothing is wrong.", folder=folder.name)
        self.said.emit("\n".join(map(tr, problems[:8])) or fine)


def _chain(part: QWidget, root: QWidget) -> list[str]:
    """What a part and those around it are called, the innermost first."""
    from mnistpad.ui.lessons.spotlight import names_of

    names: list[str] = []
    each: QWidget | None = part
    while each is not None and each is not root:
        names += names_of(each)
        each = each.parentWidget()
    return names


def _in_english(names: list[str], lessons: Sequence[Lesson]) -> list[str]:
    """Names of parts as pages that point at them have them."""
    shows = [page.show for lesson in lessons for page in lesson.pages if page.show is not None]
    points = {tr(show.point): show.point for show in shows}
    return [points.get(name, name) for name in names]
