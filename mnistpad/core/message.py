"""Sentences as data: a template and the values in it, put into a language by who shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


class Message(str):
    """A text in English that still knows its template and what stands in its places.

    It is an ordinary string to all who only want English, as the log does. An exception that is
    given one gives it back from ``str(error)``; an exception as a value is what it says. What is
    made of it by `+`, an f-string or a method of `str` is English and no more.

    Parameters
    ----------
    template
        The whole text, with places as ``{path}`` or ``{share:.1%}``, and ``%n`` for `n`.
    comment
        Tells apart two texts that are the same in English and not in other languages.
    n
        The number that decides between one and many.
    one
        The template for an `n` of 1.
    values
        What stands in the places; itself a `Message`, perhaps.
    """

    __slots__ = ("comment", "n", "one", "template", "values")

    template: str
    comment: str
    n: int | None
    one: str
    values: dict[str, Any]

    def __new__(
        cls,
        template: str,
        /,
        comment: str = "",
        n: int | None = None,
        *,
        one: str = "",
        **values: object,
    ) -> Message:
        if isinstance(template, Message) and not values:
            return template
        said = {
            name: str(value) if isinstance(value, BaseException) else value
            for name, value in values.items()
        }
        self = super().__new__(cls, fill_in(one if n == 1 and one else template, n, said))
        self.template, self.comment, self.n, self.one = template, comment, n, one
        self.values = said
        return self

    def __str__(self) -> str:
        return self

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[object, ...]]:
        return _made, (self.template, self.comment, self.n, self.one, self.values)


def fill_in(template: str, n: int | None, values: dict[str, Any]) -> str:
    """The template with values in its places."""
    if n is not None:
        template = template.replace("%n", f"{n:,}")
    return template.format_map(values) if values else template


def changed(text: Any, change: Callable[[Any], Any]) -> Any:
    """A message whose values are changed, those of messages in it too; else what becomes of it."""
    if not isinstance(text, Message):
        return change(text)
    values = {name: changed(value, change) for name, value in text.values.items()}
    return Message(text.template, text.comment, text.n, one=text.one, **values)


def to_json(text: Any) -> Any:
    """What `json` can write of a message, or of a value in one; `of_json` reads it."""
    if not isinstance(text, Message):
        return text if isinstance(text, (int, float)) else str(text)
    values = {name: to_json(value) for name, value in text.values.items()}
    return [text.template, text.comment, text.n, text.one, values]


def of_json(read: Any) -> Any:
    """The message that `to_json` was given."""
    if not isinstance(read, list):
        return read
    template, comment, n, one, values = read
    return _made(template, comment, n, one, {name: of_json(each) for name, each in values.items()})


SENTENCES = Message("{first} {second}")
CLAUSES = Message("{first}; {second}")
WORDS = Message("{first}, {second}")
"""How texts are put together that are told one after another."""


def joined(texts: Iterable[str], between: Message = SENTENCES) -> Message:
    """Texts put together, two and two, by a template with `first` and `second`; empty of none."""
    whole = ""
    for text in texts:
        whole = Message(between.template, first=whole, second=text) if whole else text
    return Message(whole)


def sentence(error: BaseException | str) -> Message:
    """What an exception says, as a sentence of its own; it may have its full stop already."""
    reason = str(error)
    return Message(reason) if reason.endswith(".") else Message("{reason}.", reason=reason)


def _made(
    template: str, comment: str, n: int | None, one: str, values: dict[str, object]
) -> Message:
    return Message(template, comment, n, one=one, **values)
