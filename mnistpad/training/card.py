"""The model card: what the recogniser is, what it was taught with, and how well it reads.

After Mitchell et al., "Model Cards for Model Reporting" (2019). All figures are measured
through LiteRT on the exported file.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from mnistpad.core.drawing.recogniser import NOT_SURE_BELOW, Recogniser
from mnistpad.training.corpus import (
    LETTER_TEST_WRITERS,
    TEST_WRITERS,
    VALIDATION_IMAGES,
    VALIDATION_WRITERS,
    WRITTEN_AS_DIGITS,
    Corpus,
    tensors,
)
from mnistpad.training.measures import accuracy, auroc, calibration_error, latency, throughput
from mnistpad.training.nondigits import unseen_scribbles

_SCRIBBLES = 700

_CARD = Path(__file__).with_name("card.md").read_text(encoding="utf-8")


def model_card(recogniser: Recogniser, corpus: Corpus, facts: Mapping[str, str]) -> str:
    """Measure the recogniser and tell of it in Markdown.

    The facts, name and value, are what can't be measured from the file.
    """
    mnist, pens = corpus.mnist_test.tensors(), tensors(corpus.test.digits)
    of_mnist, of_pens = recogniser.probabilities(mnist), recogniser.probabilities(pens)
    of_validation = recogniser.probabilities(tensors(corpus.validation.digits))
    mnist_labels, labels = corpus.mnist_test.labels, corpus.test.labels
    letters = recogniser.probabilities(tensors(corpus.test.letters)).max(axis=1)
    clear = recogniser.probabilities(tensors(corpus.test.clear_letters)).max(axis=1)
    scribbles = recogniser.probabilities(unseen_scribbles(_SCRIBBLES)).max(axis=1)
    sure = of_pens.max(axis=1)

    figures = {
        "MNIST's 10,000 test digits": f"{accuracy(of_mnist, mnist_labels):.2%}",
        f"{len(labels):,} digits of the {len(TEST_WRITERS)} test writers": (
            f"{accuracy(of_pens, labels):.2%}"
        ),
        "the same, ink 1.7 and 3.5 px wide": " and ".join(
            f"{accuracy(recogniser.probabilities(tensors(corpus.test.digits, width)), labels):.2%}"
            for width in (1.7, 3.5)
        ),
        "calibration error, test writers": f"{calibration_error(of_pens, labels):.2%}",
        "calibration error, MNIST": f"{calibration_error(of_mnist, mnist_labels):.2%}",
        "AUROC, clear letters and scribbles": f"{auroc(sure, np.append(clear, scribbles)):.3f}",
        "AUROC, clear letters": f"{auroc(sure, clear):.3f}",
        "AUROC, all letters": f"{auroc(sure, letters):.3f}",
        "AUROC, scribbles": f"{auroc(sure, scribbles):.3f}",
        "one digit, one thread": f"{latency(recogniser, mnist[:1000]) * 1000:.2f} ms",
        "many digits, one thread": f"{throughput(recogniser, mnist):,.0f} a second",
    }
    thresholds = {
        "digits of the validation writers named": _share(of_validation.max(axis=1)),
        "digits of the test writers named": _share(sure),
        "of those, rightly": f"{accuracy(of_pens[_named(sure)], labels[_named(sure)]):.2%}",
        "MNIST's test digits named": _share(of_mnist.max(axis=1)),
        "clear letters named": _share(clear),
        "all letters named": _share(letters),
        "scribbles named": _share(scribbles),
    }
    return _CARD.format(
        images=len(corpus.mnist_train.labels),
        validation_images=VALIDATION_IMAGES,
        writers=30 - len(TEST_WRITERS) - len(VALIDATION_WRITERS),
        letter_writers=6 - len(LETTER_TEST_WRITERS),
        look_alikes=" ".join(sorted(WRITTEN_AS_DIGITS)),
        test_writers=_list(TEST_WRITERS),
        validation_writers=_list(VALIDATION_WRITERS),
        test_letter_writers=_list(LETTER_TEST_WRITERS),
        threshold=NOT_SURE_BELOW,
        figures=_table(figures),
        thresholds=_table(thresholds),
        facts=_table(facts),
    )


def _named(confidence: np.ndarray) -> np.ndarray:
    return confidence >= NOT_SURE_BELOW


def _share(confidence: np.ndarray) -> str:
    return f"{_named(confidence).mean():.1%}"


def _list(writers: frozenset[str]) -> str:
    return ", ".join(sorted(writers, key=lambda name: (len(name), name)))


def _table(rows: Mapping[str, str]) -> str:
    lines = (f"| {name} | {value} |" for name, value in rows.items())
    return "\n".join(["| | |", "|---|---|", *lines])
