from __future__ import annotations

import io
import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy
from PIL import Image, ImageDraw

from mnistpad.core.drawing.page import read_pages
from mnistpad.core.drawing.picture import MAX_PIXELS, picture_of, read_picture
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.resources import resource
from mnistpad.training import pictures
from tests.conftest import DIGITS, digit


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser(resource("models/recogniser.tflite"))


def scan(label: int, *, pen: int = 14, size: tuple[int, int] = (640, 480)) -> np.ndarray:
    """A digit as a dark pen leaves it on white paper: grey values in [0, 1]."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    for stroke in digit(label).strokes:
        line = [(x + 180, y + 100) for x, y in zip(stroke.xs, stroke.ys, strict=True)]
        draw.line(line, fill=0, width=pen, joint="curve")
    return np.asarray(image, np.float32) / 255


def uneven_light(shape: tuple[int, ...]) -> np.ndarray:
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]]
    return 0.95 - 0.5 * columns / shape[1] - 0.15 * rows / shape[0]


@pytest.mark.parametrize("label", DIGITS)
@pytest.mark.parametrize("kind", ["dark on light", "light on dark", "uneven", "faint", "noisy"])
def test_a_photo_is_read_as_the_drawing_is(label, kind, recogniser):
    gray = scan(label)
    match kind:
        case "light on dark":
            gray = 1 - gray
        case "uneven":
            gray = uneven_light(gray.shape) * (0.35 + 0.65 * gray)
        case "faint":
            gray = 0.7 + 0.2 * gray
        case "noisy":
            random = np.random.default_rng(label)
            gray = np.clip(0.2 + 0.6 * gray + random.normal(0, 0.04, gray.shape), 0, 1)
    tensor = picture_of(gray.astype(np.float32)).tensor
    assert recogniser.recognise(tensor).label == label


@pytest.mark.parametrize("pen", [2, 6, 14, 40])
def test_thin_and_thick_pens_leave_ink_that_is_read(pen, recogniser):
    picture = picture_of(scan(7, pen=pen))
    assert recogniser.recognise(picture.tensor).label == 7


def test_an_mnist_digit_is_left_as_it_is():
    tensor = rasterise(digit(3))
    assert np.abs(picture_of(tensor).tensor - tensor).max() < 0.05


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_a_page_of_one_shade_has_no_ink(value):
    assert not picture_of(np.full((300, 200), value, np.float32)).tensor.any()


def test_specks_and_shadows_at_the_edge_are_no_ink():
    gray = scan(7)
    clean = picture_of(gray).tensor
    gray = gray.copy()
    gray[20:24, 30:34] = 0
    gray[:, :25] = 0.1
    assert np.abs(picture_of(gray).tensor - clean).mean() < 0.02


@settings(max_examples=100, deadline=None)
@given(
    st_numpy.arrays(
        np.float32,
        st.tuples(st.integers(1, 90), st.integers(1, 90)),
        elements=st.floats(0, 1, width=32),
    )
)
def test_any_picture_gives_a_tensor_in_0_to_1(gray):
    for tensor in (picture_of(gray).tensor, picture_of(gray).plain):
        assert tensor.shape == (28, 28)
        assert tensor.dtype == np.float32
        assert tensor.min() >= 0
        assert tensor.max() <= 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_every_way_to_keep_pixels_is_read(mode, tmp_path, recogniser):
    image = Image.fromarray((scan(7) * 255).astype(np.uint8))
    if mode == "I;16":
        image = Image.fromarray((scan(7) * 65535).astype(np.uint16))
    elif mode in ("LA", "RGBA"):  # ink on nothing
        alpha = Image.fromarray(((1 - scan(7)) * 255).astype(np.uint8))
        image = Image.new("L", image.size, 0).convert(mode)
        image.putalpha(alpha)
    else:
        image = image.convert(mode)
    path = tmp_path / ("digit.tiff" if mode in ("F", "CMYK") else "digit.png")
    image.save(path)
    assert recogniser.recognise(read_picture(path).tensor).label == 7


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (3, 2)])
def test_the_smallest_pictures_have_no_ink(size, tmp_path):
    path = tmp_path / "small.png"
    Image.new("L", size, 128).save(path)
    assert not read_picture(path).tensor.any()


def test_a_picture_of_400_million_pixels_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.png"
    header = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(header, "png")
    path.write_bytes(header.getvalue())
    with pytest.raises(ValueError, match=f"{MAX_PIXELS // 10**6} million"):
        read_picture(path)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=200), cut=st.integers(0, 3000))
def test_what_is_no_picture_is_refused_with_a_sentence(tmp_path_factory, content, cut):
    folder = tmp_path_factory.mktemp("broken")
    whole = io.BytesIO()
    Image.fromarray((scan(7) * 255).astype(np.uint8)).save(whole, "png")
    for name, data in (("noise.png", content), ("cut.png", whole.getvalue()[: min(cut, 1500)])):
        path = folder / name
        path.write_bytes(data)
        with pytest.raises(ValueError, match=r"picture|PDF|SVG"):
            read_picture(path)


def test_no_other_program_is_started_for_what_calls_itself_a_picture(tmp_path, monkeypatch):
    """Pillow would have Ghostscript run PostScript, whatever the file is called."""
    started = tmp_path / "started"
    ghostscript = tmp_path / "gs"
    ghostscript.write_text(f"#!/bin/sh\ntouch {started}\n")
    ghostscript.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    path = tmp_path / "seven.png"
    path.write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 20 20\n%%EndComments\nshowpage\n")
    with pytest.raises(ValueError, match="no picture that can be read"):
        read_picture(path)
    assert not started.exists()


def test_a_telephone_s_picture_of_two_pictures_is_read(tmp_path, recogniser):
    paper = Image.fromarray((255 * (1 - rasterise(digit(7)))).astype(np.uint8)).convert("RGB")
    paper.resize((280, 280)).save(tmp_path / "p.jpg", "MPO", save_all=True, append_images=[paper])
    assert recogniser.recognise(read_picture(tmp_path / "p.jpg").tensor).label == 7


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jfif", "JPEG"), ("a.avif", "AVIF"), ("a.pgm", "PPM"), ("a", "PNG")]
)
def test_a_picture_is_known_by_its_content(name, kind, tmp_path, recogniser):
    Image.fromarray((scan(7) * 255).astype(np.uint8)).save(tmp_path / name, kind)
    (page,) = read_pages(tmp_path / name).pages
    assert recogniser.recognise(page.tensor).label == 7


@pytest.mark.parametrize("name", ["photo.jpg", "photo.heic", "photo"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\0\0\0\x24ftypheic\0\0\0\0mif1heic", "HEIC.*JPEG"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "git lfs pull"),
        (b"\n<!DOCTYPE html><html><head>", "web page"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<?xml version='1.0'?>\n<svg width='28'>", "SVG"),
    ],
)
def test_what_is_called_a_picture_is_named_as_what_it_is(name, content, said, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError, match=said):
        read_pages(tmp_path / name)


def test_a_tiff_has_pages_to_turn(tmp_path, recogniser):
    pages = [Image.fromarray((scan(label) * 255).astype(np.uint8)) for label in (3, 7, 2)]
    pages[0].save(tmp_path / "scan.tiff", save_all=True, append_images=pages[1:])
    opened = read_pages(tmp_path / "scan.tiff").pages
    assert [recogniser.recognise(page.tensor).label for page in opened] == [3, 7, 2]


def test_100_million_pixels_are_refused_with_a_sentence(tmp_path):
    Image.new("1", (10_000, 10_000)).save(tmp_path / "huge.png")
    with pytest.raises(ValueError, match="10000 × 10000 pixels; at most"):
        read_picture(tmp_path / "huge.png")


@pytest.mark.parametrize("name", pictures.KINDS)
def test_each_kind_of_picture_is_read(name, tmp_path, recogniser):
    random = np.random.default_rng(0)
    labels = []
    for label in DIGITS:
        path = pictures.save(name, digit(label), random, tmp_path)
        labels.append(recogniser.recognise(read_picture(path).tensor).label)
    wrong = [
        found for found, label in zip(labels, DIGITS, strict=True) if found not in (None, label)
    ]
    assert not wrong
    assert (
        sum(found == label for found, label in zip(labels, DIGITS, strict=True)) >= len(DIGITS) - 1
    )


def test_one_pixel_s_holes_stay_open():
    ink = np.zeros((28, 28), np.float32)
    ink[5:24, [8, 14]] = ink[[5, 14, 23], 8:15] = 1
    tensor = picture_of(1 - ink).tensor
    assert tensor[8, 14] < 0.3
    assert tensor[19, 14] < 0.3
