"""Networks of the user's, made fit to read digits by a child that may fall over them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from mnistpad.core.recogniser import ModelError, Recogniser

MODEL_SUFFIXES = (".tflite", ".keras")

_MAX_BYTES = 500 * 2**20  # of a model unpacked: far more than a network for 28×28 needs
_MAX_SECONDS = 120


def load_recogniser(path: Path) -> Recogniser:
    """Load a network of the user's that reads digits, saved for LiteRT or by Keras.

    A child process tries it first; a ``.keras`` file is converted by that, in some seconds.

    Raises
    ------
    ModelError
        If the file is missing, is no such network, or holds code of its own.
    """
    if path.suffix.lower() != ".keras":
        _run_child("trial", path)
        return Recogniser(path)
    _check_archive(path)
    with tempfile.TemporaryDirectory() as folder:
        converted = Path(folder) / f"{path.stem}.tflite"
        _run_child("convert", path, converted)
        try:
            return Recogniser(converted)
        except ModelError as error:
            raise ModelError(str(error).replace(str(converted), str(path))) from None


def _run_child(module: str, path: Path, *more: Path) -> None:
    """Let a child do what may take long or fall over a damaged model."""
    command = [sys.executable, "-m", f"mnistpad.engine.{module}", str(path), *map(str, more)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_MAX_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise ModelError(f"{path}: could not be read within {_MAX_SECONDS} s") from None
    if done.returncode:
        raise ModelError(
            f"{path}: a damaged model, or one of parts that Keras or LiteRT does not have"
        )


def _check_archive(path: Path) -> None:
    """Refuse what is not Keras's archive, and what would run code, before Keras sees it."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_BYTES:
                raise ModelError(f"{path}: larger than {_MAX_BYTES // 2**20} MB when unpacked")
            config = json.loads(archive.read("config.json"))
    except OSError as error:
        raise ModelError(f"{path}: can't be read ({error.strerror})") from None
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, RuntimeError, NotImplementedError):
        # What zipfile and json raise on archives that are none, damaged, encrypted or packed anew.
        raise ModelError(f"{path}: not a model saved by Keras (a .keras file)") from None
    foreign = _foreign_parts(config)
    if foreign:
        raise ModelError(
            f"{path}: has parts with code of their own ({', '.join(sorted(foreign))}), which "
            "mnistpad does not run; save a network of Keras's own layers"
        )


def _foreign_parts(config: Any) -> set[str]:
    """Names of the classes in a model's configuration that are not Keras's plain ones."""
    if isinstance(config, list):
        return set().union(*map(_foreign_parts, config))
    if not isinstance(config, dict):
        return set()
    found = set().union(*map(_foreign_parts, config.values()))
    name = config.get("class_name")
    if isinstance(name, str):
        module = str(config.get("module") or "keras").partition(".")[0]
        if name in ("Lambda", "__lambda__") or module not in ("keras", "builtins"):
            found.add(name)
    return found
