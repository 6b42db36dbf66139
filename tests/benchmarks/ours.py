"""How soon a network learns from two hundred drawings of one's own, and what it comes to."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.state.network.training import Phase
from mnistpad.training.corpus import writer
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.benchmarks.reading import corpus
from tests.benchmarks.training import mnist

_PEOPLE, _EACH = 4, 5  # and of each person's ten digits so many


def drawings() -> list[Drawing]:
    """Two hundred, of people who taught no network."""
    by: defaultdict[str, defaultdict[str, list[Drawing]]] = defaultdict(lambda: defaultdict(list))
    for digit in corpus().test.digits:
        by[writer(digit)][digit.word].append(digit)
    people = [own for own in by.values() if len(own) == 10][:_PEOPLE]
    return [
        replace(digit, person=f"Person {number}", key_id="")
        for number, own in enumerate(people, 1)
        for of_digit in own.values()
        for digit in of_digit[:_EACH]
    ]


def measure_own_digits() -> Iterator[Figure]:
    from mnistpad.app import make_application
    from tests.ui.conftest import make_app, wait_until

    _ = QApplication.instance() or make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        settings.setValue("recipe", json.dumps(TUTORIAL.to_json()))
        settings.setValue("source", json.dumps(mnist().to_json()))
        app = make_app(settings, Path(folder))
        app.states.collection.path.parent.mkdir(exist_ok=True)
        app.states.collection.path.write_text(format_lines(drawings()))
        app.window.show()
        training, further = app.states.training, app.states.further
        training.start()
        wait_until(lambda: further.base is not None and training.phase is Phase.IDLE, 300)
        wait_until(lambda: training.is_ready, 100)
        app.states.ours.look()
        wait_until(lambda: len(further.own.labels) == _PEOPLE * _EACH * 10)
        start = perf_counter()
        further.begin()
        wait_until(lambda: further.scores, 300)
        seconds = perf_counter() - start
        held_out, tested = further.scores[-2:]
        app.window.close()
    yield at_most("to learn from 200 drawings, from Learn to before and after", seconds, 30, " s")
    counted = f"  {held_out.count} drawings held out"
    before = f"{100 * held_out.before:.1f} %, test digits {100 * tested.before:.2f} %"
    yield Figure(f"{counted}, before", before, "", good=True)
    yield at_least(f"{counted}, after", 100 * held_out.after, 100 * held_out.before, " %", digits=1)
    yield at_least("  test digits, after", 100 * tested.after, 100 * tested.before - 0.5, " %")
