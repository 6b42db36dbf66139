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
from mnistpad.training.epochs import Mix, make_epochs

EPOCHS = 16
SEED = 1


def main(arguments: list[str] | None = None) -> int:
    """Train, calibrate, export and measure; 0 if all was done, 1 if the data can't be used.

    The model and its card are written beside their places and moved there when all are whole.
    """
    options = _parser().parse_args(arguments)
    try:
        corpus = Corpus.read(options.mnist, options.pens)
        options.out.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    from mnistpad.training.fit import calibrate, export, fit  # here: seconds of importing

    began = time.monotonic()
    validation = {
        "validation writers": (tensors(corpus.validation.digits), corpus.validation.labels),
        "MNIST": (corpus.mnist_validation.tensors(), corpus.mnist_validation.labels),
    }
    epochs = make_epochs(corpus.mnist_train, corpus.train, Mix(), options.seed, options.epochs)
    network = fit(epochs, options.epochs, validation, options.seed, _tell)
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
            "epochs": str(options.epochs),
            "seed": str(options.seed),
            "training time": f"{minutes:.0f} minutes on {os.cpu_count()} cores",
            "temperature": f"{temperature:.2f}",
            "weights": f"{network.count_params():,}",
            "size": f"{tflite.stat().st_size / 1e6:.2f} MB (.tflite), "
            f"{archive.stat().st_size / 1e6:.2f} MB (.keras)",
        }
        card.write_text(model_card(Recogniser(tflite), corpus, facts), encoding="utf-8")
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
