"""Terms, what each means, and where in the program it is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mnistpad.core.files import read_regular
from mnistpad.core.lessons.pages import CJK

_KEPT = re.compile(r"(`[^`]*`|\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*)")
"""Code and links, which stay as they are, and what is bold."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, where it is seen, and two sentences."""

    name: str
    where: str
    meaning: str


class Glossary:
    """Terms by name.

    Parameters
    ----------
    path
        A line a term: name, place and meaning, with a bar between them.
    """

    def __init__(self, path: Path) -> None:
        lines = read_regular(path).decode("utf-8").splitlines()
        parts = ([part.strip() for part in line.split("|")] for line in lines if line.strip())
        self.terms: Mapping[str, Term] = {name: Term(name, *rest) for name, *rest in parts}
        longest_first = sorted(self.terms, key=len, reverse=True)
        names = "|".join(map(re.escape, longest_first))
        # By ASCII, no Chinese character is part of a word: a term may stand right beside one.
        flags = re.IGNORECASE | re.ASCII
        self._pattern = re.compile(rf"(?<!\w)({names})(?:s|es)?(?!\w)", flags)
        self._spelt = {name.lower(): name for name in self.terms}

    def link(self, markdown: str) -> str:
        """The text with a link wherever a term stands: ``[tensor](term:tensor)``.

        Bold goes into the link, and a bold phrase has a link only as a whole: with a bracket next
        to them, and no gap before, two stars are no emphasis.
        """

        def linked(found: re.Match[str]) -> str:
            name = self._spelt[found[1].lower()]
            if name.isupper() and not found[1].isupper():
                return found[0]
            return f"[{found[0]}](term:{name.replace(' ', '-')})"

        def kept(part: str) -> str:
            found = self._pattern.fullmatch(part[2:-2]) if part.startswith("**") else None
            return part if found is None else linked(found).replace(found[0], part, 1)

        parts = _KEPT.split(markdown)
        return "".join(
            kept(part) if place % 2 else self._pattern.sub(linked, part)
            for place, part in enumerate(parts)
        )

    def of_link(self, link: str) -> Term | None:
        """The term that a link of `link` leads to."""
        name = link.removeprefix("term:")
        return next((t for t in self.terms.values() if t.name.replace(" ", "-") == name), None)

    def explains(self, part: str) -> Term | None:
        """The term that is called as a part of the window; None if there is none."""
        name = self._spelt.get(part.lower())
        return None if name is None else self.terms[name]

    def markdown(self) -> str:
        """All terms, as a text, a paragraph each."""
        return "\n\n".join(
            f"**{term.name}**：{term.meaning}（{term.where}）"  # without italics
            if CJK.search(term.meaning)
            else f"**{term.name}**: {term.meaning} *{term.where}*"
            for term in self.terms.values()
        )
