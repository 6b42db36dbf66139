"""A tab of several pages, to each of which a button and a key lead."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mnistpad.language import tr
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.buttons import check_one, choice_buttons
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.late import Late
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.scale import NO_BOUND, px
from mnistpad.ui.sections import Section, sections_of
from mnistpad.ui.sizes import write_all, zoom_of
from mnistpad.ui.theme import GRID, Role, scaled

PAGE_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home)
"""What lists and tables leave to their page: run, back, step and reset."""

GAP = GRID + 4  # between cards

_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TabPage(QWidget):
    """One of the pages."""

    controls: QWidget
    """What stands above it, beside the buttons that lead to pages; it may be empty."""
    bar: PlayBar | None  # what plays on it, be it above it or on a card; None: nothing does

    def __init__(self, controls: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self.section: Section | None = None  # what of it is seen; None: all
        self.controls = QWidget() if controls is None else controls
        self.bar = controls if isinstance(controls, PlayBar) else None

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for on this page; False if it stands for nothing here.

        It gets keys that no field, slider or button in the tab has a use for.
        """
        return self.bar is not None and self.bar.take_key(event)

    def take_figure(self, figure: int) -> bool:
        """Do what a figure stands for on this page; False if it leads to the page of its number."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as there is room."""
        super().resizeEvent(event)
        zoom = zoom_of(self.height())
        if zoom != self._zoom:
            self._zoom = zoom
            write_all(self, zoom)

    def sections(self) -> list[Section]:
        """What of it can be seen alone."""
        return []

    def set_section(self, section: Section | None) -> None:
        """Share the room out among what is seen: a part, or None: all."""
        self.section = section
        QCoreApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        if self.bar is not None:
            self.bar.timeline.pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)


class CardsPage(TabPage):
    """A page of cards side by side, in the layout `cards`.

    Where they are shown one by one they are called by their `names`, or else as their heads are.
    """

    names: Sequence[str] = ()

    def __init__(self, controls: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(controls, parent)
        self.cards = fill(QHBoxLayout(self), gap=GAP, margins=(2 * GRID, 0, 2 * GRID, 2 * GRID))
        self._sides: list[tuple[QWidget, float, int, int]] = []

    def add_side(self, card: QWidget, share: float, least: int, most: int) -> None:
        """Add a card that has a share of the page's width, within bounds of usual pixels."""
        card.setFixedWidth(px(least))
        self._sides.append((card, share, least, most))
        self.cards.addWidget(card)

    def sections(self) -> list[Section]:
        return sections_of(self.cards, self.names)

    def bound(self, card: QWidget, width: int) -> None:
        """Give a card a width, unless a part of the page has all of it."""
        card.setMinimumWidth(0 if self.section else width)
        card.setMaximumWidth(NO_BOUND if self.section else width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for card, share, least, most in self._sides:
            wide = min(max(round(share * self.width()), px(least)), px(most))
            self.bound(card, wide)


class _About(LiveLabel):
    """What a page is about, in two lines at most."""

    def __init__(self, text: str) -> None:
        name, role = tr("About this page"), Role.PlaceholderText
        super().__init__(name, lines=2, alignment=_START, role=role, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(scaled(self.font(), 0.92))
        self.set_text(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines can be."""
        metrics, high = self.fontMetrics(), super().sizeHint().height()
        width = metrics.horizontalAdvance(self.text()) // 2
        wraps = Qt.TextFlag.TextWordWrap
        while metrics.boundingRect(0, 0, width, 999, wraps, self.text()).height() > high:
            width += GRID // 2
        return QSize(width + 2, high)


class _Controls(QStackedWidget):
    """Takes the room of what is shown, and not of the widest of all."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint()


class PagedTab(QWidget):
    """A row of buttons, and below it the page that one of them, or its key, has led to.

    Of each page there are the text of its button, what it is about, which stands beside the
    buttons, and what builds it, when it is first shown. The keys 1, 2, 3, … work wherever the focus
    is, except in a field that is being typed into.
    """

    page_changed = Signal(int)  # another page is shown

    def __init__(
        self, pages: Sequence[tuple[str, str, Callable[[], TabPage]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._all = [Late(make) for _, _, make in pages]
        self._pages, self._controls = QStackedWidget(), _Controls()
        self._pages.currentChanged.connect(self.page_changed)
        self._abouts: dict[int, _About] = {}
        self._is_bare = False
        self._in_section: TabPage | None = None
        self._about = [tr(about) for _, about, _ in pages]
        choices = [
            (tr(text), f"{tr(about)}  ({key})") for key, (text, about, _) in enumerate(pages, 1)
        ]
        self._buttons = choice_buttons(choices, self.show_page)
        for index, page in enumerate(self._all):
            self._pages.addWidget(page)
            self._add_key(index)
        self._choice = row(*self._buttons, gap=GRID // 2)
        self._top = row(self._choice, (self._controls, 1), margins=(2 * GRID, 0, 2 * GRID, 0))
        self._top.setSpacing(GRID + GRID // 2)
        self._top.setAlignment(self._choice, Qt.AlignmentFlag.AlignLeft)
        self.row = row((self._pages, 1))  # the layout that the pages stand in
        fill(QVBoxLayout(self), self._top, (self.row, 1), margins=(0, GRID, 0, 0))
        self.show_page(0)

    def set_bare(self, bare: bool) -> None:
        """Show the pages alone, and what plays on them: keys lead to the others."""
        self._is_bare = bare
        for button in self._buttons:
            button.setVisible(not bare)
        self._show_controls()

    def _show_controls(self) -> None:
        page = self._all[self.page].built
        plays = page is not None and page.controls is page.bar
        self._controls.setVisible(plays or not self._is_bare)

    def sections(self) -> list[Section]:
        """Those of the page that is shown."""
        return self._all[self.page].widget.sections()

    def set_section(self, section: Section | None) -> None:
        """Show a section of the page that is shown; None: all of the page that it was of."""
        if self._in_section is not None:
            self._in_section.set_section(None)
        self._in_section = self._all[self.page].widget if section is not None else None
        if self._in_section is not None:
            self._in_section.set_section(section)

    def _add_key(self, index: int) -> None:
        # The open list of a combo box is a window of its own, and yet a child.
        for context in (
            Qt.ShortcutContext.WindowShortcut,
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        ):
            shortcut = QShortcut(QKeySequence(str(index + 1)), self, context=context)
            shortcut.activated.connect(partial(self._follow_key, index))
            shortcut.activatedAmbiguously.connect(partial(self._follow_key, index))  # in both

    def _follow_key(self, index: int) -> None:
        """Go to a page by its figure, unless the page that is shown has a use for that."""
        if not self._all[self.page].widget.take_figure(index + 1):
            self.show_page(index)

    def build_pages(self) -> Iterator[None]:
        """Build the pages that nobody has looked at yet, one after another."""
        for page in self._all:
            yield from page.build()

    @property
    def page(self) -> int:
        """Which page is shown, counted from 0."""
        return self._pages.currentIndex()

    def show_page(self, index: int) -> None:
        """Show a page, counted from 0, and give it the focus.

        The focus stays where it is if it is on the buttons, or outside of the tab.
        """
        focus = self.window().focusWidget()
        page = self._all[index].widget
        if self._controls.indexOf(page.controls) < 0:
            controls = page.controls.layout() or fill(QHBoxLayout(page.controls))
            if isinstance(controls, QHBoxLayout):
                self._abouts[index] = _About(self._about[index])
                controls.insertWidget(0, self._abouts[index], 1)
            self._controls.addWidget(page.controls)
            for choice in page.findChildren(QComboBox) + page.controls.findChildren(QComboBox):
                choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves keys to the page
        self._controls.setCurrentWidget(page.controls)
        self._show_controls()
        self._pages.setCurrentIndex(index)
        self._fit()
        check_one(self._buttons, index)
        self.setFocusProxy(page)
        outside = focus is not None and not self.isAncestorOf(focus)
        if self.isVisible() and not outside and focus not in self._buttons:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Ask for the room that the page needs now, which, being late, doesn't tell itself."""
        self._break_row()
        self._pages.updateGeometry()
        self.row.invalidate()

    def _break_row(self) -> None:
        """Put what stands beside the buttons below them where the row is too short for all."""
        about, choice = self._abouts.get(self.page), self._choice.minimumSize()
        needed = choice.width() + self._controls.minimumSizeHint().width()
        if about is not None and about.isHidden():
            needed += about.minimumSizeHint().width() + GRID // 2
        is_short = needed + self._top.spacing() + 4 * GRID > self.width()
        least = self._pages.minimumSizeHint().height() + 2 * choice.height() + 4 * GRID
        breaks = is_short and least <= self.height()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if breaks else across)
        if about is not None:  # there may be no room for a second row
            about.setVisible(breaks or not is_short)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the row of buttons, and from what stands beside the page."""
        if not self._all[self.page].widget.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus, if nobody has it."""
        super().showEvent(event)
        if self.window().focusWidget() is None:
            self.setFocus()
