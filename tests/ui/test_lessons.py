"""Lessons: all of them played through in the real window, as a pupil would."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QSlider,
    QTabWidget,
    QTextBrowser,
    QWhatsThis,
    QWidget,
)

from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.lessons.built_in import read_built_in, read_glossary
from mnistpad.core.lessons.vocabulary import PICTURES, SETTINGS, TASKS, read_shortcut
from mnistpad.core.perceptron.targets import GATES
from mnistpad.language import tr
from mnistpad.state.network.training import Phase
from mnistpad.ui.data.ours import OursDialog
from mnistpad.ui.data.tab import DigitDetail
from mnistpad.ui.diagrams.network import NetworkView
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.language import speak
from mnistpad.ui.lessons.key_sheet import KeySheet, keys_of
from mnistpad.ui.lessons.panel import LessonPanel
from mnistpad.ui.lessons.sideways import Sideways
from mnistpad.ui.lessons.spotlight import Spotlight
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.network.inside import InsideView
from mnistpad.ui.notice import Notice
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.perceptron.truth_table import TruthTable
from mnistpad.ui.tensor_view import TensorView
from tests.conftest import DIGITS, PATIENCE, digit
from tests.ui.conftest import draw, make_app, wait, wait_until

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Pupil:
    """Reads the panel, and does with mouse and keys what it says."""

    def __init__(self, app) -> None:
        self.app = app
        if app.window.findChild(LessonPanel) is None:
            self.press(app.window, "Lessons")
        self.panel = app.window.findChild(LessonPanel)
        wait_until(lambda: app.states.digits.data is not None)

    def part(self, kind: type, name: str, root: QWidget | None = None) -> QWidget:
        """A visible part by its accessible name, which is told in English."""
        name = tr(name)
        parts = (root or self.app.window).findChildren(kind)
        return next(p for p in parts if p.isVisible() and p.accessibleName() == name)

    def press(self, root: QWidget, name: str) -> None:
        name = tr(name)
        buttons = [b for b in root.findChildren(QAbstractButton) if b.isVisible()]
        named = (b for b in buttons if name in (b.accessibleName(), b.text().replace("&", "")))
        QTest.mouseClick(next(named), LEFT)

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Where the focus is."""
        for _ in range(times):
            QTest.keyClick(self.app.window.focusWidget(), key)

    def write(self, kind: type, name: str, text: str) -> None:
        field = self.part(kind, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Key.Key_Return)

    def text(self, name: str) -> str:
        return self.part(QLabel, name, self.panel).text()

    @property
    def tab(self) -> int:
        return self.app.window.findChild(QTabWidget).currentIndex()

    def page(self) -> tuple[str, str]:
        return self.text("Lesson"), self.text("Title")

    def read(self) -> Iterator[tuple[str, str]]:
        """All pages, from the first to the last, by the button."""
        while True:
            yield self.page()
            button = self.part(QAbstractButton, "Next page", self.panel)
            if not button.isEnabled():
                return
            QTest.mouseClick(button, LEFT)

    def show_me(self) -> None:
        """And say yes, if that stops what plays."""
        plays = (
            self.app.states.perceptron.is_playing or self.app.states.descent.landscape.is_playing
        )
        self.press(self.panel, "Show me")
        if plays:
            self.press(self.panel, "Stop what plays, and show me")
        wait(20)

    @property
    def has_task(self) -> bool:
        return any(label.accessibleName() == "Task" and label.isVisible()
                   for label in self.panel.findChildren(QLabel))  # fmt: skip

    @property
    def is_done(self) -> bool:
        return self.text("How the task stands").startswith("✓")


@pytest.fixture
def spoken(request, settings, qapp) -> Iterator[str]:
    """The language that the program speaks."""
    settings.setValue("language", request.param)
    yield request.param
    speak(QSettings())


@pytest.fixture
def pupil(app) -> Pupil:
    wait_until(lambda: app.window.findChild(Curves) is not None)
    wait(50)  # no window is closed while it is still being built
    return Pupil(app)


def click_a_bright_pixel(pupil: Pupil) -> None:
    view = pupil.app.window.findChild(DigitDetail).findChild(TensorView)
    digits = pupil.app.states.digits
    cell = int(np.flatnonzero(digits.images[digits.looked_at].ravel() > 200)[0])
    QTest.mouseClick(view, LEFT, pos=view.rect_of(cell).center())


def move_the_weight(pupil: Pupil) -> None:
    wait(500)  # a look at the weight as it was
    QTest.keyClick(pupil.part(QSlider, "Weight 1, slider"), Key.Key_Right)


def let_a_path_fly_off(pupil: Pupil) -> None:
    pupil.write(QAbstractSpinBox, "Learning rate of A", "2.5")
    pupil.app.window.findChild(QTabWidget).currentWidget().setFocus()
    pupil.key(Key.Key_Space)


def draw_in_the_corner(pupil: Pupil) -> None:
    for label in DIGITS:
        QTest.keyClick(pupil.app.window, Key.Key_Delete)
        strokes = digit(label).strokes
        small = [[np.asarray(s.xs) * 0.25 + 4, np.asarray(s.ys) * 0.25 + 4] for s in strokes]
        draw(pupil.app.window.findChild(DrawPad), Drawing.of(small))
        wait(500)
        if pupil.is_done:
            break


def draw_for_ones_own(pupil: Pupil) -> None:
    assert pupil.app.states.readers.run is not None  # which Show me has chosen
    for label in DIGITS:
        QTest.keyClick(pupil.app.window, Key.Key_Delete)
        draw(pupil.app.window.findChild(DrawPad), digit(label))
        wait(300)
        if pupil.is_done:
            break


def mend_the_table(pupil: Pupil) -> None:
    state = pupil.app.states.perceptron
    for sample, (now, wanted) in enumerate(zip(state.setup.targets, GATES["XOR"], strict=True)):
        if now != wanted:
            table = pupil.app.window.findChild(TruthTable)
            QTest.mouseClick(table.findChildren(QAbstractButton)[sample], LEFT)


def step_through_the_network(pupil: Pupil) -> None:
    inside = pupil.app.states.inside
    for _ in range(6):  # two, unless the digit that is shown comes in the midst of it
        pupil.press(pupil.app.window.findChild(InsideView), "Step")
        wait_until(lambda: not inside.is_playing)
        if inside.has_flowed:
            break


def click_the_brightest(pupil: Pupil) -> None:
    view = pupil.part(NetworkView, "Picture of the network")
    column = pupil.app.states.tensors.inside.columns[0]
    row = int(np.argmax(column.values[list(column.shown)]))
    QTest.mouseClick(view.viewport(), LEFT, pos=view.plan.neuron(0, row).toPoint())


DEEDS = {
    "A picture is numbers": click_a_bright_pixel,
    "A neuron that says yes or no": lambda pupil: pupil.key(Key.Key_Right),
    "It learns from mistakes": lambda pupil: pupil.key(Key.Key_Space),
    "NAND is enough": lambda pupil: pupil.key(Key.Key_A),
    "What one line can't do": lambda pupil: pupil.key(Key.Key_Right, 8),
    "Two pairs that cross": mend_the_table,
    "From step to slope": move_the_weight,
    "A network": lambda pupil: draw(pupil.app.window.findChild(DrawPad), digit(7)),
    "Neuron by neuron": step_through_the_network,
    "One neuron of many": click_the_brightest,
    "Cut a piece out": lambda pupil: pupil.write(QLineEdit, "Tensor", "train_images[10:100]"),
    "One number at a time": lambda pupil: pupil.key(Key.Key_End),
    "Sums of two shapes": lambda pupil: pupil.key(Key.Key_Right, 40),
    "Dot: multiply and add up": lambda pupil: pupil.key(Key.Key_End),
    "Before it is fed": lambda pupil: pupil.key(Key.Key_End),
    "Ten numbers for a label": lambda pupil: pupil.write(QLineEdit, "Tensor", "y_train[0]"),
    "How wrong is it?": lambda pupil: pupil.key(Key.Key_Right, 4),
    "Which way is down?": lambda pupil: pupil.write(QAbstractSpinBox, "x", "0"),
    "Step by step": let_a_path_fly_off,
    "The circle closes": lambda pupil: pupil.key(Key.Key_Right, 18),
    "Train it": lambda pupil: QTest.keyClick(pupil.app.window, Key.Key_F5),
    "Learning by heart": lambda pupil: QTest.keyClick(pupil.app.window, Key.Key_F5),
    "Now you": draw_for_ones_own,
    "Why it can fail": draw_in_the_corner,
}
"""What a pupil does for the task of each page."""

TRAINED = "Train it", "Learning by heart"
TRIES = ["[1:2]", "[-1]", "[:, 0]", "[::-1]", "[..., ::2]"]


def test_all_lessons_are_played_through_and_every_task_is_seen_done(pupil):
    titles, deeds = [], set()
    for _, title in pupil.read():
        titles.append(title)
        pupil.show_me()
        if pupil.has_task:
            assert not pupil.is_done, f"{title}: done before anything was done"
            DEEDS[title](pupil)
            deeds.add(title)
            try:
                wait_until(lambda: pupil.is_done, 120 if title in TRAINED else 10)
            except TimeoutError:
                pytest.fail(f"{title}: done, and not seen")
            if pupil.app.states.training.phase.is_active:
                QTest.keyClick(pupil.app.window, Key.Key_F8)
                wait_until(lambda: pupil.app.states.training.phase is Phase.IDLE, 60)
    assert deeds == DEEDS.keys()
    assert len(pupil.app.window.findChild(LessonPanel)._state.lessons) == 14
    pupil.press(pupil.panel, "All lessons")
    rows = pupil.part(QListWidget, "List of lessons")
    assert all("✓" in rows.item(row).text() for row in range(14))


def test_lessons_cost_the_start_nothing_but_a_button(app):
    assert app.window.findChild(LessonPanel) is None


def test_show_me_from_every_tab_and_back_to_where_one_was(pupil):
    app, tabs = pupil.app, pupil.app.window.findChild(QTabWidget)
    app.states.perceptron.choose_gate("OR")
    app.states.perceptron.advance(5)
    numbers = app.states.perceptron.numbers
    for start in range(tabs.count()):
        tabs.setCurrentIndex(start)
        if isinstance(tabs.currentWidget().widget, PagedTab):
            tabs.currentWidget().widget.show_page(1)
        QTest.keyClick(pupil.panel, Key.Key_Right)
        pupil.show_me()
        pupil.press(pupil.panel, "Back to where I was")
        assert tabs.currentIndex() == start
        if isinstance(tabs.currentWidget().widget, PagedTab):
            assert tabs.currentWidget().widget.page == 1
    assert app.states.perceptron.setup.targets == GATES["OR"]
    assert app.states.perceptron.numbers == numbers
    assert app.states.perceptron.position == 5


def test_show_me_puts_everything_back(pupil):
    """Of every page, one after another, and then once back."""
    app = pupil.app
    tabs = app.window.findChild(QTabWidget)
    app.states.pad.show(digit(7))
    tensors, descent, digits = app.states.tensors, app.states.descent, app.states.digits

    def all_of_it() -> tuple:
        return (
            tabs.currentIndex(), app.states.pad.page, app.states.training.recipe,
            app.states.perceptron.setup, tensors.line, tensors.bench.operation, tensors.bench.texts,
            descent.curve.formula, descent.curve.x, descent.landscape.kind,
            digits.pick, digits.page, digits.cursor, app.window.findChild(TrainCard).view,
        )  # fmt: skip

    before = all_of_it()
    for _ in pupil.read():
        pupil.show_me()
    assert all_of_it() != before
    pupil.press(pupil.panel, "Back to where I was")
    assert all_of_it() == before


def test_what_cannot_be_set_is_told_to_a_pupil_without_the_words_of_lessons(pupil):
    window = pupil.app.window
    for page in pupil.read():
        if page[1] == "Now you":
            break
    pupil.show_me()
    why = "There is no network of your own yet; train one first."
    assert window.findChild(Notice).text == why
    window.lessons.show(read_shortcut("tab=draw,reader=best"))  # as of the command line
    assert window.findChild(Notice).text == f"reader: {why}"


def test_beside_the_panel_the_page_of_a_tensor_fits_a_small_window(pupil):
    window = pupil.app.window
    window.resize(1024, 680)
    tabs = window.findChild(QTabWidget)
    tabs.setCurrentIndex(3)
    wait(100)
    assert window.findChild(Sideways).horizontalScrollBar().maximum() == 0
    tries = [each for each in tabs.findChildren(QAbstractButton) if each.text() in TRIES]
    assert [each.text() for each in tries if each.isVisible()] == TRIES[:3]
    pupil.press(pupil.panel, "Close lessons")
    wait(100)
    assert [each.text() for each in tries if each.isVisible()] == TRIES


def test_show_me_stops_no_run_without_asking(pupil):
    app = pupil.app
    QTest.keyClick(app.window, Key.Key_F5)
    wait_until(lambda: app.states.training.phase is Phase.RUNNING)
    for _ in pupil.read():
        pupil.show_me()
        assert app.states.training.phase is Phase.RUNNING or app.states.training.updates
    QTest.keyClick(app.window, Key.Key_F8)
    wait_until(lambda: app.states.training.phase is Phase.IDLE)
    # The clock of a page is asked about, too.
    QTest.keyClick(app.window, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    app.states.perceptron.choose_gate("XOR")
    app.states.perceptron.play()
    pupil.press(pupil.panel, "Show me")
    assert app.states.perceptron.is_playing


def test_the_part_that_is_meant_is_outlined_for_a_moment(pupil):
    spotlight = pupil.app.window.findChild(Spotlight)
    pupil.show_me()
    view = pupil.app.window.findChild(DigitDetail).findChild(TensorView)

    def outlines() -> bool:
        corners = (view.rect().topLeft(), view.rect().bottomRight())
        return all(
            spotlight.place.contains(spotlight.mapFromGlobal(view.mapToGlobal(corner)))
            for corner in corners
        )

    assert spotlight.isVisible()
    wait_until(outlines, 1)
    pupil.app.window.resize(1400, 900)  # it follows
    over = spotlight.parentWidget()
    wait_until(lambda: spotlight.size() == over.size() and outlines(), 1.5)
    wait_until(spotlight.isHidden, 5)


def test_the_picture_of_a_page_fits_the_panel_however_wide_that_is(pupil):
    both, panel = pupil.panel.parentWidget(), pupil.panel
    picture = next(
        label for label in panel.findChildren(QLabel) if label.accessibleName() == "Picture"
    )
    for width in (230, 380):
        both.setSizes([both.width() - width, width])
        wait_until(lambda: not picture.pixmap().isNull(), 5)
        wait(50)
        drawn = picture.pixmap().deviceIndependentSize().width()
        assert 0.7 * panel.width() < drawn < panel.width()
        assert picture.mapTo(panel, picture.rect().topRight()).x() < panel.width()


def lasting(window: QWidget) -> Spotlight:
    """The spotlight, which stays until it is looked for, however busy the machine is."""
    spotlight = window.findChild(Spotlight)
    for timer in spotlight.findChildren(QTimer):
        timer.setInterval(PATIENCE if timer.interval() else 0)
    return spotlight


def test_every_part_that_a_page_points_at_is_there(pupil):
    spotlight = lasting(pupil.app.window)
    state = pupil.panel._state
    for place in [(i, j) for i, each in enumerate(state.lessons) for j in range(len(each.pages))]:
        state.go_to(*place)
        if state.page.show is not None and state.page.show.point:
            spotlight.hide()
            pupil.show_me()
            assert spotlight.isVisible(), f"{state.page.title}: {state.page.show.point}"


@pytest.mark.parametrize("spoken", ["zh-Hant", "zh-Hans"], indirect=True)
def test_another_language_has_the_same_lessons_and_finds_the_same_parts(spoken, pupil):
    english = read_built_in()
    pages = [page for lesson in english for page in lesson.pages]
    assert pupil.page() == (tr("Lesson {lesson}, page {page} of {pages}", lesson=1, page=1,
                               pages=len(english[0].pages)),
                            read_built_in(spoken)[0].title)  # fmt: skip
    assert pupil.panel.glossary.terms == read_glossary(spoken).terms
    spotlight = lasting(pupil.app.window)
    for page, _ in zip(pages, pupil.read(), strict=True):
        if page.show is not None and page.show.point:
            spotlight.hide()
            pupil.show_me()
            assert spotlight.isVisible(), f"{page.title}: {page.show.point}"


@pytest.mark.parametrize("spoken", ["zh-Hant", "zh-Hans"], indirect=True)
def test_f1_over_a_part_opens_its_page_in_another_language_too(spoken, pupil, monkeypatch):
    tabs = pupil.app.window.findChild(QTabWidget)
    tabs.setCurrentIndex(2)
    wait(50)
    table = tabs.currentWidget().findChild(TruthTable)
    monkeypatch.setattr(QApplication, "widgetAt", lambda _: table)
    QTest.keyClick(pupil.app.window, Key.Key_F1)
    assert pupil.panel._state.page.show.point == "Truth table"


def test_the_place_and_what_is_done_outlive_the_window(app, settings, tmp_path, qtbot):
    pupil = Pupil(app)
    pupil.show_me()
    click_a_bright_pixel(pupil)
    wait_until(lambda: pupil.is_done)
    QTest.keyClick(pupil.panel, Key.Key_Right)
    QTest.keyClick(pupil.panel, Key.Key_Right)
    place = pupil.page()
    other = make_app(settings, tmp_path / "other")
    with qtbot.waitSignal(other.started, timeout=30_000):
        other.window.show()
    again = Pupil(other)
    assert again.page() == place
    QTest.keyClick(again.panel, Key.Key_Left)
    QTest.keyClick(again.panel, Key.Key_Left)
    assert again.is_done
    other.window.close()
    other.window.deleteLater()


def test_the_invitation_is_declined_once_and_for_all(app, settings, tmp_path, qtbot):
    def invites(window: QWidget) -> bool:
        buttons = window.findChildren(QAbstractButton)
        return any(b.text() == "Fourteen short lessons" and b.isVisible() for b in buttons)

    wait_until(lambda: invites(app.window))
    button = next(b for b in app.window.findChildren(QAbstractButton) if b.text() == "Just draw")
    QTest.mouseClick(button, LEFT)
    assert not invites(app.window)
    other = make_app(settings, tmp_path / "other")
    with qtbot.waitSignal(other.started, timeout=30_000):
        other.window.show()
    assert not invites(other.window)
    other.window.close()
    other.window.deleteLater()


def test_f1_opens_the_page_of_the_tab(pupil):
    QTest.keyClick(pupil.app.window, Key.Key_5, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(pupil.app.window, Key.Key_F1)
    assert pupil.page()[1] == "Which way is down?"


def test_an_answer_is_unfolded(pupil):
    assert not any(label.isVisible() for label in pupil.panel.findChildren(QLabel)
                   if label.accessibleName() == "Answer")  # fmt: skip
    pupil.press(pupil.panel, "Show the answer")
    assert pupil.text("Answer").startswith("Row 27")


def test_a_folder_of_lessons_is_dropped_and_its_faults_are_told(pupil, tmp_path):
    (tmp_path / "01-mine.md").write_text(
        "title: Mine\nshow: nowhere\n\n<b>Bold</b> ![x](http://localhost:9/x.png)\n", "utf-8"
    )
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    actions, no = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    pupil.app.window.dropEvent(QDropEvent(QPointF(9, 9), actions, mime, LEFT, no))
    assert pupil.page()[1] == "Mine"
    assert "line 2: show: a tab is expected" in pupil.text("What is wrong with this page")
    text = pupil.part(QTextBrowser, "Text of the lesson").toPlainText()
    assert "<b>Bold</b>" in text
    pupil.press(pupil.panel, "All lessons")
    pupil.press(pupil.panel, "Back to the fourteen")
    assert pupil.page()[1] == "A picture is numbers"


def test_a_folder_without_lessons_is_refused_and_what_is_read_stays(pupil, tmp_path):
    place = pupil.page()
    pupil.app.window.open(tmp_path)
    assert pupil.page() == place
    assert "no lesson in it" in pupil.app.window.findChild(Notice).text


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of dialogs
def test_all_keys_are_on_the_sheet(app):
    keys = dict(keys_of(app.window))
    for action in app.window.findChildren(QAction):
        if not action.shortcut().isEmpty() and (action.toolTip() or action.text()):
            assert any(action.shortcut().toString() in key for key in keys)
    QTest.keyClick(app.window, Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = app.window.findChild(KeySheet)
    assert sheet.isVisible()
    sheet.close()


def test_all_of_the_vocabulary_is_used_by_some_page(pupil):
    pages = [page for lesson in pupil.panel._state.lessons for page in lesson.pages]
    assert {page.task.kind for page in pages if page.task} == TASKS.keys()
    used = {word for page in pages if page.show for word, _ in page.show.settings} | {"point"}
    assert used | {"recipe"} == SETTINGS.keys()


def test_a_click_on_a_term_opens_its_entry_and_back_leads_to_the_page(pupil):
    text = pupil.part(QTextBrowser, "Text of the lesson")
    assert "term:pixel" in text.toHtml()
    text.anchorClicked.emit(QUrl("term:pixel"))
    terms = pupil.part(QTextBrowser, "Glossary")
    assert terms.textCursor().selectedText().startswith("pixel: One small square of a picture")
    top = terms.mapTo(pupil.panel, terms.cursorRect().topLeft()).y()
    assert 0 < top < pupil.panel.height()
    pupil.press(pupil.panel, "‹  Back to the page")
    assert text.isVisible()
    text.anchorClicked.emit(QUrl("http://localhost:9/"))  # leads nowhere
    assert text.isVisible()
    pupil.press(pupil.panel, "All lessons")
    pupil.press(pupil.panel, "Glossary")
    assert "XOR" in pupil.part(QTextBrowser, "Glossary").toPlainText()


def test_pictures_are_drawn_by_the_program(pupil):
    state = pupil.panel._state
    drawn = {}
    for place in [(i, j) for i, each in enumerate(state.lessons) for j in range(len(each.pages))]:
        state.go_to(*place)
        wait(20)
        if state.page.drawn is not None:
            shown = pupil.part(QLabel, "Picture", pupil.panel).pixmap().toImage()
            colours = {shown.pixel(x, shown.height() // 2) for x in range(shown.width())}
            assert len(colours) > 1
            drawn[place[0]] = state.page.drawn.kind
    assert set(drawn.values()) == PICTURES.keys()
    assert len(drawn) >= 6


@pytest.mark.parametrize("spoken", ["en", "zh-Hant"], indirect=True)
def test_a_picture_is_whole_in_the_narrowest_panel(spoken, pupil):
    pupil.app.window.resize(1024, 680)
    state = pupil.panel._state

    def picture(lesson: int) -> QImage:
        state.go_to(lesson)
        wait(50)
        return pupil.part(QLabel, "Picture", pupil.panel).pixmap().toImage()

    numbers, corners = picture(0), picture(1)
    above_and_below = [(x, y) for x in range(numbers.width() // 2, numbers.width())
                       for y in (0, numbers.height() - 1)]  # fmt: skip
    beside = [(x, y) for x in (0, corners.width() - 1) for y in range(corners.height())]
    assert all(numbers.pixelColor(*place).alpha() == 0 for place in above_and_below)
    assert all(corners.pixelColor(*place).alpha() == 0 for place in beside)


def test_lessons_that_were_open_are_open_again(app, settings, tmp_path, qtbot):
    Pupil(app)
    other = make_app(settings, tmp_path / "other")
    with qtbot.waitSignal(other.started, timeout=30_000):
        other.window.show()
    panel = other.window.findChild(LessonPanel)
    assert panel.isVisible()
    assert not panel.hasFocus()
    Pupil(other).press(panel, "Close lessons")
    assert settings.value("lessons_open") == "no"
    other.window.close()
    other.window.deleteLater()


def test_escape_closes_the_panel_wherever_in_it_the_focus_is(pupil):
    for kind, name in ((QTextBrowser, "Text of the lesson"), (QListWidget, "List of lessons")):
        pupil.app.window.lessons.open()
        if kind is QListWidget:
            pupil.press(pupil.panel, "All lessons")
        pupil.part(kind, name, pupil.panel).setFocus()
        pupil.key(Key.Key_Escape)
        assert pupil.panel.isHidden()


@pytest.mark.parametrize(
    ("action", "part", "entry"),
    [
        ("break_it", "Noise", "Break it: Here you change the digit"),
        ("collect", "Name", "Collect digits: Here people are asked"),
        ("guess_first", "Class against network", "Guess first: The answer stays covered"),
    ],
)
def test_f1_over_what_no_lesson_shows_opens_its_entry(action, part, entry, pupil, monkeypatch):
    window = pupil.app.window
    getattr(window.menu_actions, action).trigger()
    wait(50)
    over = pupil.part(QWidget, part)
    monkeypatch.setattr(QApplication, "widgetAt", lambda *_: over)
    QTest.keyClick(window, Key.Key_F1)
    assert pupil.part(QTextBrowser, "Glossary").textCursor().selectedText().startswith(entry)


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of a window
def test_f1_explains_my_digits_in_their_own_window(pupil, monkeypatch):
    said = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _, words, over: said.append((words, over)))
    pupil.app.window.menu_actions.ours.trigger()
    dialog = pupil.app.window.findChild(OursDialog)
    wait_until(dialog.isActiveWindow)
    QTest.keyClick(dialog, Key.Key_F1)
    assert said[0][0].startswith("My digits: All digits that you and others")
    assert said[0][1] is dialog
    dialog.close()
