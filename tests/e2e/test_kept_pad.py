"""What is on the pad outlives the program, whatever ends it."""

from __future__ import annotations

import random
import signal
import time

import pytest

from mnistpad.core.drawing.kept_pages import PagesFile
from tests.conftest import digit
from tests.e2e.conftest import wait_for

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


def test_a_program_killed_at_any_moment_leaves_a_drawing_that_is_whole(start, tmp_path):
    chance = random.Random(0)
    file = PagesFile(tmp_path / "data" / "mnistpad" / "pad.npz")
    strokes = 0
    for _ in range(4):
        program = start()
        program.draw(digit(4))
        time.sleep(3 * chance.random())
        program.process.kill()
        program.process.wait()
        kept = file.read()
        if kept is not None:
            assert len(kept.page.strokes) >= strokes
            strokes = len(kept.page.strokes)
    assert strokes > 0
