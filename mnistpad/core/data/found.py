"""Sets of digits as people have them: a CSV, or a folder of pictures a class; and their split."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from mnistpad.core.classes import DIGITS, MOST, Classes, problem_of
from mnistpad.core.data.labelled import MAX_IMAGES, ByteArray, Labelled, labelled
from mnistpad.core.drawing.picture import SUFFIXES
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.recogniser import ModelError, Recogniser
from mnistpad.core.files import open_regular
from mnistpad.core.message import CLAUSES, Message, joined
from mnistpad.core.progress import report
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

_MOST_FOLDERS, _LOOKED_INTO = 1000, 100  # in a folder, and files in each, that are looked at


class ClassFolder(NamedTuple):
    """What folders of pictures hold."""

    train: Labelled
    test: Labelled | None  # what is tested on, if it is there
    remark: str
    """What is to be said, without a full stop."""
    classes: Classes  # the folders' names, by label

    @property
    def are_numbers(self) -> bool:
        """Whether the names are numbers, which may stand for others."""
        return all(name.isdecimal() and int(name) <= MOST for name in self.classes)


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
                raise ValueError(
                    Message(
                        "{path}: row {number} is longer than a label and 28×28 pixels",
                        path=path,
                        number=number,
                    )
                )
            fields = re.sub(rb"[;\t]", b",", line.replace(b'"', b"")).strip().rstrip(b",")
            if not fields:
                continue
            names = fields.split(b",") if not rows else []
            if number == 1 and not re.match(rb"\s*[-+.\d]", names[-1 if len(names) > 1 else 0]):
                label_first = bool(_LABEL.fullmatch(names[0])) or not _LABEL.fullmatch(names[-1])
                continue
            row = _row(fields, Message("{path}: row {number}", path=path, number=number))
            if not rows and len(row) not in _COLUMNS:
                raise ValueError(
                    Message(
                        "{path}: row {number} has {count:,} numbers; 785 are expected, a label "
                        "and 28×28 pixels",
                        path=path,
                        number=number,
                        count=len(row),
                    )
                )
            width = width or len(row)
            if len(row) != width:
                raise ValueError(
                    Message(
                        "{path}: row {number} has {count} numbers; the rows above have {width}",
                        path=path,
                        number=number,
                        count=len(row),
                        width=width,
                    )
                )
            rows.append(row)
    if not rows:
        raise ValueError(Message("{path}: there are no digits in it", path=path))
    table = np.stack(rows)
    if label_first is None:  # a corner has hardly ever ink, and classes are many
        counts = [len(np.unique(column)) for column in (table[:, 0], table[:, -1])]
        label_first = counts[0] >= counts[1]
        fits = [bool(column.max() <= MOST) for column in (table[:, 0], table[:, -1])]
        if fits[0] is not fits[1] and counts[fits.index(True)] > 1:
            label_first = fits[0]
    labels, pixels = (table[:, 0], table[:, 1:]) if label_first else (table[:, -1], table[:, :-1])
    images = np.ascontiguousarray(pixels).reshape(-1, _COLUMNS[width], _COLUMNS[width])
    named = Message("{path}, the labels", path=path)
    return labelled(images, labels, str(path), named)


def _row(fields: bytes, where: str) -> ByteArray:
    words = fields.split(b",")
    try:
        row = np.array(words, float)
    except ValueError:
        word = next(filter(_is_no_number, words)).decode("utf-8", "replace")
        raise ValueError(
            Message("{where}: “{word}” is no number", where=where, word=word[:20])
        ) from None
    if not ((row >= 0) & (row <= 255) & (row == np.rint(row))).all():
        raise ValueError(
            Message(
                "{where} has {number:g}; whole numbers in 0–255 are expected",
                where=where,
                number=row[(row < 0) | (row > 255) | (row % 1 > 0)][0],
            )
        )
    return row.astype(np.uint8)


def _is_no_number(word: bytes) -> bool:
    try:
        float(word)
    except ValueError:
        return True
    return False


def is_class_folder(path: Path) -> bool:
    """Whether a folder has one of pictures for each class, or ``training`` with such in it."""
    return bool(_class_folders(path) or _class_folders(_part_folders(path).get("train")))


def read_class_folder(path: Path) -> ClassFolder:
    """Read pictures, a folder for each class; perhaps ``training`` and ``testing`` above those.

    Pictures on white paper are inverted, and larger ones scaled down. What is no picture is passed
    over, and said. The digits are ten classes, also where some of them have no folder; others are
    those that have pictures. `ValueError` if there is nothing to learn from, only one class, or
    more than `MOST`.
    """
    parts = _part_folders(path)
    if not parts or _class_folders(path):
        parts = {"train": path}
    names = {name for part in parts.values() for name in _class_folders(part)}
    classes = DIGITS if names <= set(DIGITS) else tuple(sorted(names, key=_order))
    if len(names) < 2:
        raise ValueError(
            Message(
                "{path}: only one class is in it, {name}; a network learns to tell classes "
                "apart, so two folders with pictures are needed at the least",
                path=path,
                name=", ".join(names),
            )
        )
    if len(names) > MOST:
        raise ValueError(
            Message(
                "{path}: {count} folders with pictures; at most {most} classes can be learnt",
                path=path,
                count=len(names),
                most=MOST,
            )
        )
    for name in names:
        if problem := problem_of(name):
            raise ValueError(
                Message(
                    "{path}: the name of the folder “{name}…” {problem}",
                    path=path,
                    name=name[:20],
                    problem=problem,
                )
            )
    train, said = _read_classes(parts["train"], classes)
    if "test" not in parts:
        return ClassFolder(train, None, said, classes)
    test, more = _read_classes(parts["test"], classes)
    return ClassFolder(train, test, joined(filter(None, (said, more)), CLAUSES), classes)


def _order(name: str) -> tuple[bool, int, str]:
    """Numbers by their size, then words by their letters."""
    return not name.isdecimal(), int(name) if name.isdecimal() else 0, name


def _part_folders(path: Path) -> dict[str, Path]:
    found = {_PARTS.get(each.name.lower(), ""): each for each in path.iterdir() if each.is_dir()}
    found.pop("", None)
    return found if "train" in found else {}


def _class_folders(path: Path | None) -> dict[str, Path]:
    """By name, the folders with pictures; one that is called as a digit is one in any case."""
    if path is None:
        return {}
    folders = (each for each in path.iterdir() if each.is_dir() and each.name[0] not in "._")
    return {
        each.name: each
        for each in islice(folders, _MOST_FOLDERS)
        if each.name in DIGITS or (each.name.lower() not in _PARTS and _has_pictures(each))
    }


def _has_pictures(folder: Path) -> bool:
    try:
        some = islice(folder.iterdir(), _LOOKED_INTO)
        return any(each.name.lower().endswith(SUFFIXES) for each in some)
    except OSError:
        return False


def _read_classes(path: Path, classes: Classes) -> tuple[Labelled, str]:
    images: list[ByteArray] = []
    labels: list[int] = []
    passed: list[Path] = []
    folders = _class_folders(path)
    for label, name in enumerate(classes):
        for file in sorted(folders[name].iterdir()) if name in folders else ():
            report()
            image = _picture(file)
            if image is None:
                passed.append(file)
            else:
                images.append(image)
                labels.append(label)
    if not images:
        if not folders:
            raise ValueError(Message("{path}: there are no folders of pictures in it", path=path))
        ordered = sorted(folders, key=_order)
        raise ValueError(
            Message(
                "{path}: there are no pictures in its folders {first} to {last}",
                path=path,
                first=ordered[0],
                last=ordered[-1],
            )
        )
    stack = np.stack(images)
    border = np.concatenate([stack[:, 0], stack[:, -1], stack[:, :, 0], stack[:, :, -1]])
    said: list[str] = []
    if np.median(border) > 127:
        stack = 255 - stack
        said.append(Message("black ink on white was inverted"))
    if passed:
        said.append(
            Message(
                "{count:,} files that are no pictures were passed over ({first}, …)",
                count=len(passed),
                first=passed[0],
            )
        )
    there = {classes[label] for label in labels}
    if empty := [name for name in classes if name in folders and name not in there]:
        said.append(Message("no pictures of {names}", names=", ".join(empty)))
    name = str(path)
    return labelled(stack, np.array(labels), name, name), joined(said, CLAUSES)


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
        raise ValueError(Message("one digit alone can't be learnt from and tested on"))
    test, rest = np.sort(order[:count]), np.sort(order[count:])
    return (train[0][rest], train[1][rest]), (train[0][test], train[1][test])


def turned(digits: Labelled) -> Labelled:
    """The same with rows and columns changed over."""
    return np.ascontiguousarray(digits[0].transpose(0, 2, 1)), digits[1]


def are_turned(found: Labelled, classes: Classes) -> bool:
    """Whether rows and columns are changed over: the recogniser reads the digits only turned.

    Of classes that aren't digits, nobody can tell.
    """
    if classes[: len(DIGITS)] != DIGITS:
        return False
    digits = np.flatnonzero(found[1] < len(DIGITS))
    some = digits[:: max(1, len(digits) // _LOOKED_AT)][:_LOOKED_AT]
    images, labels = found[0][some], found[1][some]
    try:
        recogniser = Recogniser(resource("models/recogniser.tflite"))
    except ModelError:
        return False
    upright, changed_over = (
        float((recogniser.probabilities(each / np.float32(255)).argmax(axis=1) == labels).mean())
        for each in (images, images.transpose(0, 2, 1))
    )
    return len(images) >= _LEAST_LOOKED_AT and upright < 0.5 and changed_over > 0.7
