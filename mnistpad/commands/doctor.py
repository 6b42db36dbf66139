"""``mnistpad doctor``: what works on this machine."""

import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
from time import perf_counter

from platformdirs import user_config_path

from mnistpad.commands.columns import padded
from mnistpad.core.data.digits import DataMissing, Source, SourceKind, keras_cache, load
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.message import Message
from mnistpad.display import X11_PACKAGES, hindrance, missing_packages
from mnistpad.language import tr
from mnistpad.resources import resource

Finding = tuple[bool, str]


def examine() -> bool:
    """Print a line a thing looked at; returns whether all that the program needs is there."""
    checks: list[tuple[Message, Callable[[], Finding]]] = [
        (Message("system"), _system),
        (Message("display libraries"), _libraries),
        (Message("display"), _display),
        (Message("Qt"), lambda: _package("PySide6_Essentials")),
        (Message("LiteRT"), lambda: _package("ai-edge-litert")),
        (Message("Keras"), lambda: _package("keras")),
        (Message("TensorFlow"), tensorflow),
        (Message("recogniser"), _recogniser),
        (Message("MNIST sample"), _sample),
        (Message("MNIST"), _mnist),
        (Message("settings folder"), _folder),
    ]
    good = True
    for name, check in checks:
        fine, words = check()
        good = good and fine
        found = padded(tr("ok") if fine else tr("MISSING"), 7)
        sys.stdout.write(f"{found}  {padded(tr(name), 18)} {tr(words)}\n")
    return good


def _system() -> Finding:
    supported = (3, 11) <= sys.version_info[:2] <= (3, 13)
    words = Message(
        "Python {version} on {system} {machine}",
        version=platform.python_version(),
        system=platform.system(),
        machine=platform.machine(),
    )
    needed = Message("{found}; Python 3.11 to 3.13 is needed", found=words)
    return supported, words if supported else needed


def _libraries() -> Finding:
    if sys.platform != "linux":
        return True, Message("come with Qt")
    if missing := missing_packages(x11=True):
        return False, f"sudo apt-get install {' '.join(missing)}"
    return True, Message(
        "all {count} for X11 and those for OpenGL and fonts", count=len(X11_PACKAGES)
    )


def _display() -> Finding:
    if hindered := hindrance():
        return False, tr(hindered).splitlines()[0]
    names = (os.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    return True, next(filter(None, names), Message("the desktop's"))


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
            Message(
                "{first} and {second}, of which each overwrites the other's files: "
                "pip uninstall {both}, then pip install {wanted}",
                first=names[0],
                second=names[1],
                both=" ".join(both),
                wanted=wanted,
            )
        )
    ((name, there),) = found.items()
    if not Path(str(there.locate_file("tensorflow/__init__.py"))).is_file():
        return False, (
            Message(
                "{found}, whose files another has taken away: "
                "pip install --force-reinstall --no-deps {name}",
                found=names[0],
                name=name,
            )
        )
    return True, names[0]


def _recogniser() -> Finding:
    path = resource("models/recogniser.tflite")
    start = perf_counter()
    try:
        recogniser = Recogniser(path)
    except ModelError as error:
        return False, Message("{reason}; install mnistpad again", reason=error)
    loaded = perf_counter()
    # A seven, so that what is said is seen to work and not only to load.
    seven = Drawing.of([[[60, 190, 110], [60, 60, 200]]])
    label = recogniser.recognise(rasterise(seven)).label
    answered = perf_counter()
    words = Message(
        "loaded in {loaded:.0f} ms, reads a drawn 7 as {label} in {answered:.1f} ms",
        loaded=1000 * (loaded - start),
        label=Message("not sure") if label is None else label,
        answered=1000 * (answered - loaded),
    )
    return label == 7, words


def _sample() -> Finding:
    start = perf_counter()
    try:
        data = load(Source(SourceKind.SAMPLE))
    except (OSError, ValueError) as error:
        return False, str(error)
    milliseconds = 1000 * (perf_counter() - start)
    return True, Message(
        "{learning:,} digits to learn from and {testing:,} for testing, read in "
        "{milliseconds:.0f} ms",
        learning=len(data.train_labels),
        testing=len(data.test_labels),
        milliseconds=milliseconds,
    )


def _mnist() -> Finding:
    path = keras_cache()
    try:
        load(Source(SourceKind.MNIST))
    except DataMissing:
        return True, Message("not downloaded; the sample works without")
    except (OSError, ValueError) as error:
        return False, str(error)
    return True, f"{path} ({path.stat().st_size / 1e6:.1f} MB)"


def _folder() -> Finding:
    folder = user_config_path("mnistpad", appauthor=False)
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    writable = os.access(there, os.W_OK)
    refused = Message("{folder} can't be written to", folder=folder)
    return writable, str(folder) if writable else refused
