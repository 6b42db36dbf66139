"""Python's parser of command lines, in the current language."""

import argparse
import re
import shutil
import sys
from typing import Any, NoReturn

from mnistpad import language
from mnistpad.commands.columns import wrapped
from mnistpad.core.message import Message
from mnistpad.language import tr

UNITS_EXPECTED = Message("{text}: units of each layer are expected, as 512 or 512,128, or none")

_HEADS = Message("usage: "), Message("positional arguments:"), Message("options:")
_SAID = (
    UNITS_EXPECTED,
    Message("argument {name}: {reason}"),
    Message("the following arguments are required: {names}"),
    Message("unrecognized arguments: {names}"),
    Message("ambiguous option: {option} could match {names}"),
    Message("expected one argument"),
    Message("expected at least one argument"),
    Message("ignored explicit argument {value}"),
    Message("invalid choice: {value} (choose from {names})"),
    Message("invalid float value: {value}"),
    Message("invalid int value: {value}"),
)
"""What the parser says, as far as it can be said of our commands."""

_BESIDE = 24  # columns left of what is said of an argument
_NARROWEST = 11  # columns of a text; argparse has the same


class Parser(argparse.ArgumentParser):
    """Says in the current language how a command is used, and what is wrong with one.

    It is Python's own in English, down to where lines are broken. In other languages it is put
    into words when all is said: what isn't known is English.
    """

    def __init__(self, prog: str, description: str, epilog: str | None = None) -> None:
        self._is_english = language.current() == language.ENGLISH
        raw = argparse.RawTextHelpFormatter
        super().__init__(
            prog=prog,
            description=self._wrapped(description),
            epilog=epilog and self._wrapped(epilog),
            formatter_class=argparse.HelpFormatter if self._is_english else raw,
            add_help=False,
        )
        words, none = tr("show this help message and exit"), argparse.SUPPRESS
        self.add_argument("-h", "--help", action="help", default=none, help=words)

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        if "help" in options:
            options["help"] = self._wrapped(options["help"], _BESIDE)
        return super().add_argument(*names, **options)

    def format_usage(self) -> str:
        return _with_heads(super().format_usage())

    def format_help(self) -> str:
        return _with_heads(super().format_help())

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        said = tr("{program}: error: {reason}", program=self.prog, reason=_in_words(message))
        self.exit(2, f"{said}\n")

    def _wrapped(self, text: str, left: int = 0) -> str:
        if self._is_english:
            return text
        wide = shutil.get_terminal_size().columns - 2 - left
        return wrapped(text, max(wide, _NARROWEST))


def _with_heads(text: str) -> str:
    for head in _HEADS:
        text = re.sub(f"^{head}", tr(head), text, flags=re.MULTILINE)
    return text


def _in_words(said: str) -> str:
    """What Python's parser has said."""
    for message in _SAID:
        places = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(message.template))
        found = re.fullmatch(places, said, re.DOTALL)
        if found is not None:
            values: dict[str, Any] = {
                name: _in_words(value) for name, value in found.groupdict().items()
            }
            return tr(message, **values) if values else tr(message)
    return said
