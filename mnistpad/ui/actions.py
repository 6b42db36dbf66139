"""Everything that can be done in the window, with its keys: one list for menus and buttons."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from mnistpad.language import tr
from mnistpad.state.drawing.pad import PadState, Tool
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.keys import plain
from mnistpad.ui.theme import Scheme

Key = QKeySequence.StandardKey

_MORE_REDO = [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]  # what fingers are used to


def make_action(
    parent: QObject,
    text: str,
    tip: str,
    key: Key | str | None = None,
    *,
    checkable: bool = False,
    icon_text: str = "",
) -> QAction:
    """An action whose tooltip names its key; buttons show the icon's text, if there is one."""
    action = QAction(text, parent, checkable=checkable)
    if icon_text or "(&" in text:
        action.setIconText(icon_text or plain(text).removesuffix("…"))
    if key is not None:
        # A standard key may have several: redo is Ctrl+Y here and Ctrl+Shift+Z there.
        keys = QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]
        action.setShortcuts(keys)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = f"{tip}  ({shown})" if shown else tip
    action.setToolTip(tip)
    return action


class Actions(QObject):
    """The window's actions; those on the pad are joined to it, the others by the window."""

    def __init__(self, pad: PadState, recognition: RecognitionState, parent: QObject) -> None:
        super().__init__(parent)
        self._pad = pad
        self._on_pad = True
        make = partial(make_action, self)
        self.open = make(
            tr("&Open…"), tr("Open drawings, a picture of a digit or a model"), Key.Open
        )
        self.save = make(
            tr("&Save drawing…"), tr("Save the drawing as Quick, Draw! ndjson"), Key.Save
        )
        self.save_tensor = make(
            tr("Save &tensor…"), tr("Save the 28×28 numbers as a .npy file"), "Ctrl+Shift+S"
        )
        self.copy_tensor = make(
            tr("&Copy tensor"), tr("Copy the 28×28 numbers as numpy text"), Key.Copy
        )
        self.paste = make(
            tr("&Paste picture"), tr("Read a copied picture, or copied files"), Key.Paste
        )
        self.quit = make(tr("&Quit"), tr("Leave the program"), "Ctrl+Q")

        self.pen = make(tr("Pen"), tr("Draw"), "P", checkable=True)
        self.eraser = make(
            tr("Eraser"), tr("Take ink away (or use the right button)"), "E", checkable=True
        )
        self.thinner = make(tr("Thinner pen"), tr("Draw thinner lines"), "[")
        self.wider = make(tr("Wider pen"), tr("Draw wider lines"), "]")
        self.undo = make(tr("&Undo"), tr("Undo"), Key.Undo, icon_text="↶")
        self.redo = make(tr("&Redo"), tr("Redo"), Key.Redo, icon_text="↷")
        # A key given twice would be ambiguous, and do nothing.
        known = self.redo.shortcuts()
        self.redo.setShortcuts([*known, *(key for key in _MORE_REDO if key not in known)])
        self.clear = make(tr("Clear"), tr("Empty the pad"), "Del")
        self.previous_page = make(
            tr("Previous drawing"), tr("Previous drawing"), "PgUp", icon_text="‹"
        )
        self.next_page = make(tr("Next drawing"), tr("Next drawing"), "PgDown", icon_text="›")

        self.plainly = make(
            tr("Plain &resizing"), tr("Give the network the pad merely shrunk"), "R", checkable=True
        )
        tip = tr("Change the digit until the network is wrong")
        self.break_it = make(tr("&Break it"), tip, "Ctrl+B", checkable=True)
        tip = tr("Find the smallest change of the digit that fools the network")
        self.fool = make(tr("&Find what fools it"), tip, "Ctrl+Shift+B", icon_text=tr("Find"))
        self.fool.setEnabled(False)
        self.guess_first = make(
            tr("&Guess first"),
            tr("Cover the network's answers until the class has said its own"),
            "Ctrl+G",
            checkable=True,
        )
        # What the network answers to a changed digit would tell what is to be guessed.
        for one, other in pairwise((self.break_it, self.guess_first, self.break_it)):
            one.toggled.connect(partial(_put_away, other))
        tip = tr("Ask people for digits, to see how their hands are read and to learn from them")
        self.collect = make(tr("C&ollect digits"), tip, "Ctrl+K", checkable=True)
        tip = tr("Look through your own digits, mend them, and let a network learn from them")
        self.ours = make(tr("&My digits…"), tip, "Ctrl+D")
        self.larger_text = make(tr("&Larger text"), tr("Write everything larger"), "Ctrl++")
        # Without Shift, the key of + is that of = on many keyboards.
        self.larger_text.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller_text = make(tr("&Smaller text"), tr("Write everything smaller"), "Ctrl+-")
        self.usual_text = make(tr("&Usual size"), tr("Write everything in the usual size"), "Alt+0")
        tip = tr("Fill the screen with a part of the tab, to be read from the last row")
        self.projector = make(tr("Pro&jector"), tip, "F11", checkable=True)
        tip = tr("On the projector: the tab's next part")
        self.next_part = make(tr("Next part"), tip, "F3", icon_text="F3  ›")
        tip = tr("On the projector: the part before")
        self.previous_part = make(tr("Previous part"), tip, "Shift+F3", icon_text="‹")
        for action in (self.next_part, self.previous_part):
            action.setEnabled(False)
        self.large_pointer = make(
            tr("Large &pointer"),
            tr("A ring round the pointer, with the name of what it points at"),
            "Ctrl+Shift+P",
            checkable=True,
        )
        self.schemes = {
            Scheme.SYSTEM: make(tr("As the &system"), "", checkable=True),
            Scheme.LIGHT: make(tr("&Light"), "", checkable=True),
            Scheme.DARK: make(tr("&Dark"), "", checkable=True),
        }
        for choice in ((self.pen, self.eraser), self.schemes.values()):
            group = QActionGroup(self)
            for action in choice:
                group.addAction(action)
        self.about = make(tr("&About mnistpad"), tr("Version, data and licences"))

        self.pen.triggered.connect(lambda: self._choose(Tool.PEN))
        self.eraser.triggered.connect(lambda: self._choose(Tool.ERASER))
        self.thinner.triggered.connect(lambda: self._widen(-4))
        self.wider.triggered.connect(lambda: self._widen(4))
        self.undo.triggered.connect(pad.undo)
        self.redo.triggered.connect(pad.redo)
        self.clear.triggered.connect(pad.clear)
        self.previous_page.triggered.connect(lambda: pad.turn(-1))
        self.next_page.triggered.connect(lambda: pad.turn(1))
        self.plainly.toggled.connect(recognition.read_plainly)
        for changed in (pad.page_changed, pad.stroke_extended, pad.erased):
            changed.connect(self._follow_page)
        pad.history_changed.connect(self._follow_history)
        pad.pen_changed.connect(self._follow_pen)
        self._follow_history()
        self._follow_pen()

    def _choose(self, tool: Tool) -> None:
        self._pad.tool = tool

    def _widen(self, units: float) -> None:
        self._pad.pen_width += units

    def set_on_pad(self, on_pad: bool) -> None:
        """Say whether the pad is seen: what acts on it is of no use, and its keys are free,
        while it isn't."""
        self._on_pad = on_pad
        for action in (
            self.pen, self.eraser, self.thinner, self.wider, self.plainly, self.break_it,
            self.collect,
        ):  # fmt: skip
            action.setEnabled(on_pad)
        self.fool.setEnabled(on_pad and self.break_it.isChecked())
        self._follow_history()

    def _follow_page(self) -> None:
        inked = self._on_pad and not self._pad.is_empty
        for action in (self.clear, self.save, self.save_tensor, self.copy_tensor):
            if action.isEnabled() != inked:
                action.setEnabled(inked)

    def _follow_history(self) -> None:
        pad, on_pad = self._pad, self._on_pad
        self.undo.setEnabled(on_pad and pad.can_undo)
        self.redo.setEnabled(on_pad and pad.can_redo)
        self.previous_page.setEnabled(on_pad and pad.kept.index > 0)
        self.next_page.setEnabled(on_pad and pad.kept.index < pad.page_count - 1)
        self._follow_page()

    def _follow_pen(self) -> None:
        self.pen.setChecked(self._pad.tool is Tool.PEN)
        self.eraser.setChecked(self._pad.tool is Tool.ERASER)


def _put_away(other: QAction, on: bool) -> None:
    if on:
        other.setChecked(False)
