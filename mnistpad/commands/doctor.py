"""``mnistpad doctor``: what works on this machine."""

import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
from time import perf_counter

from platformdirs import user_config_path

from mnistpad.core.data.digits import DataMissing, Source, SourceKind, keras_cache, load
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.display import X11_PACKAGES, hindrance, missing_packages
from mnistpad.resources import resource

Finding = tuple[bool, str]


def examine() -> bool:
    """Print a line a thing looked at; returns whether all that the program needs is there."""
    checks: list[tuple[str, Callable[[], Finding]]] = [
        ("system", _system),
        ("display libraries", _libraries),
        ("display", _display),
        ("Qt", lambda: _package("PySide6_Essentials")),
        ("LiteRT", lambda: _package("ai-edge-litert")),
        ("Keras", lambda: _package("keras")),
        ("TensorFlow", tensorflow),
        ("recogniser", _recogniser),
        ("MNIST sample", _sample),
        ("MNIST", _mnist),
        ("settings folder", _folder),
    ]
    good = True
    for name, check in checks:
        fine, words = check()
        good = good and fine
        sys.stdout.write(f"{'ok     ' if fine else 'MISSING'}  {name:18} {words}\n")
    return good


def _system() -> Finding:
    supported = (3, 11) <= sys.version_info[:2] <= (3, 13)
    words = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return supported, words if supported else f"{words}; Python 3.11 to 3.13 is needed"


def _libraries() -> Finding:
    if sys.platform != "linux":
        return True, "come with Qt"
    if missing := missing_packages(x11=True):
        return False, f"sudo apt-get install {' '.join(missing)}"
    return True, f"all {len(X11_PACKAGES)} for X11 and those for OpenGL and fonts"


def _display() -> Finding:
    if hindered := hindrance():
        return False, hindered.splitlines()[0]
    names = (os.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    return True, next(filter(None, names), "the desktop's")


def _package(name: str) -> Finding:
    try:
        return True, version(name)
    except PackageNotFoundError:
        return False, f"pip install {name}"


def tensorflow(path: list[str] | None = None) -> Finding:
    """Which TensorFlow is there, in these folders or, for None, in Python's own.

    `tensorflow-cpu` and `tensorflow` share one folder of files.
    """
    both = "tensorflow", "tensorflow-cpu"
    lean = (sys.platform, platform.machine()) == ("linux", "x86_64")
    wanted = "tensorflow-cpu" if lean else "tensorflow"  # as pyproject.toml has it
    where = sys.path if path is None else path
    found = {name: there for name in both for there in distributions(name=name, path=where)}
    names = [f"{name} {there.version}" for name, there in found.items()]
    if not found:
        return False, f"pip install {wanted}"
    if len(found) > 1:
        return False, (
            f"{' and '.join(names)}, of which each overwrites the other's files: "
            f"pip uninstall {' '.join(both)}, then pip install {wanted}"
        )
    ((name, there),) = found.items()
    if not Path(str(there.locate_file("tensorflow/__init__.py"))).is_file():
        return False, (
            f"{names[0]}, whose files another has taken away: "
            f"pip install --force-reinstall --no-deps {name}"
        )
    return True, names[0]


def _recogniser() -> Finding:
    path = resource("models/recogniser.tflite")
    start = perf_counter()
    try:
        recogniser = Recogniser(path)
    except ModelError as error:
        return False, f"{error}; install mnistpad again"
    loaded = perf_counter()
    # A seven, so that what is said is seen to work and not only to load.
    seven = Drawing.of([[[60, 190, 110], [60, 60, 200]]])
    label = recogniser.recognise(rasterise(seven)).label
    answered = perf_counter()
    words = (
        f"loaded in {1000 * (loaded - start):.0f} ms, reads a drawn 7 as "
        f"{'not sure' if label is None else label} in {1000 * (answered - loaded):.1f} ms"
    )
    return label == 7, words


def _sample() -> Finding:
    start = perf_counter()
    try:
        data = load(Source(SourceKind.SAMPLE))
    except (OSError, ValueError) as error:
        return False, str(error)
    milliseconds = 1000 * (perf_counter() - start)
    return True, (
        f"{len(data.train_labels):,} digits to learn from and {len(data.test_labels):,} for "
        f"testing, read in {milliseconds:.0f} ms"
    )


def _mnist() -> Finding:
    path = keras_cache()
    try:
        load(Source(SourceKind.MNIST))
    except DataMissing:
        return True, "not downloaded; the sample works without"
    except (OSError, ValueError) as error:
        return False, str(error)
    return True, f"{path} ({path.stat().st_size / 1e6:.1f} MB)"


def _folder() -> Finding:
    folder = user_config_path("mnistpad", appauthor=False)
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    writable = os.access(there, os.W_OK)
    return writable, str(folder) if writable else f"{folder} can't be written to"
