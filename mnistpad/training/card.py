"""The model card: what the recogniser is, what it was taught with, and how well it reads.

After Mitchell et al., "Model Cards for Model Reporting" (2019). All figures are measured
through LiteRT on the exported file.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from mnistpad.core.drawing.number import find_digits, number_of
from mnistpad.core.drawing.picture import read_picture
from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.recogniser import NOT_SURE_BELOW, Recogniser
from mnistpad.training.corpus import (
    LETTER_TEST_WRITERS,
    TEST_WRITERS,
    VALIDATION_IMAGES,
    VALIDATION_WRITERS,
    WRITTEN_AS_DIGITS,
    Corpus,
    LabelArray,
    Pens,
    tensors,
)
from mnistpad.training.measures import accuracy, auroc, calibration_error, latency, throughput
from mnistpad.training.nondigits import unseen_scribbles
from mnistpad.training.numbers import GAPS, numbers
from mnistpad.training.pictures import KINDS, save
from mnistpad.training.styles import unseen

_SCRIBBLES = 700
_OF_A_STYLE = 600
_BY_A_WRITER = 150  # numbers
_OF_A_KIND = 60  # pictures

_CARD = Path(__file__).with_name("card.md").read_text(encoding="utf-8")


def model_card(
    recogniser: Recogniser,
    corpus: Corpus,
    facts: Mapping[str, str],
    beside: Mapping[str, Recogniser],
    *,
    everyone: bool,
    folds: str = "Not measured.",
) -> str:
    """Measure the recogniser and tell of it in Markdown.

    The facts, name and value, are what can't be measured from the file; the recognisers that are
    measured beside it are given by what they are called; `folds` is what the module of that name
    has written.
    """
    all_of_them = {"this one": recogniser, **beside}
    measured = {name: figures(each, corpus) for name, each in all_of_them.items()}
    styles = {name: style_figures(each, corpus) for name, each in all_of_them.items()}
    of_numbers = {name: number_figures(each, corpus.test) for name, each in all_of_them.items()}
    seen = made_pictures(corpus.test)
    of_pictures = {name: picture_figures(each, seen) for name, each in all_of_them.items()}
    measuring = TEST_WRITERS | VALIDATION_WRITERS
    return _CARD.format(
        images=len(corpus.mnist_train.labels),
        validation_images=VALIDATION_IMAGES,
        writers="all" if everyone else 30 - len(measuring),
        letter_writers=6 - len(LETTER_TEST_WRITERS),
        look_alikes=" ".join(sorted(WRITTEN_AS_DIGITS)),
        kept_apart="" if everyone else f"the drawings of {_list(measuring)}, ",
        test_letter_writers=_list(LETTER_TEST_WRITERS),
        threshold=NOT_SURE_BELOW,
        figures=_columns(measured),
        folds=folds,
        styles=_columns(styles),
        numbers=_columns(of_numbers),
        pictures=_columns(of_pictures),
        picture_kinds=len(seen),
        picture_count=_OF_A_KIND,
        style_count=_OF_A_STYLE,
        facts=_table(facts),
    )


def style_figures(recogniser: Recogniser, corpus: Corpus) -> dict[str, str]:
    """By style: the part that is read rightly, and the part that is named rightly."""
    rows, shares = {}, []
    for name, (seen, labels) in unseen(corpus.test.digits, _OF_A_STYLE).items():
        answers = recogniser.probabilities(seen)
        right = answers.argmax(axis=1) == labels
        shares.append((right.mean(), (right & _named(answers.max(axis=1))).mean()))
        rows[name] = "{:.1%}, {:.1%}".format(*shares[-1])
    return rows | {"all together": "{:.1%}, {:.1%}".format(*np.mean(shares, axis=0))}


def number_figures(recogniser: Recogniser, pens: Pens) -> dict[str, str]:
    """The part of made numbers that is read rightly, and of single digits that are split."""
    rows = {}
    for name, gaps in (("with gaps", GAPS), ("whose boxes touch", (0.0, 0.0))):
        drawn = numbers(pens.digits, _BY_A_WRITER, (2, 5), gaps)
        right = [number_of(find_digits(each, recogniser)) == each.word for each in drawn]
        rows[f"{len(drawn)} numbers of 2–5 digits {name}"] = f"{np.mean(right):.1%}"
    split = [len(find_digits(digit, recogniser)) > 1 for digit in pens.digits]
    return rows | {"single digits split": f"{np.mean(split):.2%}"}


def made_pictures(pens: Pens) -> dict[str, tuple[Tensor, LabelArray]]:
    """By kind: what is seen of pictures of the digits, and their labels."""
    kinds = {}
    with TemporaryDirectory() as folder:
        for seed, name in enumerate(KINDS):
            rng = np.random.default_rng(seed)
            chosen = rng.choice(len(pens.digits), _OF_A_KIND, replace=False)
            paths = (save(name, pens.digits[index], rng, Path(folder)) for index in chosen)
            kinds[name] = (
                np.stack([read_picture(path).tensor for path in paths]),
                pens.labels[chosen],
            )
    return kinds


def picture_figures(
    recogniser: Recogniser, seen: Mapping[str, tuple[Tensor, LabelArray]]
) -> dict[str, str]:
    """The part of pictures that is named rightly, and wrongly, and the worst kind."""
    right, wrong = {}, []
    for name, (images, labels) in seen.items():
        answers = recogniser.probabilities(images)
        is_right, named = answers.argmax(axis=1) == labels, _named(answers.max(axis=1))
        right[name] = float((is_right & named).mean())
        wrong.append((~is_right & named).mean())
    worst = min(right, key=lambda name: right[name])
    return {
        "named rightly": f"{np.mean(list(right.values())):.1%}",
        "of the worst kind": f"{right[worst]:.1%} ({worst})",
        "named wrongly": f"{np.mean(wrong):.2%}",
    }


def figures(recogniser: Recogniser, corpus: Corpus) -> dict[str, str]:
    """How well, and how fast, the recogniser reads."""
    mnist, pens = corpus.mnist_test.tensors(), tensors(corpus.test.digits)
    of_mnist, of_pens = recogniser.probabilities(mnist), recogniser.probabilities(pens)
    of_validation = recogniser.probabilities(tensors(corpus.validation.digits))
    mnist_labels, labels = corpus.mnist_test.labels, corpus.test.labels
    letters = recogniser.probabilities(tensors(corpus.test.letters)).max(axis=1)
    clear = recogniser.probabilities(tensors(corpus.test.clear_letters)).max(axis=1)
    scribbles = recogniser.probabilities(unseen_scribbles(_SCRIBBLES)).max(axis=1)
    sure = of_pens.max(axis=1)

    by_writer = [
        accuracy(answers, own.labels)
        for people in (corpus.validation, corpus.test)
        for own in people.by_writer()
        for answers in [recogniser.probabilities(tensors(own.digits))]
    ]
    return {
        "MNIST's 10,000 test digits": f"{accuracy(of_mnist, mnist_labels):.2%}",
        "digits of the 7 writers, mean and worst": (
            f"{np.mean(by_writer):.2%}, {min(by_writer):.2%}"
        ),
        "the test writers', ink 1.7 and 3.5 px wide": ", ".join(
            f"{accuracy(recogniser.probabilities(tensors(corpus.test.digits, width)), labels):.2%}"
            for width in (1.7, 3.5)
        ),
        "calibration error, test writers and MNIST": (
            f"{calibration_error(of_pens, labels):.2%}, "
            f"{calibration_error(of_mnist, mnist_labels):.2%}"
        ),
        "AUROC, clear letters and scribbles": f"{auroc(sure, np.append(clear, scribbles)):.4f}",
        "AUROC, clear letters": f"{auroc(sure, clear):.4f}",
        "AUROC, all letters": f"{auroc(sure, letters):.3f}",
        "AUROC, scribbles": f"{auroc(sure, scribbles):.4f}",
        "named: digits of the validation writers": _share(of_validation.max(axis=1)),
        "named: digits of the test writers": _share(sure),
        "of those, rightly": f"{accuracy(of_pens[_named(sure)], labels[_named(sure)]):.2%}",
        "named: MNIST's test digits": _share(of_mnist.max(axis=1)),
        "named: clear letters, all letters, scribbles": ", ".join(
            map(_share, (clear, letters, scribbles))
        ),
        "one digit, one thread": f"{latency(recogniser, mnist[:1000]) * 1000:.2f} ms",
        "many digits, one thread": f"{throughput(recogniser, mnist):,.0f} a second",
    }


def _named(confidence: np.ndarray) -> np.ndarray:
    return confidence >= NOT_SURE_BELOW


def _share(confidence: np.ndarray) -> str:
    return f"{_named(confidence).mean():.1%}"


def _list(writers: frozenset[str]) -> str:
    return ", ".join(sorted(writers, key=lambda name: (len(name), name)))


def _columns(figures: Mapping[str, Mapping[str, str]]) -> str:
    """A column for each recogniser, a row for each figure."""
    first = next(iter(figures.values()))
    lines = ["| | " + " | ".join(figures) + " |", "|---|" + "---|" * len(figures)]
    lines += [
        f"| {name} | " + " | ".join(each[name] for each in figures.values()) + " |"
        for name in first
    ]
    return "\n".join(lines)


def _table(rows: Mapping[str, str]) -> str:
    lines = (f"| {name} | {value} |" for name, value in rows.items())
    return "\n".join(["| | |", "|---|---|", *lines])
