"""The files of translations: ``python resources/i18n/translations.py`` brings them up to date.

It adds what is new in the program to each ``mnistpad_*.ts`` here, as unfinished, takes away what is
gone, and compiles them to the ``.qm`` files that the program reads. A new language begins with
``python resources/i18n/translations.py mnistpad_NAME.ts``. They are compiled as well when the
program is installed.

Qt's own tools do it. They are called themselves, and not as pyside6-lupdate: that one hands a list
of files on as one long line, which Windows cuts off.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).parent
PROGRAM = HERE.parent.parent / "mnistpad"
MARKS = "tr+=Message"
"""Texts are marked by what is called with them: ``tr``, which lupdate knows, and this one."""


def update(*names: str) -> None:
    """Update all files of translations, and new ones of these names."""
    files = sorted({*HERE.glob("mnistpad_*.ts"), *(HERE / name for name in names)})
    with TemporaryDirectory() as folder:
        sources = Path(folder, "sources")
        sources.write_text("\n".join(map(str, sorted(PROGRAM.rglob("*.py")))), encoding="utf-8")
        options = "-no-obsolete", "-locations", "none", "-tr-function-alias", MARKS
        _run("lupdate", *options, f"@{sources}", "-ts", *map(str, files))


def compile_all(folder: Path = HERE) -> list[Path]:
    """Compile all files of translations into a folder; returns what was made."""
    sources = sorted(HERE.glob("mnistpad_*.ts"))
    made = [folder / f"{source.stem}.qm" for source in sources]
    for source, compiled in zip(sources, made, strict=True):
        _run("lrelease", "-silent", str(source), "-qm", str(compiled))
        seal(compiled)
    return made


def seal(path: Path) -> None:
    """Put a file's CRC behind it: Qt, which doesn't mind it, looks for no damage, and crashes."""
    content = path.read_bytes()
    path.write_bytes(content + crc32(content).to_bytes(4, "big"))


def _run(tool: str, *arguments: str) -> None:
    found = next(
        path for path in Path(PySide6.__file__).parent.rglob(f"{tool}*") if path.stem == tool
    )
    subprocess.run([str(found), *arguments], check=True)


class CompileHook(BuildHookInterface[Any]):
    """Compiles them for the wheel, or here for who works on the program."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            compile_all()
            return
        self._folder = TemporaryDirectory()
        for path in compile_all(Path(self._folder.name)):
            build_data["force_include"][str(path)] = f"mnistpad/resources/i18n/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        if version != "editable":
            self._folder.cleanup()


if __name__ == "__main__":
    update(*sys.argv[1:])
    compile_all()
