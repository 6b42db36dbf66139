"""Where the files that come with the program lie."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")  # in a wheel; in a checkout


def resource(name: str) -> Path:
    """Path of a file in `resources/`, as ``"models/recogniser.tflite"``.

    The file itself may be missing: whoever opens it says so.
    """
    for place in _PLACES:
        if place.is_dir():
            return place / name
    return _PLACES[0] / name
