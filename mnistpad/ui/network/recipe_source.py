"""Which digits are learnt from: chosen, and fetched where they are not here yet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from mnistpad.core.classes import DIGITS
from mnistpad.core.data.digits import Source, SourceKind, keras_cache
from mnistpad.core.files import is_there
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.fields import Note, combo, row_label
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID

_KINDS = {
    SourceKind.SAMPLE: Message("MNIST sample of 5,000"),
    SourceKind.MNIST: Message("MNIST, 60,000"),
    SourceKind.DRAWN: Message("My own digits"),
    SourceKind.FILES: Message("Folder or file"),
}

_KINDS_OF_FILES = "*.npz *.npy *.csv *.ndjson *.ndjson.gz *ubyte *ubyte.gz *.idx *.idx.gz"
_BUTTONS = (
    (
        Message("&Folder…"),
        Message("Choose a folder of IDX files, as MNIST has them, or one of pictures a class"),
    ),
    (
        Message("Fil&e…"),
        Message("Choose an .npz file, a table (.csv), or a file of labelled drawings"),
    ),
    (Message("Do&wnload"), Message("Fetch MNIST (11 MB) into Keras's own cache")),
    (Message("Cancel"), Message("Stop the download; nothing of it is kept")),
)

_LACKS = {
    SourceKind.MNIST: Message(
        "MNIST is not on this computer yet: it is downloaded (11 MB) when you press Download."
    ),
    SourceKind.FILES: Message("Choose a folder of IDX files, as MNIST has them, or an .npz file."),
    SourceKind.DRAWN: Message(
        "No digits of your own yet: draw some on the pad and keep each with its label, or choose "
        "a file of labelled drawings."
    ),
}
"""What has to be done before there are digits at all."""


class SourceChoice(QWidget):
    """A choice of data sets; below it what is known of the one chosen, and what can be done.

    `available` training digits are in the source, if that is known; `own` is where the user's own
    digits are kept, if anywhere.
    """

    changed = Signal()  # the source, or what is wrong with it
    chosen = Signal(object)  # a source that is to be read
    download_wanted = Signal()  # of MNIST
    download_cancelled = Signal()

    def __init__(self, source: Source, available: int | None, own: Source | None) -> None:
        super().__init__()
        # What is chosen comes last: it may be another file than where one's own are kept.
        self._paths = {kept.kind: kept.path for kept in (own, source) if kept is not None}
        self._available = available
        self.classes = len(DIGITS)  # of the source, once that is known
        self._remark = ""
        self._data_problem = self._download_problem = ""
        self.is_downloading = False  # MNIST is, whatever is chosen
        self._combo = combo(tr("Digits"), map(tr, _KINDS.values()))
        self._combo.setCurrentIndex(list(_KINDS).index(source.kind))
        self._combo.currentIndexChanged.connect(self._choose)
        tip = tr("The digits that are learnt from, and the others that test what was learnt.")
        label = row_label(tr("Di&gits"), self._combo, tip)
        self._note = Note(tr("About the data"))
        self._note.setMinimumHeight(px(6 * GRID))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(px(GRID))
        self._bar.setAccessibleName(tr("Download of MNIST"))
        do = self._ask_folder, self._ask_file, self._want_download, self._want_no_download
        buttons = [_button(*each, act) for each, act in zip(_BUTTONS, do, strict=True)]
        self._folder, self._file, self._download, self._cancel = buttons
        middle = Qt.AlignmentFlag.AlignVCenter
        below = row((self._note, 1), (self._bar, 1), *((each, middle) for each in buttons))
        fill(QVBoxLayout(self), row(label, (self._combo, 1)), below)
        self._show()

    # What is chosen

    @property
    def source(self) -> Source | None:
        """None where a folder or file is yet to be chosen, or MNIST to be downloaded."""
        return None if self._lack else Source(self._kind, self._paths.get(self._kind))

    @property
    def available(self) -> int | None:
        """Training digits of the source; None while that is unknown."""
        return None if self._lack else self._available

    @property
    def problem(self) -> str:
        """Why the source can't be used; empty if it can."""
        return self._lack or self._data_problem

    def set_available(
        self, available: int | None, remark: str = "", classes: int = len(DIGITS)
    ) -> None:
        """Say how many training digits the source has, of so many classes, and what was done as
        they were read."""
        self._available, self._remark, self.classes = available, remark, classes
        self.set_problem("")

    def set_problem(self, sentence: str) -> None:
        """Say why the source can't be read; nothing if it can."""
        self._data_problem = sentence
        if sentence:
            self._available = None
        self._show()
        self.changed.emit()

    @property
    def _kind(self) -> SourceKind:
        return list(_KINDS)[self._combo.currentIndex()]

    @property
    def _lack(self) -> str:
        """Why there are no digits at all; empty if there are."""
        path = self._paths.get(self._kind)
        match self._kind:
            case SourceKind.MNIST:
                path = keras_cache()
            case SourceKind.FILES if path is not None:
                return ""  # what is wrong with it, its reading says
            case SourceKind.SAMPLE:
                return ""
        return "" if path is not None and is_there(path) else _LACKS[self._kind]

    def _choose(self) -> None:
        self._available, self._data_problem = None, ""
        source = self.source
        self._show()
        self.changed.emit()
        if source is not None:
            self.chosen.emit(source)

    def _ask_folder(self) -> None:
        title = tr("A folder of digits")
        self._take(QFileDialog.getExistingDirectory(self, title, self._place()))

    def _ask_file(self) -> None:
        sets, others = tr("Data sets ({kinds})", kinds=_KINDS_OF_FILES), tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self, tr("A file of digits"), self._place(), f"{sets};;{others}"
        )
        self._take(name)

    def _place(self) -> str:
        """Where the dialogs begin: beside what was chosen before."""
        path = self._paths.get(SourceKind.FILES)
        return str(path.parent) if path else ""

    def _take(self, name: str) -> None:
        if not name:
            return
        source = Source.of_path(Path(name))
        self._paths[source.kind] = source.path
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(list(_KINDS).index(source.kind))
        self._choose()

    # MNIST's download

    @property
    def is_awaited(self) -> bool:
        """Whether what is chosen is being downloaded."""
        return self.is_downloading and self._kind is SourceKind.MNIST

    def set_download_progress(self, done: int, total: int) -> None:
        """Show how far the download is, in bytes; a total of 0 is not known."""
        if not self.is_downloading:
            self.is_downloading = True
            self._cancel.setEnabled(True)
            self._show()
            self.changed.emit()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._cancel.isEnabled():
            mb, of = done / 1e6, total / 1e6
            self._note_download(
                tr("{done:.1f} of {total:.1f} MB", done=mb, total=of)
                if total
                else tr("{done:.1f} MB", done=mb)
            )

    def set_download_ended(self, problem: str = "") -> None:
        """Show what the download came to: MNIST, or a sentence that says why not."""
        if not self.isVisible():
            return  # an answer that comes after closing chooses nothing any more
        self.is_downloading, self._download_problem = False, problem
        if self._kind is SourceKind.MNIST:
            had_focus = self._cancel.hasFocus()
            self._choose()
            if had_focus:
                (self._download if self._download.isVisible() else self._combo).setFocus()

    def _want_download(self) -> None:
        self._download_problem = ""
        self.set_download_progress(0, 0)
        self._note_download(tr("Connecting…"))
        self._cancel.setFocus()
        self.download_wanted.emit()

    def _want_no_download(self) -> None:
        self._cancel.setEnabled(False)
        self._note_download(tr("Cancelling…"))
        self.download_cancelled.emit()

    # What is shown

    def _note_download(self, words: str) -> None:
        if self.is_awaited:
            self._note.say(words)

    def _show(self) -> None:
        is_mnist = self._kind is SourceKind.MNIST
        is_file = self._kind in (SourceKind.FILES, SourceKind.DRAWN)
        self._folder.setVisible(is_file)
        self._file.setVisible(is_file)
        self._download.setVisible(is_mnist and bool(self.problem) and not self.is_awaited)
        self._cancel.setVisible(self.is_awaited)
        self._bar.setVisible(self.is_awaited)
        self._combo.setAccessibleDescription(tr(self.problem))
        if self.is_awaited:
            return
        if is_mnist and self.problem and self._download_problem:
            self._note.object_to(tr(self._download_problem))
        elif self.problem:
            self._note.object_to(tr(self.problem))
        else:
            self._note.say(self._facts(), str(self._paths.get(self._kind) or ""))

    def _facts(self) -> str:
        count = self._available
        if count is None:
            facts = tr("Being read…")
        elif self.classes == len(DIGITS):
            facts = tr("{count:,} digits to learn from", count=count)
        else:
            facts = tr(
                "{count:,} images of {classes} classes to learn from",
                count=count,
                classes=self.classes,
            )
        if count is not None and self._remark:
            facts = tr("{first}; {second}", first=facts, second=self._remark)
        path = self._paths.get(self._kind)
        if path is None or self._kind is SourceKind.DRAWN:
            return facts
        name = path.name or str(path)
        return f"{name if len(name) <= 32 else f'{name[:16]}…{name[-15:]}'}\n{facts}"


def _button(text: str, tip: str, do: Callable[[], None]) -> QPushButton:
    button = QPushButton(tr(text), autoDefault=False)  # Return is for the dialog; Space presses
    button.setFixedHeight(px(ROW))
    button.setToolTip(tr(tip))
    button.setAccessibleName(tr(tip))
    button.clicked.connect(do)
    return button
