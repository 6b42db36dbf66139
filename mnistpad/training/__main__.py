"""``python -m mnistpad.training``: make the built-in recogniser from MNIST and pen drawings."""

import argparse
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from mnistpad.core.drawing.recogniser import Recogniser, sha256_line
from mnistpad.core.temporary import signature, sweep
from mnistpad.training.card import model_card
from mnistpad.training.corpus import Corpus, tensors
from mnistpad.training.epochs import LAST, Mix, make_epochs

EPOCHS = 16
SEED = 1


def main(arguments: list[str] | None = None) -> int:
    """Train, calibrate, export and measure; 0 if all was done, 1 if the data can't be used.

    The model and its card are written beside their places and moved there when all are whole.
    """
    options = _parser().parse_args(arguments)
    try:
        corpus = Corpus.read(options.mnist, options.pens, everyone=options.everyone)
        beside = {name: Recogniser(Path(path)) for name, path in options.beside}
        folds = {"folds": options.folds.read_text("utf-8").strip()} if options.folds else {}
        options.out.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    from mnistpad.training import fit as fitting  # here: seconds of importing

    calibrate, export = fitting.calibrate, fitting.export
    began = time.monotonic()
    validation = {"MNIST": (corpus.mnist_validation.tensors(), corpus.mnist_validation.labels)}
    if not options.everyone:  # those who teach are read with more confidence than others
        people = tensors(corpus.validation.digits), corpus.validation.labels
        validation = {"validation writers": people, **validation}
    mix = LAST if options.start else Mix()
    epochs = make_epochs(corpus.mnist_train, corpus.train, mix, options.seed, options.epochs)
    start = fitting.mean(*options.start) if options.start else None
    if options.only_mean and start is not None:
        network = start
    else:
        network = fitting.fit(epochs, options.epochs, validation, options.seed, _tell, start)
    network, temperature = calibrate(network, validation)
    minutes = (time.monotonic() - began) / 60
    sweep(options.out)  # what a training that was killed left there
    with TemporaryDirectory(dir=options.out, prefix=f".training-{signature()}") as folder:
        tflite, archive, sums, card = (
            Path(folder) / f"recogniser.{kind}" for kind in ("tflite", "keras", "sha256", "md")
        )
        export(network, tflite, archive)
        sums.write_text(sha256_line(tflite, tflite.read_bytes()), encoding="utf-8")
        facts = {
            "epochs": "none" if options.only_mean else str(options.epochs),
            "seed": "none" if options.only_mean else str(options.seed),
            "going on from": options.history or "nothing",
            "writers who teach": "all 30 (`--everyone`)" if options.everyone else "23",
            "training time": f"{minutes:.0f} minutes on {os.cpu_count()} cores",
            "temperature": f"{temperature:.2f}",
            "weights": f"{network.count_params():,}",
            "size": f"{tflite.stat().st_size / 1e6:.2f} MB (.tflite), "
            f"{archive.stat().st_size / 1e6:.2f} MB (.keras)",
        }
        card.write_text(
            model_card(
                Recogniser(tflite), corpus, facts, beside, everyone=options.everyone, **folds
            ),
            encoding="utf-8",
        )
        for path in (tflite, archive, sums, card):
            path.replace(options.out / path.name)
    _tell(f"written: {options.out / 'recogniser'} .tflite, .keras, .sha256 and .md")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m mnistpad.training", description=__doc__)
    folders = {
        "--mnist": "folder of MNIST's four files",
        "--pens": "folder of pendigits-train.ndjson.gz and uji-letters-train.ndjson.gz",
        "--out": "where the model is written",
    }
    for flag, words in folders.items():
        parser.add_argument(flag, type=Path, required=True, metavar="DIR", help=words)
    parser.add_argument("--epochs", type=_positive, default=EPOCHS, help=f"default {EPOCHS}")
    parser.add_argument("--seed", type=int, default=SEED, help=f"default {SEED}")
    parser.add_argument(
        "--start",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="a recogniser (.keras) to go on from, or several, from the mean of whose weights",
    )
    parser.add_argument("--only-mean", action="store_true", help="that mean, and no epochs")
    parser.add_argument(
        "--history", default="", metavar="TEXT", help="what that was made of, for the card"
    )
    parser.add_argument(
        "--folds",
        type=Path,
        metavar="FILE",
        help="what mnistpad.training.folds wrote, for the card",
    )
    parser.add_argument(
        "--everyone", action="store_true", help="all writers teach, when the choices are made"
    )
    parser.add_argument(
        "--beside",
        nargs=2,
        action="append",
        default=[],
        metavar=("NAME", "FILE"),
        help="another recogniser (.tflite), whose figures stand beside on the card",
    )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
