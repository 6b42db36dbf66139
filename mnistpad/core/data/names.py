"""The names of a data set's classes: from a file beside it, or else the labels themselves.

Four kinds of files are read: a name a line (``classes.txt``, ``labels.txt``), a list or an object
of JSON (``classes.json``, ``labels.json``), EMNIST's ``…-mapping.txt``, whose lines are a label and
the characters of that class, as numbers, and Kuzushiji's ``…_classmap.csv``, whose lines are a
label, the number of a character (``U+304A``) and the character.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from mnistpad.core.classes import DIGITS, MOST, Classes, problem_of
from mnistpad.core.data.labelled import ByteArray, Labelled
from mnistpad.core.files import MB, read_regular
from mnistpad.core.message import Message

_FILES = ("classes.txt", "labels.txt", "classes.json", "labels.json")
_MAPPING, _CLASSMAP = "-mapping.txt", "_classmap.csv"  # after the name of a set

Names = dict[int, str]
"""Of labels."""


def with_names(
    train: Labelled, test: Labelled, path: Path, name: str, folder: Path, known: Classes = ()
) -> tuple[Labelled, Labelled, Classes]:
    """The same, their labels counted from 0 without a gap, and what each is called.

    Parameters
    ----------
    path
        The folder or file that was read.
    name
        Of the set in it.
    folder
        Where its files are, and perhaps one with names.
    known
        Numbers that the classes have by themselves, as names of folders.

    `ValueError` if there are fewer than two classes or more than `MOST`, or the file of names
    doesn't fit them.
    """
    labels = np.union1d(train[1], test[1])
    if len(labels) < 2:
        raise ValueError(
            Message(
                "{path}: every image is of class {label}; a network learns to tell classes "
                "apart, so two are needed at the least",
                path=path,
                label=labels[0],
            )
        )
    file = _file_of(path, name, folder)
    if file is None and known:
        return train, test, known
    if known:
        numbers = np.array(list(map(int, known)), np.uint8)
        train, test = (train[0], numbers[train[1]]), (test[0], numbers[test[1]])
        labels = numbers[labels]
    if file is None:
        if labels[-1] < len(DIGITS):
            return train, test, DIGITS
        least = 1 if labels[0] == 1 else 0
        names = {label: str(label) for label in range(least, int(labels[-1]) + 1)}
    else:
        names, are_labels_known = read_names(file)
        names = names if are_labels_known else _counted(names, labels, file)
        lacking = [int(label) for label in labels if int(label) not in names]
        if lacking:
            raise ValueError(
                Message(
                    "{file}: label {label} of {name} has no name in it; each label is to have one",
                    file=file,
                    label=lacking[0],
                    name=path.name,
                )
            )
    if len(names) > MOST:
        raise ValueError(
            Message(
                "{path}: {count} classes; at most {most} can be learnt",
                path=file or path,
                count=len(names),
                most=MOST,
            )
        )
    places = np.zeros(256, np.uint8)
    places[list(names)] = np.arange(len(names))
    classes = tuple(names.values())
    return (train[0], places[train[1]]), (test[0], places[test[1]]), classes


def read_names(file: Path) -> tuple[Names, bool]:
    """What a file of names says, and whether it tells the labels, or only their order.

    `ValueError`, or `OSError`, if it can't be used.
    """
    try:
        text = read_regular(file, MB).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(Message("{file}: not text in UTF-8; save it as such", file=file)) from None
    is_json, are_labels_known = file.suffix.lower() == ".json", False
    if is_json:
        names, are_labels_known = _of_json(text, file)
    elif file.name.lower().endswith((_MAPPING, _CLASSMAP)):
        names, are_labels_known = _of_mapping(text, file), True
    else:
        names = {place: line.strip() for place, line in enumerate(text.rstrip().splitlines())}
    _check(names.values(), file, are_lines=not is_json)
    return dict(sorted(names.items())), are_labels_known


def names_of_model(path: Path) -> Classes:
    """What a network's outputs stand for, by a file beside it; none if there is no good one.

    A network can do without, and what lies beside it may be of something else.
    """
    try:
        file = _file_of(path, path.stem, path.parent)
        return () if file is None else tuple(read_names(file)[0].values())
    except (OSError, ValueError):
        return ()


def _file_of(path: Path, name: str, folder: Path) -> Path | None:
    """The file of names that belongs to a set, if there is one."""
    files = {each.name.lower(): each for each in sorted(folder.iterdir())}
    mappings = {
        each: each.removesuffix(ending)
        for each in files
        for ending in (_MAPPING, _CLASSMAP)
        if each.endswith(ending)
    }
    fitting = [
        each
        for each, start in mappings.items()
        if any(said.lower().startswith(start) for said in (name, path.stem))
    ]
    if not fitting and path.is_dir() and len(mappings) == 1:
        fitting = list(mappings)
    fitting.sort(key=lambda each: len(mappings[each]))
    return next((files[each] for each in (*fitting[-1:], *_FILES) if each in files), None)


def _of_json(text: str, file: Path) -> tuple[Names, bool]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError(
            Message('{file}: not JSON; a list of names is expected, as ["A", "B"]', file=file)
        ) from None
    is_object = isinstance(found, dict)
    if is_object and all(key.isdecimal() and len(key) < 3 for key in found):
        found = {int(key): name for key, name in found.items()}
    elif isinstance(found, list):
        found = dict(enumerate(found))
    else:
        raise ValueError(Message('{file}: a list of names is expected, as ["A", "B"]', file=file))
    for place, name in found.items():
        if not isinstance(name, str):
            raise ValueError(
                Message(
                    "{file}: name {number} is no text; names are expected",
                    file=file,
                    number=place + 1,
                )
            )
    return {place: name.strip() for place, name in found.items()}, is_object


def _of_mapping(text: str, file: Path) -> Names:
    names: Names = {}
    is_table = file.name.lower().endswith(_CLASSMAP)
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or (is_table and number == 1 and not line.lstrip(' "')[:1].isdecimal()):
            continue
        try:
            label, name = (_of_row if is_table else _of_numbers)(line)
        except (ValueError, OverflowError):
            start = line.strip()[:20]
            raise _wrong(
                file,
                Message(
                    "line {number} is “{start}”; a label, the number of a character and the "
                    "character are expected, as 0,U+304A,お",
                    number=number,
                    start=start,
                )
                if is_table
                else Message(
                    "line {number} is “{start}”; a label and the number of its character are "
                    "expected, as 1 65",
                    number=number,
                    start=start,
                ),
            ) from None
        if label in names:
            raise _wrong(
                file,
                Message(
                    "line {number} has {label}, a label of a line above",
                    number=number,
                    label=label,
                ),
            )
        if not 0 <= label < 256:
            raise _wrong(
                file,
                Message(
                    "line {number} has {label}, no label from 0 to 255", number=number, label=label
                ),
            )
        names[label] = name
    return names


def _of_numbers(line: str) -> tuple[int, str]:
    label, character = map(int, line.split()[:2])
    return label, chr(character)


def _of_row(line: str) -> tuple[int, str]:
    label, codepoint, *characters = (field.strip(' "') for field in line.split(","))
    if not codepoint.upper().startswith("U+"):
        raise ValueError(codepoint)
    character = chr(int(codepoint[2:], 16))
    return int(label), next(filter(None, characters), character)


def _check(names: Iterable[str], file: Path, *, are_lines: bool) -> None:
    first: dict[str, int] = {}
    for number, name in enumerate(names, 1):
        where = _place(number, is_line=are_lines)
        if problem := problem_of(name):
            raise _wrong(file, Message("{where} {problem}", where=where, problem=problem))
        if name in first:
            other = _place(first[name], is_line=are_lines)
            raise _wrong(
                file,
                Message(
                    "{where} is “{name}”, as {other} is; each class has a name of its own",
                    where=where,
                    name=name,
                    other=other,
                ),
            )
        first[name] = number


def _place(number: int, *, is_line: bool) -> Message:
    if is_line:
        return Message("line {number}", number=number)
    return Message("name {number}", number=number)


def _counted(names: Names, labels: ByteArray, file: Path) -> Names:
    """Names a line, by the labels that they are of: these count from 0, or all from 1."""
    count, most = len(names), int(labels[-1])
    if most == count and labels[0] == 1:
        return {label + 1: name for label, name in names.items()}
    fits = most == count - 1 or (most < count and tuple(names.values()) == DIGITS)
    if not fits:
        raise _wrong(
            file,
            Message(
                "{count:,} names are {few} for the labels 0 to {most}; a name a line is expected, "
                "{expected} in all",
                count=count,
                few=Message("too few") if most >= count else Message("too many"),
                most=most,
                expected=most + 1,
            ),
        )
    return names


def _wrong(file: Path, reason: Message) -> ValueError:
    return ValueError(Message("{path}: {reason}", path=file, reason=reason))
