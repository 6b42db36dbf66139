"""Keeping fewer runs, in the real window: asked for, seen beforehand, remembered."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSpinBox

from mnistpad.core.data.digits import Source
from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.core.network.runs import RunStore, Status
from mnistpad.ui.network.bounds import BoundsDialog
from mnistpad.ui.network.runs_list import RunsList
from tests.ui.conftest import make_app, wait_until

RUNS = 5


@pytest.fixture
def start(qtbot, settings, tmp_path):
    store = RunStore(tmp_path / "data" / "runs")
    for _ in range(RUNS):
        store.new(SOFTMAX_ONLY, Source.parse("sample")).change_record(status=Status.FINISHED)
    programs = []

    def begin():
        program = make_app(settings, tmp_path)
        programs.append(program)
        with qtbot.waitSignal(program.states.readers.ready):
            program.window.show()
        wait_until(lambda: program.states.runs.is_loaded)
        return program

    yield begin
    for program in programs:
        program.window.close()
        program.window.deleteLater()


def action(app, text: str) -> QAction:
    return next(a for a in app.window.findChildren(QAction) if a.text().replace("&", "") == text)


def numbers(app) -> list[int]:
    return [run.number for run in app.states.runs]


def test_a_run_is_marked_in_its_menu_and_seen_in_the_list(start):
    app = start()
    runs = app.window.findChild(RunsList)
    runs.setCurrentItem(runs.topLevelItem(3))
    action(app, "Keep always").trigger()
    assert app.states.runs.get(2).record.marked
    assert runs.topLevelItem(3).text(1).startswith("★ ")
    assert action(app, "Keep always").isChecked()
    action(app, "Keep always").trigger()
    assert not app.states.runs.get(2).record.marked


def test_what_would_go_is_said_before_it_does_and_the_choice_is_remembered(start, monkeypatch):
    app = start()
    app.states.runs.mark(1, True)
    seen = []

    def accept(dialog: BoundsDialog) -> int:
        dialog.findChild(QSpinBox).setValue(3)
        box = dialog.findChild(QDialogButtonBox)
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        seen.extend([*texts, *(button.text() for button in box.buttons())])
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(BoundsDialog, "exec", accept)
    action(app, "Keep fewer runs…").trigger()
    assert any("Run 2 is deleted" in text for text in seen)
    assert "Delete 1 run" in seen
    wait_until(lambda: numbers(app) == [5, 4, 3, 1])
    app.window.close()
    again = start()
    assert again.states.bounds.newest == 3


def test_without_a_yes_nothing_is_deleted(start, monkeypatch):
    app = start()
    monkeypatch.setattr(BoundsDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    action(app, "Keep fewer runs…").trigger()
    assert numbers(app) == [5, 4, 3, 2, 1]
    assert app.states.bounds.newest is None


def test_a_remembered_number_that_makes_no_sense_keeps_all(start, settings):
    settings.setValue("runs_kept", "-7")
    assert start().states.bounds.newest is None
