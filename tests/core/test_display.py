from __future__ import annotations

import sys

import pytest

from mnistpad.display import PACKAGES, X11_PACKAGES, hindrance, missing_packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")


def refuse(*names: str):
    """A loader of a system that lacks some libraries: they can't be taken off this one."""

    def load(name: str) -> object:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    return load


def test_missing_libraries_are_named_by_their_debian_packages():
    load = refuse("libxcb-cursor.so.0", "libEGL.so.1")
    assert missing_packages(x11=True, load=load) == ["libegl1", "libxcb-cursor0"]
    assert missing_packages(x11=False, load=load) == ["libegl1"]
    assert missing_packages(x11=True, load=refuse()) == []


def test_a_machine_with_nothing_gets_one_line_to_install_all(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    sentence = hindrance(refuse(*PACKAGES, *X11_PACKAGES))
    assert "apt-get install" in sentence
    for package in (PACKAGES | X11_PACKAGES).values():
        assert package in sentence


def test_without_a_screen_drawn_offscreen_nothing_hinders(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert hindrance(refuse()) is None
