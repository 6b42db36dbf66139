"""The one scale of all text, and of the pixels that hold text.

The application's font is the scale: whoever writes asks a font, and follows when it changes. What
is given in pixels goes through `px`.
"""

from dataclasses import dataclass

STEPS = 80, 90, 100, 110, 125, 150, 175, 200
"""Sizes of text to choose from, in per cent of the usual one."""

NO_BOUND = 16_777_215
"""Qt's own size of a widget at the most."""

_TRACE = 1e-3


@dataclass(frozen=True)
class Scale:
    """How large is written and drawn; sizes are in the font's own unit, points or pixels.

    Attributes
    ----------
    text
        How many times as large as usual all text is.
    pixels
        The same of what holds text: hinted letters may be wider than that.
    least
        Size that no text is smaller than.
    least_pixels
        The same in pixels.
    chosen
        How many times that size the parts have that matter most, at the least.
    lines
        How many times as wide as usual lines are.
    """

    text: float = 1.0
    pixels: float = 1.0
    least: float = 0.0
    least_pixels: float = 0.0
    chosen: float = 0.0
    lines: float = 1.0

    def shown(self, size: float) -> float:
        """How large something is written that would have a size, were there no least one.

        No two sizes become one, so that `meant` can tell what it would be: they leave a trace of
        a thousandth.
        """
        return max(size, self.least * (1 + _TRACE * size / self.least)) if self.least else size

    def meant(self, size: float) -> float:
        """What `shown` has made this size of."""
        trace = size / self.least - 1 if self.least else 0.0
        return trace / _TRACE * self.least if 1e-6 < trace <= _TRACE else size


_now = Scale()


def now() -> Scale:
    return _now


def use(scale: Scale) -> None:
    """Measure by another scale from now on; `sizes.resize_all` has the window follow it."""
    global _now
    _now = scale


def px(pixels: float) -> int:
    """So many of the usual pixels, as there are for them now."""
    return round(pixels * _now.pixels)


def thick(width: float) -> float:
    """A line's width, as it is now."""
    return width * _now.lines
