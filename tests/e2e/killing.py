"""Kills the real window while somebody draws and a network is trained."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from mnistpad.core.desk.file import DeskFile
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.network.runs import RunStore
from tests.conftest import digit
from tests.e2e.conftest import Program

LOST = 60.0
"""Seconds within which what was drawn may be lost."""

USUAL = 10.0
"""The same, where the machine isn't overloaded: the pad is kept every other second."""


@dataclass
class Kill:
    """What a kill has left: strokes that are kept, the age of the oldest one lost, and a fault."""

    strokes: int
    oldest_lost: float = 0.0
    problem: str = ""


def kill_at_random(
    start: Callable[..., Program], folder: Path, chance: random.Random, most: float = 12.0
) -> Kill:
    """Start the program, draw and train, and kill it within some seconds."""
    data = folder / "data" / "mnistpad"
    before = _strokes(data)
    program = start()
    program.xdotool("key", "F5")
    drawn: list[float] = []
    Timer(most * chance.random(), program.process.kill).start()
    try:
        while program.process.poll() is None:
            stroke = Drawing((chance.choice(digit(4).strokes),))
            program.draw(stroke)
            drawn.append(time.monotonic())
    except subprocess.CalledProcessError:
        pass  # xdotool: the window is gone
    killed = time.monotonic()
    program.process.wait()
    kept = _strokes(data)
    lost = drawn[max(kept - before, 0) :]
    oldest = killed - lost[0] if lost else 0.0
    problem = "" if oldest < LOST and kept >= before else f"{len(lost)} strokes, {oldest:.0f} s old"
    return Kill(kept, oldest, problem or _damage(data))


def _strokes(data: Path) -> int:
    """Those that are kept: on the desk, and on earlier ones, which somebody drew too soon on."""
    desks = [
        DeskFile(path).read()  # raises if it isn't whole
        for path in (data / "desk.mnistpad", *(data / "earlier").glob("*.mnistpad"))
    ]
    pages = [desk.pages.page for desk in desks if desk is not None and desk.pages is not None]
    return sum(len(page.strokes) for page in pages if isinstance(page, Drawing))


def _damage(data: Path) -> str:
    """What is wrong with a run that is kept."""
    for run in RunStore(data / "runs").folders():
        try:
            run.record()
            run.history()
            run.checkpoint()
            for epoch in run.epochs():
                run.weights(epoch)
        except ValueError as error:
            return str(error)
    return ""
