"""The commands. Exit codes: 0 done, 1 the work failed, 2 wrong use."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from mnistpad import __version__, language
from mnistpad.commands import complain
from mnistpad.commands.arguments import UNITS_EXPECTED, Parser
from mnistpad.core.files import explain, from_root, open_regular
from mnistpad.core.message import Message, sentence
from mnistpad.language import tr

DONE, FAILED, WRONG_USE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Run a command line, given without the program's name, and return its exit code."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "classify": _classify,
        "train": _train,
        "perceptron": _perceptron,
        "doctor": _doctor,
        "lesson": _lesson,
    }
    command = commands.get(arguments[0]) if arguments else None
    if command is None:
        # What is made before the window is there stays; Python would look through it 130 times for
        # garbage, a tenth of the start. Then `GarbageCollector` sees to it.
        gc.disable()
        # A translation comes with Qt, after which each import takes longer, for PySide looks at all
        # of them: 15 ms for those that the window needs anyway.
        import_module("mnistpad.core.lessons.vocabulary")
        import_module("mnistpad.trace")
    try:
        try:
            _speak()
            return command(arguments[1:]) if command else _window(arguments)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has enough; nothing may be written when Python flushes it.
        sys.stdout = None
        return DONE
    except OSError as error:
        # What files refuse is told where they are read; without a name it is the output.
        sys.stdout = None
        return _fail(explain(error, Path(str(error.filename or tr("standard output")))))
    except KeyboardInterrupt:
        return FAILED
    except SystemError as error:
        # What C calls of Python, as a file's `closed`, may be where Ctrl-C is heard.
        if isinstance(error.__cause__, KeyboardInterrupt):
            return FAILED
        raise


def _speak() -> None:
    """Speak the system's language, where the output can show it."""
    wanted = language.of_system()
    try:
        for stream in (sys.stdout, sys.stderr):
            language.LANGUAGES[wanted].encode(stream.encoding or "utf-8")
    except (UnicodeError, LookupError):
        return
    if problem := language.use(wanted):
        complain(problem)


def _window(arguments: Sequence[str]) -> int:
    parser = Parser(
        "mnistpad",
        tr("Draw digits that a neural network reads while you draw."),
        tr(
            "Commands: mnistpad classify FILE…, mnistpad train, mnistpad perceptron GATE, "
            "mnistpad doctor, mnistpad lesson DIR; each has a --help of its own."
        ),
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help=tr("a drawing, a picture, a model, a folder of lessons or a .mnistpad file to open"),
    )
    parser.add_argument(
        "--show",
        metavar="WORDS",
        help=tr("go to a tab and set it up, as tab=perceptron,gate=NAND, in the words of lessons"),
    )
    parser.add_argument(
        "--trace", type=Path, metavar="FILE", help=tr("append a JSON line a moment to FILE")
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"mnistpad {__version__}",
        help=tr("show program's version number and exit"),
    )
    options = parser.parse_args(arguments)
    from mnistpad.core.lessons.pages import has_lessons
    from mnistpad.core.lessons.vocabulary import read_shortcut
    from mnistpad.display import hindrance
    from mnistpad.trace import Trace

    try:
        show = None if options.show is None else read_shortcut(options.show)
    except ValueError as error:
        return _fail(Message("--show: {reason}.", reason=error), WRONG_USE)
    try:
        if options.file is not None and not has_lessons(options.file):
            open_regular(options.file).close()
        trace = Trace(options.trace)
    except OSError as error:
        return _fail(explain(error, Path(error.filename)), WRONG_USE)
    if hindered := hindrance():
        return _fail(hindered)
    from mnistpad import app

    return app.run(options.file, trace, show)


def _classify(arguments: Sequence[str]) -> int:
    parser = _parser("classify", tr("Read the digits in files, without a window."))
    words = tr("drawings (.ndjson), pictures of a digit (.png, .jpg, …) or 28×28 arrays (.npy)")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=words)
    parser.add_argument("--json", action="store_true", help=tr("print an object a line"))
    parser.add_argument(
        "--model",
        "--network",
        type=Path,
        metavar="FILE",
        help=tr("read with this .tflite, .keras or .h5 model instead, or with a run's folder"),
    )
    options = parser.parse_args(arguments)
    from mnistpad.commands.classify import classify

    return DONE if classify(options.files, as_json=options.json, model=options.model) else FAILED


def _train(arguments: Sequence[str]) -> int:
    from mnistpad.core.network.recipe import CNN, TUTORIAL, Activation, Loss, Optimizer

    losses = {"cross-entropy": Loss.CROSS_ENTROPY, "squared-error": Loss.SQUARED_ERROR}
    parser = _parser(
        "train",
        tr(
            "Train a network, the tutorial's if nothing else is said. Ctrl-C stops it and keeps "
            "its weights."
        ),
    )
    parser.argument_default = argparse.SUPPRESS
    add = parser.add_argument
    add(
        "--data",
        default="sample",
        metavar="sample|mnist|PATH",
        help=tr(
            "5,000 of MNIST's digits, which come with the program (the default); all 70,000, "
            "downloaded once; or a folder of IDX files or of pictures a class, an .npz file, a "
            "table (.csv) or a file of drawings"
        ),
    )
    add(
        "--out",
        type=Path,
        default=None,
        metavar="DIR",
        help=tr(
            "keep the run in DIR: curves, weights, model.keras, model.tflite; an unfinished run in "
            "it is gone on with"
        ),
    )
    add("--json", action="store_true", default=False, help=tr("print events as JSON"))
    add(
        "--cnn", dest="convolution", action="store_true", help=tr("two layers of convolution first")
    )
    add(
        "--hidden",
        type=_units,
        metavar="UNITS",
        help=tr("of hidden layers: 512 or 512,128 or none"),
    )
    add("--activation", type=Activation, choices=list(Activation))
    add("--dropout", type=float, metavar="SHARE", help=tr("of each layer's outputs"))
    add("--optimizer", type=Optimizer, choices=list(Optimizer))
    add("--learning-rate", type=float, metavar="RATE")
    add("--loss", choices=list(losses))
    add("--batch-size", type=int, metavar="N", help=tr("digits an update"))
    add("--epochs", type=int, metavar="N", help=tr("passes over the digits"))
    add("--seed", type=int, metavar="N")
    add("--fraction", type=float, metavar="SHARE", help=tr("of the digits, to use"))
    add("--validation-split", type=float, metavar="SHARE", help=tr("of the digits, to check with"))
    add("--augment", dest="augmentation", action="store_true", help=tr("vary each digit a little"))
    add("--target-accuracy", type=float, metavar="SHARE", help=tr("stop when an epoch checks so"))
    options = vars(parser.parse_args(arguments))
    from mnistpad.commands.train import WrongUse, train
    from mnistpad.core.data.digits import Source

    data, out, as_json = (options.pop(name) for name in ("data", "out", "json"))
    if "loss" in options:
        options["loss"] = losses[options["loss"]]
    recipe = replace(CNN if options.get("convolution") else TUTORIAL, **options)
    flag = "--data"
    try:
        source = Source.parse(data)
        flag = "--out"
        out = out and from_root(out)
    except ValueError as error:
        return _fail(Message("{flag}: {reason}.", flag=flag, reason=error), WRONG_USE)
    try:
        return DONE if train(recipe, source, out, as_json=as_json) else FAILED
    except WrongUse as error:
        return _fail(str(error), WRONG_USE)


def _units(text: str) -> tuple[int, ...]:
    if text.strip().lower() in ("none", "0", ""):
        return ()
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(UNITS_EXPECTED.format(text=repr(text))) from None


def _perceptron(arguments: Sequence[str]) -> int:
    parser = _parser("perceptron", tr("Let a perceptron learn a gate of two inputs."))
    parser.add_argument(
        "gate", metavar="GATE", help=tr("AND, NAND, OR, NOR, XOR, or four targets as 1,0,0,0")
    )
    parser.add_argument("--epochs", type=int, default=10, help=tr("passes over the samples"))
    parser.add_argument("--rate", type=float, default=0.1, help=tr("learning rate"))
    parser.add_argument("--json", action="store_true", help=tr("print one object"))
    options = parser.parse_args(arguments)
    from mnistpad.commands.perceptron import learn, targets_of

    try:
        targets = targets_of(options.gate)
        learn(targets, options.epochs, options.rate, as_json=options.json)
    except ValueError as error:
        return _fail(sentence(error), WRONG_USE)
    return DONE


def _doctor(arguments: Sequence[str]) -> int:
    _parser("doctor", tr("Say what works on this machine.")).parse_args(arguments)
    from mnistpad.commands.doctor import examine

    return DONE if examine() else FAILED


def _lesson(arguments: Sequence[str]) -> int:
    parser = _parser("lesson", tr("Say what is wrong in a folder of lessons, and where."))
    parser.add_argument("folder", type=Path, metavar="DIR", help=tr("files named as 01-name.md"))
    folder = parser.parse_args(arguments).folder
    from mnistpad.core.lessons.pages import check

    try:
        problems = check(folder)
    except OSError as error:
        return _fail(explain(error, folder), WRONG_USE)
    except ValueError as error:
        return _fail(sentence(error), WRONG_USE)
    for problem in problems:
        sys.stdout.write(f"{tr(sentence(problem))}\n")
    if not problems:
        sys.stdout.write(tr("{folder}: nothing is wrong.", folder=folder) + "\n")
    return FAILED if problems else DONE


def _parser(command: str, description: str) -> Parser:
    return Parser(f"mnistpad {command}", description)


def _fail(sentence: str, code: int = FAILED) -> int:
    complain(sentence)
    return code
