"""The main job, end to end: draw a digit with the mouse and read the answer while drawing."""

from __future__ import annotations

import os
import signal

import pytest

from mnistpad.core.drawing.page import on_pad
from mnistpad.core.drawing.quickdraw import format_lines, read_drawings
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.conftest import DIGITS, digit
from tests.e2e.conftest import wait_for

pytestmark = pytest.mark.screen


@pytest.mark.parametrize("label", DIGITS)
def test_a_digit_drawn_with_the_mouse_is_read_while_it_is_drawn(label, start):
    program = start()
    program.draw(digit(label))
    readings = wait_for(lambda: program.events("stroke-recognised"))
    wait_for(lambda: program.events("stroke-recognised")[-1]["label"] == label)
    readings = program.events("stroke-recognised")
    assert len(readings) > 5
    for reading in readings:
        assert sum(reading["probabilities"]) == pytest.approx(1, abs=1e-3)
        assert reading["latency_ms"] >= 0
    assert sorted(readings[-1]) == ["event", "label", "latency_ms", "probabilities", "time"]
    assert program.close() == ""
    assert program.process.returncode == 0


def test_42_drawn_with_the_mouse_is_read_as_42(start):
    strokes = [
        Stroke(stroke.xs / 2 + left, stroke.ys / 2 + 60)
        for left, label in ((0, 4), (120, 2))
        for stroke in digit(label).strokes
    ]
    program = start()
    program.draw(Drawing(tuple(strokes)))
    wait_for(lambda: program.events("stroke-recognised"))
    wait_for(lambda: program.events("stroke-recognised")[-1].get("number") == "42")
    assert program.close() == ""


def test_a_window_kept_from_its_work_misses_no_point_of_the_pen(start):
    program = start()
    program.process.send_signal(signal.SIGSTOP)
    try:
        program.draw(digit(0))
    finally:
        program.process.send_signal(signal.SIGCONT)
    wait_for(lambda: program.events("stroke-recognised"))
    wait_for(lambda: program.events("stroke-recognised")[-1]["label"] == 0)
    assert program.close() == ""


@pytest.mark.data
def test_recorded_strokes_of_real_people_are_read(start, test_data):
    # Writers the recogniser has never seen; see mnistpad/training/corpus.py.
    from mnistpad.training.corpus import TEST_WRITERS

    drawings = [
        on_pad(drawing)
        for drawing in read_drawings(test_data / "pens" / "pendigits-train.ndjson.gz")
        if drawing.key_id.partition("-")[0] in TEST_WRITERS
    ][::60]
    program = start()
    right = 0
    for drawing in drawings:
        before = len(program.events("stroke-recognised"))
        program.draw(drawing)
        wait_for(lambda before=before: len(program.events("stroke-recognised")) > before)
        # The last answer is that of the whole digit: nothing new comes for a while.
        count = -1
        while count != (count := len(program.events("stroke-recognised"))):
            program.xdotool("sleep", 0.25)
        right += program.events("stroke-recognised")[-1]["label"] == int(drawing.word)
        program.xdotool("key", "Delete")
    assert right >= len(drawings) - 1
    program.close()


def test_keys_reach_the_program_and_undo_a_stroke(start):
    program = start()
    program.draw(digit(7))
    wait_for(lambda: program.events("stroke-recognised"))
    program.xdotool("key", "ctrl+z")
    program.xdotool("sleep", 0.3)
    before = len(program.events("stroke-recognised"))
    program.xdotool("key", "ctrl+shift+z")
    again = wait_for(lambda: program.events("stroke-recognised")[before:])
    assert again[-1]["label"] == 7


def test_a_file_named_on_the_command_line_is_opened(start, tmp_path):
    path = tmp_path / "three.ndjson"
    path.write_text(format_lines([digit(3)]))
    program = start(str(path))
    assert wait_for(lambda: program.events("stroke-recognised"))[-1]["label"] == 3


def test_the_windows_size_is_remembered(start):
    program = start()
    program.xdotool("windowsize", "--sync", program.window(), 1100, 720)
    program.xdotool("sleep", 0.3)
    program.close()
    again = start()
    assert "1100x720" in again.xdotool("getwindowgeometry", again.window())


def test_ctrl_c_in_the_terminal_closes_the_window(start):
    program = start()
    os.kill(program.process.pid, signal.SIGINT)
    assert program.process.wait(timeout=10) == 0
