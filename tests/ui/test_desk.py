"""What is on screen in the real window: kept, saved, opened, handed out, begun afresh."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QTabWidget

from mnistpad.app import App
from mnistpad.core.archive import pack, unpack
from mnistpad.core.desk.file import Desk, DeskFile
from mnistpad.core.lessons.vocabulary import read_shortcut
from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.core.perceptron.gates import HALF_ADDER
from mnistpad.ui.lessons.panel import LessonPanel
from mnistpad.ui.notice import Notice
from tests.conftest import digit
from tests.ui.conftest import make_app, wait, wait_until


@pytest.fixture
def start(qtbot, tmp_path):
    """Starts the program, as often as wanted, with one memory."""
    programs = []

    def begin(prepare=lambda app: None) -> App:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        program = make_app(settings, tmp_path)
        programs.append(program)
        prepare(program)
        started = []
        program.started.connect(lambda: started.append(True))
        program.window.show()
        wait_until(lambda: started)
        wait_until(lambda: not program.states.data.is_loading)
        wait(50)
        return program

    yield begin
    for program in programs:
        program.window.close()
        program.window.deleteLater()


def tabs(app: App) -> QTabWidget:
    return app.window.findChild(QTabWidget)


def choose(app: App, text: str) -> None:
    """An entry of the menus."""
    next(a for a in app.window.findChildren(QAction) if a.text().replace("&", "") == text).trigger()


def prepare(app: App) -> None:
    """A lesson, as somebody would prepare it."""
    states = app.states
    states.pad.show(digit(4), digit(7))
    states.pad.turn(1)
    states.training.choose(SOFTMAX_ONLY, states.training.source)
    tabs(app).setCurrentIndex(4)
    tabs(app).widget(4).widget.show_page(1)
    tabs(app).setCurrentIndex(2)
    tabs(app).widget(2).widget.show_page(1)
    states.perceptron.choose_gate("XOR")
    states.perceptron.advance(9)
    states.board.put(HALF_ADDER.name, (1, 1))
    app.window.menu_actions.plainly.setChecked(True)
    app.window.menu_actions.guess_first.setChecked(True)
    states.guess.say(7)
    states.guess.uncover()
    states.gate_guess.say(1)  # the carry of 1 and 1
    states.gate_guess.uncover()
    states.board.set_values((1, 0))
    states.gate_guess.say(1)


def is_prepared(app: App) -> None:
    states = app.states
    wait_until(lambda: states.pad.page_count == 2)
    assert (states.pad.page.word, states.pad.kept.index) == ("7", 1)
    assert states.training.recipe == SOFTMAX_ONLY
    assert tabs(app).currentIndex() == 2
    assert tabs(app).widget(2).widget.page == 1
    assert (states.perceptron.setup.gate, states.perceptron.position) == ("XOR", 9)
    assert (states.board.circuit, states.board.values) == (HALF_ADDER, (1, 0))
    assert app.window.menu_actions.plainly.isChecked()
    assert states.recognition.plainly
    assert app.window.menu_actions.guess_first.isChecked()
    wait_until(lambda: [(each.truth, each.said) for each in states.guess.rounds] == [(7, 7)])
    assert not states.guess.is_covered
    assert states.guess.is_counted
    guess = states.gate_guess
    wait_until(lambda: (guess.right, guess.count, guess.said) == (1, 1, 1))
    assert guess.is_covered
    tabs(app).setCurrentIndex(4)
    assert tabs(app).widget(4).widget.page == 1


def settle(app: App, qtbot, act) -> None:
    with qtbot.waitSignal(app.window.desk.state.settled):
        act()


def notice(app: App) -> str:
    return app.window.findChild(Notice).text


def test_all_is_there_again_at_the_next_start(start):
    app = start()
    prepare(app)
    app.window.close()
    is_prepared(start())


def test_what_is_saved_is_opened_on_another_desk(start, tmp_path, qtbot, monkeypatch):
    app = start()
    prepare(app)
    path = tmp_path / "lesson.mnistpad"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "All (*.mnistpad)"))
    choose(app, "Save all…")
    wait_until(lambda: notice(app) == "Saved lesson.mnistpad.")
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    states = app.states
    assert (states.pad.is_empty, tabs(app).currentIndex()) == (True, 0)
    assert (states.perceptron.setup.gate, states.perceptron.position) == ("AND", 0)
    assert states.training.recipe != SOFTMAX_ONLY
    assert not app.window.menu_actions.plainly.isChecked()
    assert not app.window.menu_actions.guess_first.isChecked()
    assert not states.guess.rounds
    assert states.gate_guess.count == 0
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    settle(app, qtbot, lambda: choose(app, "Open…"))
    is_prepared(app)


def test_a_file_named_at_the_start_is_opened(start, tmp_path, qtbot):
    app = start()
    prepare(app)
    path = tmp_path / "lesson.mnistpad"
    app.states.kept.save(path)
    wait_until(lambda: path.exists())
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    app.window.close()
    again = start(lambda app: app.open(path))
    wait_until(lambda: again.states.board.circuit == HALF_ADDER)
    wait(50)
    is_prepared(again)


def test_yesterday_s_is_under_earlier(start, qtbot):
    app = start()
    prepare(app)
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    wait_until(lambda: app.states.kept.earlier)
    menu = next(m for m in app.window.findChildren(QMenu) if m.title() == "&Earlier")
    menu.aboutToShow.emit()
    (entry,) = menu.actions()
    settle(app, qtbot, entry.trigger)
    is_prepared(app)


def test_nothing_is_under_earlier_before_anything_was_cleared_away(start):
    app = start()
    menu = next(m for m in app.window.findChildren(QMenu) if m.title() == "&Earlier")
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_an_end_before_all_is_put_loses_nothing(start, tmp_path, settings):
    app = start()
    prepare(app)
    app.window.close()
    early = make_app(settings, tmp_path)
    early.window.close()
    early.window.deleteLater()
    is_prepared(start())


def test_a_lesson_and_its_place_are_there_again(start, tmp_path, qtbot):
    app = start()
    choose(app, "Lessons")
    panel = app.window.findChild(LessonPanel)
    path = tmp_path / "lesson.mnistpad"
    wait(20)
    state = panel._state
    state.go_to(3, 1)
    title = state.page.title
    app.states.kept.save(path)
    wait_until(lambda: path.exists())
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    assert panel.isHidden()
    assert state.place == (0, 0)
    settle(app, qtbot, lambda: app.window.open(path))
    assert panel.isVisible()
    assert state.page.title == title
    app.window.close()
    again = start()
    panel = again.window.findChild(LessonPanel)
    assert panel.isVisible()
    assert panel._state.page.title == title


def test_what_a_file_names_and_is_not_here_is_told_and_the_rest_is_opened(start, tmp_path, qtbot):
    app = start()
    prepare(app)
    desk = app.states.kept.desk()
    parts = desk.words["parts"]
    parts["source"] = {"kind": "files", "path": str(tmp_path / "digits of another machine")}
    parts["reader"] = {"file": str(tmp_path / "gone.keras")}
    parts["runs"] = [[12, 5.0, True, True]]
    parts["circle"]["rate"] = "fast"
    desk.words["lessons"] = {
        "open": True,
        "folder": str(tmp_path / "no"),
        "place": [0, 0],
        "done": [],
    }
    file = DeskFile(tmp_path / "lesson.mnistpad")
    file.write(file.ask(), Desk(desk.pages, desk.words))
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    settle(app, qtbot, lambda: app.window.open(file.path))
    for named in (
        "digits of another machine",
        "gone.keras",
        "Run 12",
        "'fast'",
        str(tmp_path / "no"),
    ):
        assert named in notice(app)
    is_prepared(app)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04 cut", "damaged"),
        ("newer", "newer mnistpad"),
    ],
)
def test_a_file_that_can_t_be_opened_is_refused_and_all_stays(content, told, start, tmp_path):
    app = start()
    prepare(app)
    path = tmp_path / "lesson.mnistpad"
    if content == "newer":
        file = DeskFile(path)
        file.write(file.ask(), Desk(None))
        words = np.frombuffer(b'{"format": 3}', np.uint8)
        path.write_bytes(pack(unpack(path) | {"words": words}))
    else:
        path.write_bytes(content)
    before = app.states.kept.desk()
    app.window.open(path)
    wait_until(lambda: told in notice(app))
    assert notice(app).startswith(f"Not opened. {path}: ")
    now = app.states.kept.desk()
    assert (now.words, now.pages.pages) == (before.words, before.pages.pages)


def test_where_nothing_can_be_kept_the_program_works_and_says_so(qtbot, tmp_path):
    (tmp_path / "data").write_text("where the folder would have to be")
    settings = QSettings(str(tmp_path / "data" / "settings.ini"), QSettings.Format.IniFormat)
    app = make_app(settings, tmp_path)
    with qtbot.waitSignal(app.states.readers.ready):
        app.window.show()
    app.states.pad.show(digit(3))
    wait_until(lambda: app.states.recognition.reading is not None)
    assert app.states.recognition.reading.label == 3
    wait_until(lambda: "Nothing on screen can be kept" in notice(app))
    settle(app, qtbot, lambda: choose(app, "Start afresh"))
    assert app.states.pad.is_empty
    app.window.close()
    app.window.deleteLater()


def test_words_of_the_command_line_set_a_tab_up(start):
    app = start(lambda app: app.show(read_shortcut("tab=perceptron,gate=NAND")))
    assert tabs(app).currentIndex() == 2
    assert app.states.perceptron.setup.gate == "NAND"


def test_a_digit_that_is_asked_for_is_shown_once_the_digits_are_there(start):
    app = start(lambda app: app.show(read_shortcut("tab=draw,digit=8")))
    wait_until(lambda: app.states.recognition.reading is not None)
    assert app.states.recognition.reading.label == 8


def test_words_of_the_command_line_come_before_what_was_kept(start):
    app = start()
    prepare(app)
    app.states.tensors.read("cube")
    app.window.close()
    show = read_shortcut("tab=perceptron,gate=NAND")
    again = start(lambda app: app.show(show))
    assert again.states.perceptron.setup.gate == "NAND"
    assert again.states.tensors.line == "cube"
    again.window.close()
    show = read_shortcut("line=matrix[0]")
    last = start(lambda app: app.show(show))
    wait(100)
    assert last.states.tensors.line == "matrix[0]"
    assert last.states.perceptron.setup.gate == "NAND"


def test_a_tab_that_is_opened_at_once_has_what_was_kept_of_it(start, settings, tmp_path):
    app = start()
    app.states.descent.curve.move_to(2.5)
    app.window.close()
    early = make_app(settings, tmp_path)
    found = []

    def open_at_once() -> None:
        found.append("descent" in vars(early.states))
        tabs(early).setCurrentIndex(4)
        found.append(early.states.descent.curve.x)

    early.window.painted.connect(open_at_once)
    early.window.show()
    wait_until(lambda: found)
    assert found == [False, 2.5]
    early.window.close()
    early.window.deleteLater()
