"""``python -m mnistpad.engine.trial MODEL [TFLITE]``: a child's work, so that we need not fall.

LiteRT and HDF5 check how a file is built but not each number in it, and a damaged one can end the
process. This one may. With a second file, a model of Keras's is made into one for LiteRT there; why
it is refused, if that can be told, is written beside it.
"""

from __future__ import annotations

import json
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mnistpad.core.drawing.fitted import FittedRecogniser
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.recogniser import ModelError
from mnistpad.core.message import Message
from mnistpad.engine.models import refuse_foreign, write_reason

if TYPE_CHECKING:
    import keras


def main() -> None:
    """Load or convert the model; one refused with a reason is none of our business here."""
    model, *target = map(Path, sys.argv[1:])
    if not target:
        with suppress(ModelError):
            FittedRecogniser(model, np.zeros((1, SIDE, SIDE), np.float32), np.zeros(1, int))
        return
    try:
        _convert(model, *target)
    except ModelError as error:
        write_reason(target[0], error)


def _convert(model: Path, target: Path) -> None:
    read = _of_hdf5 if model.suffix.lower() in (".h5", ".hdf5") else _of_archive
    from mnistpad.engine.networks import export

    export(read(model), target)


def _of_archive(path: Path) -> keras.Sequential:
    """A ``.keras`` file; of Keras 2's, its configuration is put into Keras 3's words."""
    import keras

    from mnistpad.core.temporary import temporary_folder

    with zipfile.ZipFile(path) as archive:
        config = archive.read("config.json")
        with suppress(KeyError, ValueError, AttributeError):
            version = json.loads(archive.read("metadata.json")).get("keras_version", "")
            if not str(version).startswith("2.") and b'"batch_input_shape"' not in config:
                return _loaded(path)
        with temporary_folder() as folder:
            renewed = folder / "model.keras"
            with zipfile.ZipFile(renewed, "w") as written:
                for entry in archive.infolist():
                    content = archive.read(entry)
                    is_config = entry.filename == "config.json"
                    written.writestr(entry, _renewed(content) if is_config else content)
            try:
                return _loaded(renewed)
            except Exception as error:  # Keras raises whatever its parsing of a config meets
                raise ModelError(
                    Message(
                        "{path}: was saved by Keras {version}, and Keras {ours} can't open it; "
                        "open it where it was made, and save it as .h5 or .tflite",
                        path=path,
                        version=version or "2",
                        ours=keras.__version__,
                    )
                ) from error


def _of_hdf5(path: Path) -> keras.Sequential:
    """An ``.h5`` file, once it is known to hold no code."""
    import h5py

    try:
        with h5py.File(path, "r") as file:
            config = file.attrs.get("model_config")
            held: str = ", ".join(sorted(file)[:8]) or Message("nothing", "in a file")
    except OSError:
        raise ModelError(
            Message("{path}: not an HDF5 file, or one that is cut off", path=path)
        ) from None
    if config is None:
        raise ModelError(
            Message(
                "{path}: an HDF5 file without a network of Keras's (there is {held}); weights "
                "alone can't be opened: save the whole model, model.save(…)",
                path=path,
                held=held,
            )
        )
    refuse_foreign(path, config.encode() if isinstance(config, str) else bytes(config))
    return _loaded(path)


def _loaded(path: Path) -> keras.Sequential:
    import keras

    # Nothing foreign in it is run.
    model: keras.Sequential = keras.saving.load_model(path, compile=False, safe_mode=True)
    return model


def _renewed(config: bytes) -> bytes:
    """Keras 2 gave the shape of an input to any first layer, under another name."""

    def renew(part: dict[str, object]) -> dict[str, object]:
        inner = part.get("config")
        if isinstance(inner, dict) and "batch_input_shape" in inner:
            shape = inner.pop("batch_input_shape")
            if part.get("class_name") == "InputLayer":
                inner["batch_shape"] = shape
        return part

    return json.dumps(json.loads(config, object_hook=renew)).encode()


if __name__ == "__main__":
    main()
