"""``python -m tests.benchmarks``: the program's figures as a table, ratios taken in one run."""

from __future__ import annotations

import sys

import pytest
from rich.console import Console
from rich.table import Table

from tests.benchmarks.figures import FIGURES


def main() -> int:
    """Take all figures and print them; the exit code says whether all are good enough."""
    code = pytest.main(["-q", "--no-header", "-p", "no:randomly", "tests/benchmarks", *sys.argv[1:]])
    table = Table(title="mnistpad in figures")
    for heading in ("figure", "measured", "must be", ""):
        table.add_column(heading)
    for figure in FIGURES:
        table.add_row(figure.name, figure.measured, figure.bound, "ok" if figure.good else "MISSED")
    Console(width=140).print(table)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
