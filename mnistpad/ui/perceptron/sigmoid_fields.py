"""Numbers that count once they are typed to the end."""

from collections.abc import Callable

from mnistpad.ui.fields import LiveField, Note

Give = Callable[[float], None]


def follow(
    field: LiveField, check: Give, give: Give, note: Note, mended: Callable[[], None]
) -> None:
    """Take a field's number when Enter is pressed or the field is left, and steps at once.

    On the way to 1e308, 1 and 1e3 would be numbers; neither is meant.

    Parameters
    ----------
    check
        Raises ValueError, in words, if a number can't be used.
    give
        Takes a number that can.
    note
        Says what is wrong.
    mended
        Called when nothing is.
    """

    def take(use: Give) -> None:
        field.take(use, note)
        if not field.property("problem"):
            mended()

    def change() -> None:
        # Steps, too, change the text, but as programs do.
        field.setProperty(_TYPED, field.lineEdit().isModified())
        take(check if is_typed(field) else give)

    def finish() -> None:
        if is_typed(field):
            field.setProperty(_TYPED, False)
            take(give)

    field.changed.connect(change)
    field.editingFinished.connect(finish)


def is_typed(field: LiveField) -> bool:
    """Whether what stands there was typed, and is not taken yet."""
    return bool(field.property(_TYPED))


_TYPED = "typed"
