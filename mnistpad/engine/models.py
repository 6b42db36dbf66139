"""Networks of the user's, made fit to read digits by a child that may fall over them."""

import json
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

from mnistpad.core.archive import DAMAGED
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.files import LARGEST, MB, explain, open_regular
from mnistpad.core.progress import report
from mnistpad.core.temporary import temporary_folder

MODEL_SUFFIXES = (".tflite", ".keras")

_LARGEST_CONFIG = 16 * MB  # a layer takes a thousand bytes
_MAX_SECONDS = 120
_PULSE = 0.1  # seconds between looks at whether somebody still waits


def load_recogniser(path: Path) -> Recogniser:
    """Load a network of the user's that reads digits, saved for LiteRT or by Keras.

    A child process tries it first; a ``.keras`` file is converted by that, in some seconds. Raises
    `ModelError` if the file is missing, is no such network, or holds code of its own.
    """
    if path.suffix.lower() != ".keras":
        _try_in_child(path)
        return Recogniser(path)
    _check_archive(path)
    with temporary_folder() as folder:
        converted = folder / f"{path.stem}.tflite"
        _try_in_child(path, converted)
        try:
            return Recogniser(converted)
        except ModelError as error:
            raise ModelError(str(error).replace(str(converted), str(path))) from None


def _try_in_child(*paths: Path) -> None:
    """Let a child do what may take long or fall over a damaged model, the first of the paths."""
    command = [sys.executable, "-m", "mnistpad.engine.trial", *map(str, paths)]
    silence = subprocess.DEVNULL
    end = monotonic() + _MAX_SECONDS
    with subprocess.Popen(command, stdin=silence, stdout=silence, stderr=silence) as child:
        try:
            while child.poll() is None:
                if monotonic() > end:
                    raise ModelError(f"{paths[0]}: could not be read within {_MAX_SECONDS} s")
                report()
                with suppress(subprocess.TimeoutExpired):
                    child.wait(_PULSE)
        except BaseException:
            child.kill()
            raise
    if child.returncode:
        raise ModelError(
            f"{paths[0]}: a damaged model, or one of parts that Keras or LiteRT does not have"
        )


def _check_archive(path: Path) -> None:
    """Refuse what is not Keras's archive, and what would run code, before Keras sees it."""
    try:
        with open_regular(path, LARGEST) as file, zipfile.ZipFile(file) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise ModelError(f"{path}: larger than {LARGEST // MB} MB when unpacked")
            if archive.getinfo("config.json").file_size > _LARGEST_CONFIG:
                raise ModelError(
                    f"{path}: described by more than {_LARGEST_CONFIG // MB} MB of JSON"
                )
            foreign = _foreign_parts(archive.read("config.json"))
    except ModelError:
        raise
    except OSError as error:
        raise ModelError(explain(error, path).removesuffix(".")) from None
    except DAMAGED:
        raise ModelError(f"{path}: not a model saved by Keras (a .keras file)") from None
    if foreign:
        raise ModelError(
            f"{path}: has parts with code of their own ({', '.join(sorted(foreign))}), which "
            "mnistpad does not run; save a network of Keras's own layers"
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
