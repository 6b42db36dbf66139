"""The panel: a list of lessons, and a page at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.lessons.built_in import read_glossary
from mnistpad.core.lessons.glossary import Term
from mnistpad.core.lessons.pages import Page
from mnistpad.core.message import Message
from mnistpad.language import current, tr
from mnistpad.state.lessons.course import LessonsState
from mnistpad.ui.boxes import STRETCH, column, fill, row
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.lessons.glossary_view import GlossaryView
from mnistpad.ui.lessons.prose import MARGINS, Prose, Scroll
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role, scaled

NARROWEST, WIDTH, WIDEST = 208, 262, 480
"""Pixels; a window of 1280 leaves the tabs what they need."""

_WIDEST_PICTURE = 320
_CHANGES = (
    QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.Resize, QEvent.Type.Show,
)  # fmt: skip
"""After which pictures are drawn anew."""

_STOPS = Message("Stop what plays, and show me")
_ABOVE = 2 * GRID, GRID, GRID, 0


class LessonPanel(QFrame):
    """Shows lessons and says what their reader wants.

    Signals
    -------
    show_wanted, back_wanted
        The program is to be set up as the page has it, or put back to what it was before.
    close_wanted
        Enough for now.
    """

    show_wanted = Signal()
    back_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, state: LessonsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Lessons"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(px(NARROWEST))
        self.setMaximumWidth(px(WIDEST))
        self.glossary = read_glossary(current())
        self._terms: GlossaryView | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_page())
        self._pages.addWidget(self._make_list())
        fill(QVBoxLayout(self), self._make_top(), (self._pages, 1), gap=GRID)
        state.changed.connect(self._show)
        state.done.connect(self._celebrate)
        self._show()

    # Its parts

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), super().sizeHint().height())

    def _make_top(self) -> QWidget:
        self._all = tool_button(
            tr("All"), tr("The list of lessons, and what is done"), name=tr("All lessons")
        )
        self._all.setCheckable(True)
        self._all.clicked.connect(self._show_list)
        close = tool_button(
            "✕", tr("Close the lessons; your place is kept"), name=tr("Close lessons")
        )
        close.clicked.connect(self.close_wanted)
        top = QWidget()
        fill(QVBoxLayout(top), row(head(tr("Lessons")), STRETCH, self._all, close), margins=_ABOVE)
        return top

    def _make_page(self) -> QWidget:
        self._where, self._title = dim_label(), QLabel()
        self._where.setAccessibleName(tr("Lesson"))
        self._title.setAccessibleName(tr("Title"))
        self._title.setFont(scaled(self.font(), 1.45, bold=True))
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._problem.setAccessibleName(tr("What is wrong with this page"))
        for label in (self._title, self._problem):
            label.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._picture = QLabel()
        self._picture.setAccessibleName(tr("Picture"))
        # Once the page is seen: to draw it takes longer than to show the text.
        self._draw_soon = QTimer(self, singleShot=True, interval=0)
        self._draw_soon.timeout.connect(self._draw_picture)
        self._text = Prose(tr("Text of the lesson"))
        self._text.anchorClicked.connect(self._explain)
        self._show_me = primary_button(tr("Show me"))
        self._show_me.setToolTip(tr("Set the program up for this page, and point at what is meant"))
        self._show_me.clicked.connect(self._ask_to_show)
        self._back = tool_button(
            tr("Back to where I was"), tr("Put back what “Show me” has changed")
        )
        self._back.clicked.connect(self.back_wanted)
        inside = QWidget()
        fill(
            QVBoxLayout(inside),
            self._where, self._title, GRID // 2, self._problem, self._picture, self._text, GRID,
            column(self._show_me, self._back, gap=GRID // 2), GRID,
            self._make_task(), self._make_question(), STRETCH,
            margins=MARGINS,
        )  # fmt: skip
        self._scroll = Scroll(inside)
        self._previous = tool_button(
            "‹", tr("The page before  (← in the lessons)"), name=tr("Page before")
        )
        self._count = dim_label()
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._next = tool_button(
            tr("Next  ›"), tr("The next page  (→ in the lessons)"), name=tr("Next page")
        )
        self._previous.clicked.connect(partial(self._state.turn, -1))
        self._next.clicked.connect(partial(self._state.turn, 1))
        foot = row(self._previous, (self._count, 1), self._next, margins=MARGINS)
        page = QWidget()
        fill(QVBoxLayout(page), (self._scroll, 1), foot)
        return page

    def _make_task(self) -> QWidget:
        self._wish = QLabel()
        self._wish.setWordWrap(True)
        self._wish.setTextFormat(Qt.TextFormat.PlainText)
        self._wish.setAccessibleName(tr("Task"))
        self._state_of_task = QLabel()
        self._state_of_task.setWordWrap(True)
        self._state_of_task.setAccessibleName(tr("How the task stands"))
        self._task = Card(head(tr("Try it")), self._wish, self._state_of_task)
        self._task.column.setContentsMargins(GRID + 4, GRID + 4, GRID + 4, GRID + 4)
        return self._task

    def _make_question(self) -> QWidget:
        self._question, self._answer = QLabel(), QLabel()
        for label, name in ((self._question, tr("Question")), (self._answer, tr("Answer"))):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAccessibleName(name)
        self._unfold = tool_button(tr("Show the answer"), tr("Think first"), checkable=True)
        self._unfold.toggled.connect(self._fold)
        self._asked = Card(head(tr("A question")), self._question, self._unfold, self._answer)
        self._asked.column.setContentsMargins(GRID + 4, GRID + 4, GRID + 4, GRID + 4)
        return self._asked

    def _make_list(self) -> QWidget:
        self._list = _list_of_lessons(self.font())
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        whole = QWidget()
        terms = tool_button(
            tr("Glossary"), tr("All terms, what they mean, and where they are seen")
        )
        terms.clicked.connect(lambda: self.show_terms())
        self._own = tool_button(
            tr("Back to the fourteen"), tr("Leave the folder of lessons that is open")
        )
        self._own.clicked.connect(self._state.open_built_in)
        foot = column(self._own, row(terms, STRETCH), margins=(GRID, 0, GRID, 0))
        fill(QVBoxLayout(whole), (self._list, 1), foot, margins=(GRID, 0, GRID, GRID))
        return whole

    # What is shown

    def _show(self) -> None:
        state, page = self._state, self._state.page
        lesson, at = state.place
        pages = len(state.lesson.pages)
        where = Message("Lesson {lesson}", lesson=lesson + 1)
        if pages > 1:
            where = Message(
                "Lesson {lesson}, page {page} of {pages}",
                lesson=lesson + 1,
                page=at + 1,
                pages=pages,
            )
        self._where.setText(tr(where))
        self._title.setText(page.title)
        self._problem.setText("\n".join(map(tr, page.problems)))
        self._problem.setVisible(bool(page.problems))
        self._show_picture(page)
        self._text.set_markdown(self.glossary.link(page.text))
        self._show_me.setText(tr("Show me"))
        self._show_me.setVisible(page.show is not None)
        self.show_way_back()
        self._wish.setText(page.wish)
        self._task.setVisible(page.task is not None)
        self._show_task(done=state.is_done(lesson, at))
        self._question.setText(page.question)
        self._answer.setText(page.answer)
        self._asked.setVisible(bool(page.question and page.answer))
        self._unfold.setChecked(False)
        self._fold(False)
        self._previous.setEnabled(state.neighbour(-1) is not None)
        self._next.setEnabled(state.neighbour(1) is not None)
        self._count.setText(tr("{lesson} of {all}", lesson=lesson + 1, all=len(state.lessons)))
        self._scroll.verticalScrollBar().setValue(0)
        self._all.setChecked(False)
        self._pages.setCurrentIndex(0)

    def _explain(self, link: QUrl) -> None:
        term = self.glossary.of_link(link.toString())
        if term is not None:
            self.show_terms(term)

    def show_terms(self, term: Term | None = None) -> None:
        """Show the glossary, at a term if one is given."""
        if self._terms is None:
            self._terms = GlossaryView(self.glossary)
            self._terms.left.connect(self._leave_terms)
            self._pages.addWidget(self._terms)
        self._all.setChecked(False)
        self._pages.setCurrentIndex(2)
        if term is not None:
            self._terms.look_up(term)

    def _leave_terms(self) -> None:
        self._pages.setCurrentIndex(0)
        self.setFocus()

    def _show_picture(self, page: Page) -> None:
        picture = QPixmap(str(page.picture)) if page.picture is not None else QPixmap()
        self._picture.setVisible(not picture.isNull())
        self._picture.setAccessibleDescription("")
        self._draw_soon.start()
        if not picture.isNull():
            room = px(NARROWEST) - 4 * GRID
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(
                picture.scaledToWidth(room, smooth) if picture.width() > room else picture
            )

    def _draw_picture(self) -> None:
        """Draw what the page names, in the colours that there are now."""
        drawn = self._state.page.drawn
        if drawn is None or self.isHidden():  # hidden, it has no width yet
            return
        from mnistpad.ui.lessons.pictures import draw_picture, in_words

        width = min(max(self.width(), px(NARROWEST)) - 5 * GRID, px(_WIDEST_PICTURE))
        picture = draw_picture(drawn, width, self, self._state.digit)
        self._picture.setVisible(not picture.isNull())
        self._picture.setPixmap(picture)
        self._picture.setAccessibleDescription(in_words(drawn))

    def event(self, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._draw_soon.start()
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # else the window takes it, for its messages
            return True
        return super().event(event)

    def show_way_back(self) -> None:
        """Offer to put back what was changed, if anything was."""
        self._back.setVisible(self._state.can_go_back)

    def _show_task(self, *, done: bool) -> None:
        self._state_of_task.setText(
            tr("✓ Done") if done else tr("The program sees when it is done.")
        )
        self._state_of_task.setForegroundRole(Role.Accent if done else Role.PlaceholderText)
        self._state_of_task.setFont(scaled(self.font(), 1.0, bold=done))
        self._next.setProperty("role", "primary" if done else "")
        self._next.style().polish(self._next)

    def _celebrate(self) -> None:
        self._show_task(done=True)
        last = self._state.neighbour(1) is None
        self._state_of_task.setText(
            tr("✓ Done. That was the last one!")
            if last
            else tr("✓ Well done. On to the next page.")
        )
        self._scroll.ensureWidgetVisible(self._task)

    def _fold(self, shown: bool) -> None:
        self._answer.setVisible(shown)
        self._unfold.setText(tr("Hide the answer") if shown else tr("Show the answer"))
        if shown:  # once it has its place
            scroll, asked = self._scroll, self._asked
            QTimer.singleShot(0, asked, lambda: scroll.ensureWidgetVisible(asked))

    def _show_list(self, shown: bool) -> None:
        if not shown:
            self._pages.setCurrentIndex(0)
            return
        self._list.clear()
        for number, lesson in enumerate(self._state.lessons):
            done = self._state.lesson_is_done(number)
            item = QListWidgetItem(f"{number + 1}   {lesson.title}{'   ✓' if done else ''}")
            self._list.addItem(item)
        self._own.setVisible(not self._state.is_built_in)
        self._list.setCurrentRow(self._state.place[0])
        self._pages.setCurrentIndex(1)
        self._list.setFocus()

    def _open(self, item: QListWidgetItem) -> None:
        self._state.go_to(self._list.row(item))
        self.setFocus()

    # What its reader does

    def _ask_to_show(self) -> None:
        if self._state.would_stop and self._show_me.text() != tr(_STOPS):
            self._show_me.setText(tr(_STOPS))
            return
        self._show_me.setText(tr("Show me"))
        self.show_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = ARROWS.get(Qt.Key(event.key()), (0, 0))[0]
        if across and self._pages.currentIndex() == 0:
            self._state.turn(across)
        elif _is_escape(event):
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)


def _list_of_lessons(font: QFont) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(tr("List of lessons"))
    made.setProperty("role", "plain")
    made.setFont(scaled(font, 1.05, tabular=True))
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
