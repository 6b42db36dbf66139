"""Text on a terminal, where Chinese characters are two columns wide."""

import re
from collections.abc import Iterator

_PIECE = re.compile(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+")
"""What no line ends within: one Chinese character, or what stands between gaps and such."""

_NO_START = frozenset("，。：；、！？）」』》…")
"""What no line begins with."""


def columns(text: str) -> int:
    """How many it takes."""
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width  # which English has no need of

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, wide: int) -> str:
    """The text with gaps behind it, so that what follows stands in a column."""
    return text + " " * max(wide - columns(text), 0)


def wrapped(text: str, wide: int) -> str:
    """The text in lines that are no wider, as far as it has places to break at."""
    return "\n".join(_lines(text, wide))


def _lines(text: str, wide: int) -> Iterator[str]:
    line = ""
    for piece in _PIECE.findall(text):
        if line.strip() and piece not in _NO_START and columns(line + piece.rstrip()) > wide:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    yield line.rstrip()
