"""Sets of digits as people have them: a CSV, or a folder of pictures a class; and their split."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from mnistpad.core.data.labelled import MAX_IMAGES, ByteArray, Labelled, labelled
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.files import open_regular
from mnistpad.resources import resource

TEST_SHARE = 1 / 6
"""Of a set without test digits, what is set aside as such: as much as of MNIST."""

_SEED = 0
_LOOKED_AT, _LEAST_LOOKED_AT = 200, 20  # digits that tell whether a set is turned
_LONGEST = 32 * (SIDE * SIDE + 1)  # bytes of a row
_COLUMNS = {side * side + 1: side for side in range(8, SIDE + 1)}
_LABEL = re.compile(rb"\W*(label|class|target|digit|y)\W*", re.IGNORECASE)
_PARTS = {"train": "train", "training": "train", "test": "test", "testing": "test"}
_MOST_PIXELS = 2**22  # of a picture in a folder: they are of one digit each

Parts = tuple[Labelled, Labelled | None, str]
"""What is learnt from, what is tested on if it is there, and what is to be said."""


def read_csv(path: Path) -> Labelled:
    """Read rows of a label and 28×28 pixels in 0–255, the label first or last, a head or none.

    `OSError` if the file can't be read; `ValueError` if it is no such file.
    """
    rows: list[ByteArray] = []
    width, label_first = 0, None
    with open_regular(path) as file:
        for number in range(1, MAX_IMAGES + 3):
            line = file.readline(_LONGEST).removeprefix(b"\xef\xbb\xbf")
            if not line:
                break
            if len(line) == _LONGEST:
                raise ValueError(f"{path}: row {number} is longer than a label and 28×28 pixels")
            fields = re.sub(rb"[;\t]", b",", line.replace(b'"', b"")).strip().rstrip(b",")
            if not fields:
                continue
            names = fields.split(b",") if not rows else []
            if number == 1 and not re.match(rb"\s*[-+.\d]", names[-1 if len(names) > 1 else 0]):
                label_first = bool(_LABEL.fullmatch(names[0])) or not _LABEL.fullmatch(names[-1])
                continue
            row = _row(fields, f"{path}: row {number}")
            if not rows and len(row) not in _COLUMNS:
                raise ValueError(
                    f"{path}: row {number} has {len(row):,} numbers; 785 are expected, a label "
                    "and 28×28 pixels"
                )
            width = width or len(row)
            if len(row) != width:
                raise ValueError(
                    f"{path}: row {number} has {len(row)} numbers; the rows above have {width}"
                )
            rows.append(row)
    if not rows:
        raise ValueError(f"{path}: there are no digits in it")
    table = np.stack(rows)
    if label_first is None:  # a corner has hardly ever ink, and classes are many
        label_first = len(np.unique(table[:, 0])) >= len(np.unique(table[:, -1]))
    labels, pixels = (table[:, 0], table[:, 1:]) if label_first else (table[:, -1], table[:, :-1])
    images = np.ascontiguousarray(pixels).reshape(-1, _COLUMNS[width], _COLUMNS[width])
    return labelled(images, labels, str(path), f"{path}, the labels")


def _row(fields: bytes, where: str) -> ByteArray:
    words = fields.split(b",")
    try:
        row = np.array(words, float)
    except ValueError:
        word = next(filter(_is_no_number, words)).decode("utf-8", "replace")
        raise ValueError(f"{where}: “{word[:20]}” is no number") from None
    if not ((row >= 0) & (row <= 255) & (row == np.rint(row))).all():
        raise ValueError(
            f"{where} has {row[(row < 0) | (row > 255) | (row % 1 > 0)][0]:g}; "
            "whole numbers in 0–255 are expected"
        )
    return row.astype(np.uint8)


def _is_no_number(word: bytes) -> bool:
    try:
        float(word)
    except ValueError:
        return True
    return False


def is_class_folder(path: Path) -> bool:
    """Whether a folder has one for each digit, or ``training`` with such in it."""
    return bool(_class_folders(path) or _class_folders(_part_folders(path).get("train")))


def read_class_folder(path: Path) -> Parts:
    """Read pictures, a folder for each digit; perhaps ``training`` and ``testing`` above those.

    Pictures on white paper are inverted, and larger ones scaled down. What is no picture is passed
    over, and said. `ValueError` if there is nothing to learn from.
    """
    parts = _part_folders(path)
    if not parts or _class_folders(path):
        train, said = _read_classes(path)
        return train, None, said
    train, said = _read_classes(parts["train"])
    if "test" not in parts:
        return train, None, said
    test, more = _read_classes(parts["test"])
    return train, test, "; ".join(filter(None, (said, more)))


def _part_folders(path: Path) -> dict[str, Path]:
    found = {_PARTS.get(each.name.lower(), ""): each for each in path.iterdir() if each.is_dir()}
    found.pop("", None)
    return found if "train" in found else {}


def _class_folders(path: Path | None) -> dict[int, Path]:
    if path is None:
        return {}
    return {
        int(each.name): each
        for each in path.iterdir()
        if re.fullmatch(r"[0-9]", each.name) and each.is_dir()
    }


def _read_classes(path: Path) -> tuple[Labelled, str]:
    images: list[ByteArray] = []
    labels: list[int] = []
    passed: list[Path] = []
    folders = sorted(_class_folders(path).items())
    for label, folder in folders:
        for file in sorted(folder.iterdir()):
            image = _picture(file)
            if image is None:
                passed.append(file)
            else:
                images.append(image)
                labels.append(label)
    if not images:
        raise ValueError(f"{path}: there are no pictures in its folders 0 to 9")
    stack = np.stack(images)
    border = np.concatenate([stack[:, 0], stack[:, -1], stack[:, :, 0], stack[:, :, -1]])
    said = []
    if np.median(border) > 127:
        stack = 255 - stack
        said.append("black ink on white was inverted")
    if passed:
        said.append(f"{len(passed):,} files that are no pictures were passed over ({passed[0]}, …)")
    if empty := [str(label) for label, _ in folders if label not in labels]:
        said.append(f"no pictures of {', '.join(empty)}")
    name = str(path)
    return labelled(stack, np.array(labels), name, name), "; ".join(said)


def _picture(path: Path) -> ByteArray | None:
    from PIL import Image

    try:
        with open_regular(path) as file, Image.open(file) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            colours = picture.convert("RGBA")
            paper = Image.new("RGBA", colours.size, "white")
            grey = Image.alpha_composite(paper, colours).convert("L")
            return np.asarray(grey if grey.size == (SIDE, SIDE) else grey.resize((SIDE, SIDE)))
    except (OSError, ValueError, SyntaxError, EOFError):
        return None


def split(train: Labelled, share: float = TEST_SHARE) -> tuple[Labelled, Labelled]:
    """Set some digits aside as test digits, the same ones each time."""
    order = np.random.default_rng(_SEED).permutation(len(train[0]))
    count = max(1, round(share * len(order)))
    if count >= len(order):
        raise ValueError("one digit alone can't be learnt from and tested on")
    test, rest = np.sort(order[:count]), np.sort(order[count:])
    return (train[0][rest], train[1][rest]), (train[0][test], train[1][test])


def turned(digits: Labelled) -> Labelled:
    """The same with rows and columns changed over."""
    return np.ascontiguousarray(digits[0].transpose(0, 2, 1)), digits[1]


def are_turned(digits: Labelled) -> bool:
    """Whether rows and columns are changed over: the recogniser reads the digits only turned."""
    some = slice(None, None, max(1, len(digits[0]) // _LOOKED_AT))
    images, labels = digits[0][some][:_LOOKED_AT], digits[1][some][:_LOOKED_AT]
    try:
        recogniser = Recogniser(resource("models/recogniser.tflite"))
    except ModelError:
        return False
    upright, changed_over = (
        float((recogniser.probabilities(each / np.float32(255)).argmax(axis=1) == labels).mean())
        for each in (images, images.transpose(0, 2, 1))
    )
    return len(images) >= _LEAST_LOOKED_AT and upright < 0.5 and changed_over > 0.7
