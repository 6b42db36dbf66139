"""Sets whose arrays are files of their own: ``x_train.npy``, or Kuzushiji's four ``.npz``."""

from __future__ import annotations

import re
from pathlib import Path

from mnistpad.core.data.labelled import Labelled
from mnistpad.core.data.npz import NAMES, digits_of, is_single, read_array, role_of
from mnistpad.core.message import Message, joined

_ROLE_WORDS = re.compile(
    r"(?:^|[-_. ])(?:train\w*|test\w*|t10k|labels?|targets?|images?|imgs|data|x|y|\(\d+\))"
    r"(?=[-_. ]|$)",
    re.IGNORECASE,
)

Pairs = dict[str, Path]
"""The files of a set by what their arrays are, in Keras's names."""


def pairs_in(folder: Path) -> dict[str, Pairs]:
    """The sets of such files in a folder, by the name that theirs have in common."""
    sets: dict[str, Pairs] = {}
    for path in sorted(folder.iterdir(), key=lambda path: ("(" in path.name, path.name)):
        role = role_of(path.stem)
        if role and path.suffix.lower() in (".npy", ".npz") and path.is_file():
            if path.suffix.lower() == ".npz" and not is_single(path):
                continue
            sets.setdefault(_ROLE_WORDS.sub("", path.stem).strip("-_. "), {}).setdefault(role, path)
    return sets


def read_pairs(path: Path) -> tuple[str, Labelled, Labelled | None]:
    """Read a set of such files.

    Gives its name, the digits to learn from, and those to be tested on, if there are any.

    Parameters
    ----------
    path
        The folder with them; or one of them, which tells its set from others in that folder.

    `OSError` if a file can't be read; `ValueError` if one is missing, they don't belong together,
    or there are several sets.
    """
    folder = path if path.is_dir() else path.parent
    sets = pairs_in(folder)
    if path != folder:
        sets = {name: pairs for name, pairs in sets.items() if path in pairs.values()}
    if len(sets) > 1:
        raise ValueError(
            Message(
                "{folder}: there are several sets in it ({sets}); choose one file of the set",
                folder=folder,
                sets=", ".join(sorted(sets)),
            )
        )
    name, pairs = next(iter(sets.items()), ("", {}))
    missing = [role for role in NAMES[:2] if role not in pairs]
    if len(set(NAMES[2:]) & set(pairs)) == 1:
        missing += [role for role in NAMES[2:] if role not in pairs]
    if missing:
        raise ValueError(
            Message(
                "{path}: one array, and the file with {roles} is missing beside it; files are "
                "known by their names, as x_train.npy and y_train.npy, or train-imgs.npz and "
                "train-labels.npz",
                path=path,
                roles=joined(missing, Message("{first} and {second}")),
            )
        )

    def part(*roles: str) -> Labelled:
        images, labels = ((str(pairs[role]), read_array(pairs[role], role)) for role in roles)
        return digits_of(images, labels)

    test = part(*NAMES[2:]) if NAMES[2] in pairs else None
    return name or folder.resolve().name, part(*NAMES[:2]), test
