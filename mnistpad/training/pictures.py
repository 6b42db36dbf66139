"""Pictures of digits as people have them, made of drawings, by kind.

Grounds, inks, frames, grids, shadows, sizes, formats: a recogniser is measured with them, and
never taught.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from mnistpad.core.drawing.strokes import Drawing

Random = np.random.Generator
Maker = Callable[[Drawing, Random], Image.Image]

KINDS: dict[str, Maker] = {}


def _pen(
    drawing: Drawing,
    *,
    size: tuple[int, int] = (400, 400),
    height: float = 0.55,
    width: float = 0.03,
    at: tuple[float, float] = (0.5, 0.5),
    turn: float = 0.0,
) -> Image.Image:
    """Ink, 255, on nothing: a digit so high, its lines so wide, in parts of the shorter side."""
    scale = 4 if max(size) <= 800 else 2
    side = min(size) * scale
    left, top, right, bottom = drawing.bounds()
    factor = height * side / max(bottom - top, right - left, 1e-6)
    image = Image.new("L", (size[0] * scale, size[1] * scale), 0)
    draw = ImageDraw.Draw(image)
    line_width = max(width * side, 1)
    cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    for stroke in drawing.strokes:
        x = (stroke.xs - (left + right) / 2) * factor
        y = (stroke.ys - (top + bottom) / 2) * factor
        points = list(
            zip(
                (x * cos - y * sin + at[0] * image.width).tolist(),
                (x * sin + y * cos + at[1] * image.height).tolist(),
                strict=True,
            )
        )
        draw.line(points, fill=255, width=round(line_width), joint="curve")
        for px, py in points:
            r = line_width / 2
            draw.ellipse((px - r, py - r, px + r, py + r), fill=255)
    return image.resize(size, Image.Resampling.BOX)


def _on(paper: np.ndarray | float, ink: Image.Image, shade: float = 30) -> Image.Image:
    cover = np.asarray(ink, np.float32) / 255
    return _image(paper * (1 - cover) + shade * cover)


def _image(values: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def _grid(size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    return rows, columns


def kind(maker: Maker) -> Maker:
    KINDS[maker.__name__.strip("_").replace("_", " ")] = maker
    return maker


def _simple(name: str, paper: float, shade: float, **options: Any) -> None:
    KINDS[name] = lambda drawing, _: _on(paper, _pen(drawing, **options), shade)


_simple("white paper", 255, 20)
_simple("black board", 15, 235)
_simple("faint pencil", 240, 190)
_simple("grey on grey", 150, 90)
_simple("yellow note", 215, 60)
_simple("fine line", 250, 40, width=0.006)
_simple("fat marker", 250, 25, width=0.11)
_simple("brush", 245, 30, width=0.16, height=0.6)
_simple("wide picture", 250, 30, size=(900, 300))
_simple("tall picture", 250, 30, size=(300, 900))
_simple("off centre", 250, 30, at=(0.25, 0.7), height=0.35)
_simple("turned 20° left", 250, 30, turn=-20)
_simple("turned 20° right", 250, 30, turn=20)
_simple("fills the picture", 250, 30, height=0.93, width=0.05)
_simple("a tenth of a scan", 250, 30, size=(1000, 1400), height=0.1, width=0.01, at=(0.4, 0.3))
_simple("4 % of a scan", 250, 30, size=(1654, 2339), height=0.057, width=0.005, at=(0.6, 0.4))
_simple("16 px", 255, 0, size=(16, 16), height=0.75, width=0.1)
_simple("28 px", 255, 0, size=(28, 28), height=0.7, width=0.07)
_simple("28 px, pencil", 255, 0, size=(28, 28), height=0.7, width=0.02)
_simple("32 px, light on dark", 0, 255, size=(32, 32), height=0.7, width=0.06)
_simple("64 px, fine", 255, 0, size=(64, 64), height=0.7, width=0.015)
_simple("100 px", 255, 0, size=(100, 100), width=0.05)
_simple("800 px, fine", 255, 0, size=(800, 800), width=0.003)


@kind
def _noise(drawing: Drawing, random: Random) -> Image.Image:
    image = np.asarray(_on(200, _pen(drawing), 80), np.float32)
    return _image(image + random.normal(0, 14, image.shape))


@kind
def _blurred(drawing: Drawing, _: Random) -> Image.Image:
    return _on(240, _pen(drawing), 40).filter(ImageFilter.GaussianBlur(5))


@kind
def _soft_shadow(drawing: Drawing, random: Random) -> Image.Image:
    rows, columns = _grid((400, 400))
    x, y = random.uniform(80, 320, 2)
    dark = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 2 / 110**2)
    light = 1 - 0.5 * dark
    return _image(light * np.asarray(_on(240, _pen(drawing), 50)))


@kind
def _hard_shadow(drawing: Drawing, random: Random) -> Image.Image:
    rows, columns = _grid((400, 400))
    shade = columns + random.uniform(-0.5, 0.5) * rows > random.uniform(150, 280)
    light = Image.fromarray((255 * (1 - 0.42 * shade)).astype(np.uint8))
    light = light.filter(ImageFilter.GaussianBlur(2))
    return _image(np.asarray(light, np.float32) / 255 * np.asarray(_on(240, _pen(drawing), 40)))


@kind
def _falling_light(drawing: Drawing, _: Random) -> Image.Image:
    rows, columns = _grid((400, 400))
    light = 1 - 0.55 * columns / 400 - 0.1 * rows / 400
    return _image(light * np.asarray(_on(250, _pen(drawing), 60)))


@kind
def _vignette(drawing: Drawing, _: Random) -> Image.Image:
    rows, columns = _grid((400, 400))
    light = 1 - 0.6 * ((columns - 200) ** 2 + (rows - 200) ** 2) / (2 * 200**2)
    return _image(light * np.asarray(_on(250, _pen(drawing), 60)))


@kind
def _rough_paper(drawing: Drawing, random: Random) -> Image.Image:
    rough = np.asarray(
        Image.fromarray(random.normal(0, 1, (40, 40)).astype(np.float32)).resize(
            (400, 400), Image.Resampling.BICUBIC
        )
    )
    return _on(215 + 14 * rough + random.normal(0, 5, rough.shape), _pen(drawing), 50)


def _framed(
    name: str, inset: int, thick: int, *, turn: float = 0, colour: int = 0, height: float = 0.45
) -> None:
    def make(drawing: Drawing, _: Random) -> Image.Image:
        image = _on(250, _pen(drawing, height=height), 30)
        far = 399 - inset
        ImageDraw.Draw(image).rectangle((inset, inset, far, far), outline=colour, width=thick)
        return image.rotate(turn, Image.Resampling.BICUBIC, fillcolor=250)

    KINDS[name] = make


_framed("frame of 1 px", 0, 1)
_framed("frame of 3 px", 0, 3)
_framed("frame of 12 px", 0, 12)
_framed("printed box", 50, 4)
_framed("grey box", 40, 3, colour=120)
_framed("box askew", 70, 4, turn=4, height=0.35)


def _squared(name: str, step: int, shade: int, *, across: bool = True, turn: float = 0.0) -> None:
    def make(drawing: Drawing, _: Random) -> Image.Image:
        paper = Image.new("L", (400, 400), 245)
        draw = ImageDraw.Draw(paper)
        for place in range(step // 3, 400, step):
            draw.line((0, place, 400, place), fill=shade, width=2)
            if across:
                draw.line((place, 0, place, 400), fill=shade, width=2)
        lines = np.asarray(paper.rotate(turn, Image.Resampling.BICUBIC, fillcolor=245), np.float32)
        return _on(lines, _pen(drawing, height=0.5, width=0.035), 25)

    KINDS[name] = make


_squared("squared paper, light", 40, 210)
_squared("squared paper, grey", 40, 150)
_squared("squared paper, dark", 50, 80)
_squared("ruled paper", 60, 130, across=False)
_squared("squared paper askew", 50, 150, turn=1.0)


@kind
def _red_margin(drawing: Drawing, _: Random) -> Image.Image:
    image = _on(250, _pen(drawing), 30).convert("RGB")
    ImageDraw.Draw(image).line((55, 0, 55, 400), fill=(220, 40, 40), width=4)
    return image


def _desk(drawing: Drawing, random: Random, turn: float, desk: float) -> Image.Image:
    rows, columns = _grid((600, 450))
    wood = desk + 12 * np.sin(rows / 9 + np.sin(columns / 60)) + random.normal(0, 5, rows.shape)
    sheet = _on(235, _pen(drawing, size=(300, 340), height=0.5), 40).convert("LA")
    sheet = sheet.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    image = _image(wood)
    values, alpha = sheet.split()
    image.paste(values, (110, 30), alpha)
    return image


@kind
def _sheet_on_a_dark_desk(drawing: Drawing, random: Random) -> Image.Image:
    return _desk(drawing, random, 0, 70)


@kind
def _sheet_askew_on_a_desk(drawing: Drawing, random: Random) -> Image.Image:
    return _desk(drawing, random, float(random.uniform(-10, 10)), 110)


@kind
def _figure_with_axes(drawing: Drawing, _: Random) -> Image.Image:
    image = Image.new("L", (480, 400), 255)
    cell = _on(0, _pen(drawing, size=(28, 28), height=0.7, width=0.08), 255)
    image.paste(cell.resize((300, 300), Image.Resampling.NEAREST), (100, 40))
    draw = ImageDraw.Draw(image)
    draw.rectangle((99, 39, 400, 340), outline=0)
    for i in range(6):
        place = 105 + 54 * i
        draw.line((place, 340, place, 346), fill=0)
        draw.line((93, place - 60, 99, place - 60), fill=0)
        draw.text((place - 6, 350), str(5 * i), fill=0)
        draw.text((72, place - 66), str(5 * i), fill=0)
    return image


def _kept(name: str, format_: str, mode: str = "L", **options: object) -> None:
    def make(drawing: Drawing, _: Random) -> Image.Image:
        image = _on(235, _pen(drawing, size=(320, 320)), 40).convert(mode)
        content = io.BytesIO()
        image.save(content, format_, **options)
        return Image.open(content)

    KINDS[name] = make


_kept("poor JPEG", "JPEG", quality=8)
_kept("GIF", "GIF", "P")
_kept("1 bit", "PNG", "1")


@kind
def _ink_on_nothing(drawing: Drawing, _: Random) -> Image.Image:
    image = Image.new("LA", (400, 400), (20, 0))
    image.putalpha(_pen(drawing))
    return image


def save(name: str, drawing: Drawing, random: Random, folder: Path) -> Path:
    """A picture of that kind, in a file."""
    image = KINDS[name](drawing, random)
    path = folder / f"picture.{(image.format or 'png').lower()}"
    image.save(path, image.format or "PNG", **({"quality": 20} if image.format == "JPEG" else {}))
    return path
