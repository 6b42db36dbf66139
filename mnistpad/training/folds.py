"""``python -m mnistpad.training.folds``: how well people are read who did not teach.

The writers are parted into folds. For each, a network is trained on the others' drawings and reads
the fold's, so that each writer is read by a network that never saw them.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from mnistpad.core.drawing.recogniser import NOT_SURE_BELOW
from mnistpad.core.files import write_whole
from mnistpad.training.corpus import Corpus, Pens, tensors, writer
from mnistpad.training.epochs import Mix, make_epochs

FOLDS = 5


def folds(pens: Pens, count: int) -> list[tuple[Pens, Pens]]:
    """The drawings parted by writer, `count` times: those of some, and all the others'."""
    names = sorted({writer(drawing) for drawing in pens.digits}, key=lambda name: int(name[3:]))
    parted = []
    for number in range(count):
        held = set(names[number::count])
        others = [drawing for drawing in pens.digits if writer(drawing) not in held]
        own = [drawing for drawing in pens.digits if writer(drawing) in held]
        parted.append((Pens(own, []), Pens(others, pens.letters)))
    return parted


def main(arguments: list[str] | None = None) -> int:
    """Train and measure fold after fold, and write a table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m mnistpad.training.folds", description=__doc__)
    for flag in ("--mnist", "--pens", "--out"):
        parser.add_argument(flag, type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    from mnistpad.training.fit import fit  # here: seconds of importing

    corpus = Corpus.read(options.mnist, options.pens, everyone=True)
    rows = {}
    for number, (own, others) in enumerate(folds(corpus.train, FOLDS)):
        held = replace(corpus, train=others)
        epochs = make_epochs(
            held.mnist_train, held.train, Mix(), options.seed + number, options.epochs
        )
        network = fit(epochs, options.epochs, {}, options.seed + number, _tell)
        for one in own.by_writer():
            answers = network.predict(tensors(one.digits), batch_size=256, verbose=0)
            right = answers.argmax(axis=1) == one.labels
            named = right & (answers.max(axis=1) >= NOT_SURE_BELOW)
            rows[writer(one.digits[0])] = number + 1, right.mean(), named.mean()
        write_whole(options.out, _table(rows, options.epochs).encode())
    return 0


def _table(rows: dict[str, tuple[int, float, float]], epochs: int) -> str:
    read, named = (np.array([row[place] for row in rows.values()]) for place in (1, 2))
    worst = min(rows, key=lambda name: rows[name][1])
    lines = [
        f"{len(rows)} writers, each read by a network of {epochs} epochs on the writers of the "
        f"other folds: {read.mean():.2%} read rightly, {named.mean():.1%} named rightly; the worst "
        f"of them, {worst}, {read.min():.1%}.",
        "",
        "| fold | writers, and what was read rightly of each |",
        "|---|---|",
    ]
    for fold in sorted({row[0] for row in rows.values()}):
        own = ", ".join(f"{name} {row[1]:.1%}" for name, row in rows.items() if row[0] == fold)
        lines.append(f"| {fold} | {own} |")
    return "\n".join(lines) + "\n"


def _tell(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
