"""Terms, what each means, and where in the program it is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mnistpad.core.files import read_regular

_KEPT = re.compile(r"(`[^`]*`|\[[^\]]*\]\([^)]*\))")  # code and links stay as they are


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
        self._pattern = re.compile(rf"\b({names})(?:s|es)?\b", re.IGNORECASE)
        self._spelt = {name.lower(): name for name in self.terms}

    def link(self, markdown: str) -> str:
        """The text with a link wherever a term stands: ``[tensor](term:tensor)``."""

        def linked(found: re.Match[str]) -> str:
            name = self._spelt[found[1].lower()]
            if name.isupper() and not found[1].isupper():
                return found[0]
            return f"[{found[0]}](term:{name.replace(' ', '-')})"

        parts = _KEPT.split(markdown)
        return "".join(
            part if place % 2 else self._pattern.sub(linked, part)
            for place, part in enumerate(parts)
        )

    def of_link(self, link: str) -> Term | None:
        """The term that a link of `link` leads to."""
        name = link.removeprefix("term:")
        return next((t for t in self.terms.values() if t.name.replace(" ", "-") == name), None)

    def markdown(self) -> str:
        """All terms, as a text, a paragraph each."""
        return "\n\n".join(
            f"**{term.name}**: {term.meaning} *{term.where}*" for term in self.terms.values()
        )
