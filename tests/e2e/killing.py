"""Kills the real window while somebody draws, or collects digits, and a network is trained."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from mnistpad.core.desk.file import DeskFile
from mnistpad.core.drawing.quickdraw import parse_kept
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.network.runs import RunStore
from tests.conftest import digit
from tests.e2e.conftest import Program

LOST = 60.0
"""Seconds within which what was drawn may be lost."""

TAKEN = 2.0
"""Seconds after which a key that was pressed has been heard, however slow the machine."""

USUAL = 10.0
"""The same, where the machine isn't overloaded: the pad is kept every other second."""


@dataclass
class Kill:
    """What a kill has left: strokes that are kept, the age of the oldest one lost, and a fault.

    Of digits that were collected, and of epochs that had ended, how many there were.
    """

    strokes: int
    oldest_lost: float = 0.0
    problem: str = ""
    digits: int = 0
    epochs: int = 0


def kill_at_random(
    start: Callable[..., Program],
    folder: Path,
    chance: random.Random,
    most: float = 12.0,
    *,
    collects: bool = False,
) -> Kill:
    """Start the program, draw and train, and kill it within some seconds.

    Who collects keeps each drawing as a digit of one's own, which clears the pad.
    """
    data = folder / "data" / "mnistpad"
    own = data / "digits.ndjson"
    collected = _digits(own)
    before = _strokes(data)
    program = start()
    program.xdotool("key", "F5")
    drawn: list[float] = []
    pressed: list[float] = []
    Timer(most * chance.random(), program.process.kill).start()
    try:
        while program.process.poll() is None:
            stroke = Drawing((chance.choice(digit(4).strokes),))
            program.draw(stroke)
            drawn.append(time.monotonic())
            if collects:
                program.xdotool("key", "ctrl+4")
                pressed.append(time.monotonic())
    except subprocess.CalledProcessError:
        pass  # xdotool: the window is gone
    killed = time.monotonic()
    program.process.wait()
    kept = _strokes(data)
    digits, epochs = _digits(own) - collected, len(program.events("epoch-ended"))
    damage = _damage(data, epochs)
    if collects:
        wanted = sum(killed - each > TAKEN for each in pressed)
        lack = f"{wanted - digits} of {wanted} digits lost" if digits < wanted else ""
        return Kill(kept, 0.0, lack or damage, digits, epochs)
    lost = drawn[max(kept - before, 0) :]
    oldest = killed - lost[0] if lost else 0.0
    problem = "" if oldest < LOST and kept >= before else f"{len(lost)} strokes, {oldest:.0f} s old"
    return Kill(kept, oldest, problem or damage, digits, epochs)


def _strokes(data: Path) -> int:
    """Those that are kept: on the desk, and on earlier ones, which somebody drew too soon on."""
    desks = [
        DeskFile(path).read()  # raises if it isn't whole
        for path in (data / "desk.mnistpad", *(data / "earlier").glob("*.mnistpad"))
    ]
    pages = [desk.pages.page for desk in desks if desk is not None and desk.pages is not None]
    return sum(len(page.strokes) for page in pages if isinstance(page, Drawing))


def _digits(path: Path) -> int:
    """How many are kept of one's own; raises if a line is none."""
    lines = path.read_bytes().splitlines() if path.exists() else []
    return len(list(map(parse_kept, lines)))


def _damage(data: Path, epochs: int) -> str:
    """What is wrong with a run that is kept: of the last, so many epochs had ended."""
    kept = 0
    for run in RunStore(data / "runs").folders():
        try:
            run.record()
            history = run.history()
            run.checkpoint()
            for epoch in run.epochs():
                run.weights(epoch)
        except ValueError as error:
            return str(error)
        kept = 0 if history is None else len(history.epochs)
    return f"{epochs - kept} of {epochs} epochs lost" if epochs > kept else ""
