"""What is wrong in a page's Markdown, as far as its writer would wonder at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mnistpad.core.message import Message

_FENCE = "```"
_CODE = re.compile(r"`[^`]*`")
_HTML = re.compile(r"</?[A-Za-z][^>]*>")
_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
_LONGEST = 40  # characters of what is quoted
_BOLD = Message("** is opened, and not closed in this paragraph")

SIGNATURES = {".png": b"\x89PNG", ".jpg": b"\xff\xd8\xff", ".svg": b"<"}
"""How a picture's file begins, by its name's end."""


def faults(lines: list[str], first: int) -> Iterator[tuple[int, Message]]:
    """Numbers of lines, counted from `first`, and what is wrong there, without a full stop."""
    fence = bold = 0  # the line in which it was opened; 0: it is not open
    for number, line in enumerate(lines, first):
        if line.lstrip().startswith(_FENCE):
            fence = 0 if fence else number
            continue
        if fence:
            continue
        if not line.strip() and bold:
            yield bold, _BOLD
            bold = 0
        text = _CODE.sub("", line)
        if text.count("**") % 2:
            bold = 0 if bold else number
        html, link = _HTML.search(text), _LINK.search(text)
        if html is not None:
            yield number, Message("HTML is shown as it stands: “{html}”", html=html[0][:_LONGEST])
        if link is not None:
            yield (
                number,
                Message("nothing is fetched or followed: “{link}”", link=link[0][:_LONGEST]),
            )
    if bold:
        yield bold, _BOLD
    if fence:
        yield fence, Message("``` is opened, and never closed")
