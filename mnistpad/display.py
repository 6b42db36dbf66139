"""What Qt needs of the system, looked at before Qt aborts for want of it."""

import ctypes
import os
import sys
from collections.abc import Callable

from mnistpad.core.message import Message

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries that the window needs on Linux with any display, and Debian's packages with them."""

X11_PACKAGES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The same for an X11 display."""

Loader = Callable[[str], object]


def missing_packages(*, x11: bool, load: Loader = ctypes.CDLL) -> list[str]:
    """Debian's names of the display packages that this Linux lacks."""
    needed = PACKAGES | (X11_PACKAGES if x11 else {})
    return [package for library, package in needed.items() if not _loads(library, load)]


def hindrance(load: Loader = ctypes.CDLL) -> Message | None:
    """Why no window can open here, in a sentence; None if one can."""
    if sys.platform != "linux":
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    headless = platform not in ("", "xcb", "wayland")
    x11 = not headless and (platform == "xcb" or not wayland)
    if not headless and not wayland and not os.environ.get("DISPLAY"):
        return Message(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "Start mnistpad from a desktop session; `mnistpad classify` needs no display."
        )
    if packages := missing_packages(x11=x11, load=load):
        return Message(
            "Libraries that the window needs are missing. On Debian and Ubuntu install them with:\n"
            "    sudo apt-get install {packages}",
            packages=" ".join(packages),
        )
    if x11 and not _x11_answers(load):
        name = os.environ.get("DISPLAY")
        return Message(
            "The display {name!r} does not answer. Check DISPLAY, or start mnistpad from a desktop "
            "session; `mnistpad classify` needs no display.",
            name=name,
        )
    return None


def _loads(library: str, load: Loader) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


def _x11_answers(load: Loader) -> bool:
    """Whether the X server can be reached, asked as Qt will ask it."""
    xcb = load("libxcb.so.1")
    if not isinstance(xcb, ctypes.CDLL):
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
