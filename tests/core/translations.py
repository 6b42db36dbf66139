"""What the files of translations hold."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree as ET

from mnistpad.resources import resource

LANGUAGES = "zh-Hant", "zh-Hans"

Text = tuple[str, str]
"""In English, and what tells it apart from others that are the same."""


@cache
def translations(language: str) -> dict[Text, str]:
    """All texts of a file of translations; "" where one is missing or unfinished."""
    found = {}
    for message in ET.parse(resource(f"i18n/mnistpad_{language}.ts")).iter("message"):
        text = message.findtext("source", ""), message.findtext("comment", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        own = min(forms, key=bool) if forms else translation.text or ""
        found[text] = "" if "type" in translation.attrib else own
    return found
