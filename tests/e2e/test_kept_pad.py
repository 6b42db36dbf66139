"""What is on screen outlives the program, whatever ends it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from mnistpad.core.desk.file import DeskFile
from tests.conftest import digit
from tests.e2e.conftest import wait_for
from tests.e2e.killing import kill_at_random

pytestmark = pytest.mark.screen


def last_label(program):
    readings = program.events("stroke-recognised")
    return readings[-1]["label"] if readings else None


@pytest.mark.parametrize("end", ["close", signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_drawing_is_there_again_after_an_end(end, start):
    program = start()
    program.draw(digit(3))
    wait_for(lambda: last_label(program) == 3)
    if end == "close":
        program.close()
    else:
        program.process.send_signal(end)
        program.process.wait(timeout=10)
    assert program.process.returncode == 0
    again = start()
    wait_for(lambda: last_label(again) == 3)
    assert again.close() == ""


def test_a_program_asked_to_end_at_any_moment_after_it_is_painted_ends_in_peace(start):
    chance = random.Random(1)
    for _ in range(6):
        program = start()
        time.sleep(chance.random())
        program.process.send_signal(signal.SIGTERM)
        _, errors = program.process.communicate(timeout=20)
        assert errors == ""
        assert program.process.returncode == 0


def test_a_program_killed_at_any_moment_loses_no_drawing_and_leaves_every_file_whole(
    start, tmp_path
):
    found = [kill_at_random(start, tmp_path, random.Random(seed)) for seed in range(3)]
    assert [each.problem for each in found] == ["", "", ""]
    assert found[-1].strokes > 0


def test_digits_that_were_collected_outlive_a_kill(start, tmp_path):
    found = kill_at_random(start, tmp_path, random.Random(4), most=16, collects=True)
    assert found.problem == ""
    assert found.digits > 0


def test_the_tab_is_there_again_after_an_end(start, tmp_path):
    program = start()
    program.xdotool("key", "alt+3")
    time.sleep(1)
    program.process.send_signal(signal.SIGTERM)
    program.process.wait(timeout=10)
    assert DeskFile(tmp_path / "data" / "mnistpad" / "desk.mnistpad").words()["tab"] == "perceptron"
    again = start()
    assert again.close() == ""
    assert DeskFile(tmp_path / "data" / "mnistpad" / "desk.mnistpad").words()["tab"] == "perceptron"


def test_words_of_the_command_line_that_make_no_sense_are_refused(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mnistpad", "--show", "tab=perceptron,gate=MAYBE"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "AND, NAND, OR, NOR, XOR is expected, not “MAYBE”" in done.stderr
