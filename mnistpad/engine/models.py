"""Networks of the user's, made fit to read digits by a child that may fall over them."""

import json
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np

from mnistpad.core.archive import DAMAGED
from mnistpad.core.classes import Classes
from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.data.names import names_of_model
from mnistpad.core.drawing.fitted import FittedRecogniser
from mnistpad.core.drawing.recogniser import ModelError
from mnistpad.core.files import LARGEST, MB, open_regular, refusal
from mnistpad.core.message import Message, changed, of_json, to_json
from mnistpad.core.network.runs import RunError, RunFolder
from mnistpad.core.progress import report
from mnistpad.core.temporary import temporary_folder

MODEL_SUFFIXES = (".tflite", ".keras", ".h5", ".hdf5")

_HDF5 = b"\x89HDF\r\n\x1a\n"
_LARGEST_CONFIG = 16 * MB  # a layer takes a thousand bytes
_MAX_SECONDS = 120
_PULSE = 0.1  # seconds between looks at whether somebody still waits


def load_recogniser(path: Path) -> FittedRecogniser:
    """Load a network of the user's that reads digits, saved for LiteRT or by Keras.

    A child process tries it first; what Keras saved is converted by that, in some seconds. Sample
    digits tell how it is to be fed. A run's folder is read as the network in it. Raises
    `ModelError` if the file is missing, is no such network, or holds code of its own.
    """
    path, classes = _network_in(path)
    sample = load(Source(SourceKind.SAMPLE))
    digits = np.asarray(sample.test_images / 255, np.float32), sample.test_labels
    if path.suffix.lower() not in MODEL_SUFFIXES[1:]:
        _try_in_child(path)
        return FittedRecogniser(path, *digits, classes)
    if path.suffix.lower() == ".keras":
        _check_archive(path)
    else:
        _check_hdf5(path)
    with temporary_folder() as folder:
        converted = folder / f"{path.stem}.tflite"
        _try_in_child(path, converted)
        try:
            return FittedRecogniser(converted, *digits, classes)
        except ModelError as error:

            def named(value: object) -> object:
                """A value, which may be the path of what the user has never seen."""
                is_text = isinstance(value, (str, Path))
                return str(value).replace(str(converted), str(path)) if is_text else value

            raise ModelError(changed(str(error), named)) from None


def _network_in(path: Path) -> tuple[Path, Classes]:
    """A network's file, of a run if its folder is given, and the names of its classes.

    Those are in the run's record, or in a file beside the network; none if nobody says them.
    """
    folder = path if path.is_dir() else path.parent
    if (folder / "run.json").is_file() and (path == folder or path.stem == "model"):
        run = RunFolder(folder)
        try:
            classes = run.record().classes
        except (OSError, RunError) as error:
            raise ModelError(str(error)) from None
        return run.exported if path == folder else path, classes
    return path, names_of_model(path)


def write_reason(converted: Path, error: ModelError) -> None:
    """Write beside the converted model, in the child, why there is none."""
    _reason(converted).write_text(json.dumps(to_json(str(error))), "utf-8")


def _reason(converted: Path) -> Path:
    return converted.with_suffix(".reason")


def _try_in_child(*paths: Path) -> None:
    """Let a child do what may take long or fall over a damaged model, the first of the paths."""
    command = [sys.executable, "-m", "mnistpad.engine.trial", *map(str, paths)]
    silence = subprocess.DEVNULL
    end = monotonic() + _MAX_SECONDS
    with subprocess.Popen(command, stdin=silence, stdout=silence, stderr=silence) as child:
        try:
            while child.poll() is None:
                if monotonic() > end:
                    raise ModelError(
                        Message(
                            "{path}: could not be read within {seconds} s",
                            path=paths[0],
                            seconds=_MAX_SECONDS,
                        )
                    )
                report()
                with suppress(subprocess.TimeoutExpired):
                    child.wait(_PULSE)
        except BaseException:
            child.kill()
            raise
    if len(paths) > 1 and (reason := _reason(paths[1])).is_file():
        raise ModelError(of_json(json.loads(reason.read_text("utf-8"))))
    if child.returncode:
        raise ModelError(
            Message(
                "{path}: a damaged model, or one of parts that Keras or LiteRT does not have",
                path=paths[0],
            )
        )


def _check_archive(path: Path) -> None:
    """Refuse what is not Keras's archive, and what would run code, before Keras sees it."""
    try:
        with open_regular(path, LARGEST) as file, zipfile.ZipFile(file) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise ModelError(
                    Message(
                        "{path}: larger than {most} MB when unpacked", path=path, most=LARGEST // MB
                    )
                )
            if archive.getinfo("config.json").file_size > _LARGEST_CONFIG:
                raise ModelError(
                    Message(
                        "{path}: described by more than {most} MB of JSON",
                        path=path,
                        most=_LARGEST_CONFIG // MB,
                    )
                )
            refuse_foreign(path, archive.read("config.json"))
    except ModelError:
        raise
    except OSError as error:
        raise ModelError(refusal(error, path)) from None
    except DAMAGED:
        raise ModelError(
            Message("{path}: not a model saved by Keras (a .keras file)", path=path)
        ) from None


def _check_hdf5(path: Path) -> None:
    """Refuse what is not HDF5, before a child is started for it."""
    try:
        with open_regular(path, LARGEST) as file:
            start = file.read(len(_HDF5))
    except OSError as error:
        raise ModelError(refusal(error, path)) from None
    if start != _HDF5:
        raise ModelError(Message("{path}: not a model saved by Keras (an .h5 file)", path=path))


def refuse_foreign(path: Path, config: bytes) -> None:
    """Refuse a network whose configuration names code that is not Keras's: `ModelError`."""
    if foreign := _foreign_parts(config):
        raise ModelError(
            Message(
                "{path}: has parts with code of their own ({parts}), which mnistpad does not run; "
                "save a network of Keras's own layers",
                path=path,
                parts=", ".join(sorted(foreign)),
            )
        )


def _foreign_parts(config: bytes) -> set[str]:
    """Names of the classes in a model's configuration that are not Keras's plain ones."""
    found: set[str] = set()

    def look(part: dict[str, Any]) -> None:
        name = part.get("class_name")
        if isinstance(name, str):
            module = str(part.get("module") or "keras").partition(".")[0]
            if name in ("Lambda", "__lambda__") or module not in ("keras", "builtins"):
                found.add(name)

    json.loads(config, object_hook=look)
    return found
