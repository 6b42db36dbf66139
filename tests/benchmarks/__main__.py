"""Takes the figures named on the command line, or all, and prints them as a table."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does

from rich.console import Console
from rich.table import Table

from tests.benchmarks import (
    breaking,
    curves,
    descent,
    desk,
    endurance,
    frames,
    inside,
    language,
    launch,
    lessons,
    numbers,
    ours,
    perceptron,
    pictures,
    reading,
    speed,
    tensors,
    training,
    window,
)

MEASURES = (
    reading.measure_accuracy,
    reading.measure_statistics,
    reading.measure_styles,
    reading.measure_invariance,
    reading.measure_refusal,
    numbers.measure_numbers,
    numbers.measure_number_time,
    pictures.measure_pictures,
    pictures.measure_large_picture,
    speed.measure_reading_time,
    speed.measure_memory,
    speed.measure_classify,
    frames.measure_frames,
    frames.measure_data,
    launch.measure_launch,
    launch.measure_chinese_launch,
    language.measure_language,
    curves.measure_curves,
    training.measure_training,
    training.measure_stop,
    training.measure_deaths,
    breaking.measure_fooling,
    breaking.measure_sliders,
    ours.measure_own_digits,
    window.measure_smoothness,
    perceptron.measure_perceptron,
    tensors.measure_tensors,
    inside.measure_network_picture,
    lessons.measure_lessons,
    descent.measure_descent,
    endurance.measure_many_runs,
    endurance.measure_kept_runs,
    endurance.measure_long_use,
    desk.measure_desk,
    desk.measure_kills,
)


def main() -> int:
    if not os.environ.get("MNISTPAD_TEST_DATA"):
        sys.stderr.write("MNISTPAD_TEST_DATA must name a folder with mnist/ and pens/\n")
        return 2
    console = Console(width=110)
    table = Table(title="mnistpad in figures")
    for heading in ("figure", "measured", "must be", ""):
        table.add_column(heading, justify="right" if heading in ("measured", "must be") else "left")
    missed = 0
    for measure in MEASURES:
        name = measure.__name__.removeprefix("measure_")
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        with console.status(f"measuring {name.replace('_', ' ')}"):
            for figure in measure():
                verdict = "ok" if figure.good else "MISSED"
                missed += not figure.good
                table.add_row(figure.name, figure.measured, figure.bound, verdict)
    console.print(table)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
