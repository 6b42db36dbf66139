"""Asks for file names, and remembers where the last one was."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from mnistpad.language import tr


class FileChooser:
    """File dialogs over a window, that open where the last one was left: the settings know."""

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        self._settings = settings
        self._parent = parent

    def to_open(self, title: str, kinds: str) -> list[Path]:
        """Files to open together; none if the user thought better of it."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, self._folder(), kinds)
        return [path for name in names if (path := self._remembered(name)) is not None]

    def to_save(self, title: str, proposal: str, kinds: str) -> Path | None:
        """A file to write, with the proposal's suffix if none was typed; or None."""
        start = str(Path(self._folder()) / proposal)
        name, kind = QFileDialog.getSaveFileName(self._parent, title, start, kinds)
        path = self._remembered(name)
        if path is None or path.suffix:
            return path
        return path.with_suffix(_suffix_of(kind) or Path(proposal).suffix)

    def _folder(self) -> str:
        return str(self._settings.value("folder", str(Path.home())))

    def _remembered(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._settings.setValue("folder", str(path.parent))
        return path


def local_files(data: QMimeData) -> list[Path]:
    """The files on this machine that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def kind_of(name: str, patterns: str) -> str:
    """A filter of a dialog: of "Table" and "*.csv", ``Table (*.csv)``."""
    return f"{name} ({patterns})"


def picture_kinds() -> str:
    """Filters for a picture that is drawn: as pixels or as lines."""
    kinds = kind_of(tr("PNG picture"), "*.png"), kind_of(tr("SVG drawing"), "*.svg")
    return ";;".join(kinds)


def table_kind() -> str:
    """The filter for numbers in rows."""
    return kind_of(tr("Table"), "*.csv")


def _suffix_of(kind: str) -> str:
    """The suffix of a filter, as ``PNG picture (*.png)``."""
    _, _, pattern = kind.partition("(*")
    return pattern.rstrip(")") if pattern.startswith(".") and " " not in pattern else ""
