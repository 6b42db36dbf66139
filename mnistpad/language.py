"""The language in which texts are shown: English, or another that a file of translations has."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from mnistpad.core.files import read_regular
from mnistpad.core.message import Message, fill_in
from mnistpad.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

ENGLISH = "en"

LANGUAGES = {ENGLISH: "English", "zh-Hant": "繁體中文", "zh-Hans": "简体中文"}
"""Each named in itself. The names are those of `resources/lessons` and `resources/i18n`."""

_CHINESE = {"TW": "zh-Hant", "HK": "zh-Hant", "MO": "zh-Hant"}
"""Countries that write Chinese in traditional characters."""

_language = ENGLISH
_translator: QTranslator | None = None
_known: dict[tuple[str, str], str] = {}


def current() -> str:
    """The language that texts are shown in, one of `LANGUAGES`."""
    return _language


def tr(
    text: str,
    /,
    comment: str = "",
    n: int | None = None,
    *,
    one: str = "",
    **values: object,
) -> str:
    """The text in the current language; in English where no translation is known.

    `text` is a template, or a `Message`, which brings what follows with it; see there.
    """
    if isinstance(text, Message):
        if not values:
            comment, n, one, values = text.comment, text.n, text.one, text.values
        text = text.template
    elif n is None and not values and _translator is None:
        return text
    values = {name: _said(value) for name, value in values.items()}
    return fill_in(_look_up(text, comment, n) or (one if n == 1 and one else text), n, values)


def _said(value: Any) -> Any:
    if isinstance(value, BaseException):
        value = str(value)
    return tr(value) if isinstance(value, Message) else value


def _look_up(text: str, comment: str, n: int | None) -> str:
    if _translator is None:
        return ""
    if n is not None:
        return _translator.translate("", text, comment, n) or ""
    key = text, comment
    known = _known.get(key)
    if known is None:
        known = _known[key] = _translator.translate("", text, comment) or ""
    return known


def use(language: str) -> Message | None:
    """Show texts in a language from now on; what hinders it, if anything, and English then."""
    global _language, _translator
    _language, _translator = ENGLISH, None
    _known.clear()
    if language == ENGLISH:
        return None
    if language not in LANGUAGES:
        return Message("There is no language “{name}”; English is shown.", name=language)
    try:
        from PySide6.QtCore import QTranslator
    except ImportError as error:  # `mnistpad doctor` is to say so, and in words
        return Message("Qt can't be loaded, and English is shown: {reason}.", reason=error)

    path = resource(f"i18n/mnistpad_{language}.qm")
    translator = QTranslator()
    if not _is_whole(path) or not translator.load(str(path)) or translator.isEmpty():
        return Message(
            "{path} is missing or damaged; English is shown. Install mnistpad again.", path=path
        )
    _language, _translator = language, translator
    return None


def _is_whole(path: Path) -> bool:
    """Whether a file of translations is as it was made, with its CRC at its end."""
    try:
        content = read_regular(path)
    except OSError:
        return False
    return crc32(content[:-4]).to_bytes(4, "big") == content[-4:]


def of_system() -> str:
    """The language of the system, where there are texts in it; else English."""
    for name in _system_names():
        if (language := _nearest(name)) is not None:
            return language
    return ENGLISH


def _system_names() -> list[str]:
    """Names of the languages that the user wants, the most wanted first, as ``zh_TW.UTF-8``."""
    if sys.platform in ("win32", "darwin"):
        from PySide6.QtCore import QLocale

        return QLocale.system().uiLanguages()
    # POSIX's own order. LANGUAGE is a list, which means nothing in the C locale.
    wanted = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    if wanted.partition(".")[0] in ("C", "POSIX"):
        return []
    return [*filter(None, os.environ.get("LANGUAGE", "").split(":")), wanted]


def _nearest(name: str) -> str | None:
    """The language of a locale's name; None if there is none.

    >>> _nearest("zh_HK.UTF-8"), _nearest("zh-Hans-SG"), _nearest("en_GB"), _nearest("ar_EG")
    ('zh-Hant', 'zh-Hans', 'en', None)
    """
    language, *rest = name.partition(".")[0].partition("@")[0].replace("_", "-").split("-")
    if language.lower() != "zh":
        return language.lower() if language.lower() in LANGUAGES else None
    for part in rest:
        if part.title() in ("Hant", "Hans"):
            return f"zh-{part.title()}"
    return next((_CHINESE[part.upper()] for part in rest if part.upper() in _CHINESE), "zh-Hans")
