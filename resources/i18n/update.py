"""Bring the files of translations up to date with the program's texts, and compile them.

``python resources/i18n/update.py`` adds what is new to each ``mnistpad_*.ts`` here, as unfinished,
takes away what is gone, and makes the ``.qm`` files that the program reads. A new language begins
with ``python resources/i18n/update.py mnistpad_NAME.ts``.

Qt's own tools do it. They are called themselves, and not as pyside6-lupdate: that one hands a list
of files on as one long line, which Windows cuts off.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

HERE = Path(__file__).parent
PROGRAM = HERE.parent.parent / "mnistpad"
AS_TR = "Message"
"""Texts are marked by what is called with them: ``tr``, which lupdate knows, and this."""


def update(names: list[str]) -> None:
    """Update the files, and new ones of these names."""
    sources = sorted(map(str, PROGRAM.rglob("*.py")))
    files = sorted({*HERE.glob("mnistpad_*.ts"), *(HERE / name for name in names)})
    listed = HERE / "sources.tmp"
    listed.write_text("\n".join(sources), encoding="utf-8")
    try:
        options = "-no-obsolete", "-locations", "none", "-tr-function-alias", f"tr+={AS_TR}"
        _run("lupdate", *options, f"@{listed}", "-ts", *map(str, files))
    finally:
        listed.unlink()
    for file in files:
        _run("lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    found = next(Path(PySide6.__file__).parent.rglob(f"{tool}{'.exe' * (sys.platform == 'win32')}"))
    subprocess.run([str(found), *arguments], check=True)


if __name__ == "__main__":
    update(sys.argv[1:])
