"""All that is on screen, in one file."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest

from mnistpad.core.archive import pack, unpack
from mnistpad.core.desk.file import LARGEST, Desk, DeskFile, NewerError
from mnistpad.core.drawing.kept_pages import KeptPages
from mnistpad.core.drawing.page import Page
from mnistpad.core.drawing.picture import Picture, picture_of_tensor
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.conftest import digit


@pytest.fixture
def file(tmp_path) -> DeskFile:
    return DeskFile(tmp_path / "data" / "desk.mnistpad")


def picture(seed: int) -> Picture:
    return picture_of_tensor(np.random.default_rng(seed).random((28, 28), np.float32))


def keep(file: DeskFile, kept: KeptPages) -> KeptPages:
    file.write(file.ask(), Desk(kept, {"tab": "draw"}))
    found = DeskFile(file.path).read()
    assert found is not None
    assert found.words == {"tab": "draw"}
    return found.pages


def same(one: Page, other: Page) -> bool:
    if isinstance(one, Picture) and isinstance(other, Picture):
        parts = ("ink", "tensor", "plain")
        return all(np.array_equal(getattr(one, part), getattr(other, part)) for part in parts)
    return one == other


def thick(label: int) -> Drawing:
    """A digit to the hundredth of a unit, as drawings are kept, with the ink's width."""
    strokes = digit(label).strokes
    return Drawing(
        tuple(Stroke(s.xs.round(2), s.ys.round(2), np.full(len(s), 16.0)) for s in strokes),
        word=str(label),
    )


@pytest.mark.parametrize(
    "kept",
    [
        KeptPages(Drawing()),
        KeptPages(thick(2)),
        KeptPages(picture(0)),
        KeptPages(thick(2), (thick(3), picture(1), picture(2), thick(7), Drawing()), 3),
        KeptPages(Drawing(), (picture(1), thick(4), picture(2)), 2),
    ],
)
def test_pages_are_read_as_they_were_written(file, kept):
    found = keep(file, kept)
    assert same(found.page, kept.page)
    assert len(found.pages) == len(kept.pages)
    assert all(map(same, found.pages, kept.pages))
    assert found.index == kept.index


def test_nothing_kept_is_nothing_to_read(file):
    assert file.read() is None


def test_what_was_asked_for_earlier_does_not_take_the_place_of_newer_pages(file):
    early, late = file.ask(), file.ask()
    file.write(late, Desk(KeptPages(thick(2))))
    file.write(early, Desk(KeptPages(thick(3))))
    assert file.read().pages.page == thick(2)


def test_a_file_with_any_byte_changed_is_read_or_refused_in_words(file):
    keep(file, KeptPages(thick(2), (thick(3), picture(1)), 1))
    content = file.path.read_bytes()
    random = np.random.default_rng(0)
    for _ in range(300):
        damaged = bytearray(content)
        damaged[random.integers(len(content))] ^= 1 << random.integers(8)
        file.path.write_bytes(damaged[: random.integers(1, 2 * len(content))])
        try:
            file.read()
        except ValueError as error:
            assert "damaged" in str(error)


@pytest.mark.parametrize(
    "change",
    [
        {"index": np.array(2)},
        {"index": np.array(-1)},
        {"index": np.array([0, 1])},
        {"page-drawings": np.frombuffer(b"{}\n", np.uint8)},
        {"page-drawings": np.frombuffer(b"", np.uint8)},
        {"page-pictures": np.array([0])},
        {"opened-pictures": np.array([5])},
        {"opened-ink-1": np.full((4, 4), 2.0)},
        {"opened-tensor-1": np.zeros((3, 3))},
        {"words": np.zeros(3)},
        {"words": np.frombuffer(b"[1]", np.uint8)},
        {"words": np.frombuffer(b'{"x": NaN}', np.uint8)},
        {"words": np.frombuffer(b'{"format": "1"}', np.uint8)},
        {"words": np.frombuffer(b"[" * 100_000, np.uint8)},
    ],
)
def test_numbers_out_of_range_are_refused(file, change):
    keep(file, KeptPages(thick(2), (thick(3), picture(1)), 1))
    file.path.write_bytes(pack(unpack(file.path) | change))
    with pytest.raises(ValueError, match="damaged"):
        file.read()


def test_a_pad_that_a_version_before_has_kept_is_read(file):
    """It had no words."""
    keep(file, KeptPages(thick(2)))
    arrays = unpack(file.path)
    del arrays["words"]
    file.path.write_bytes(pack(arrays))
    assert file.read().pages.page == thick(2)
    assert file.read().words == file.words() == {}


def test_a_file_of_a_newer_version_is_refused_politely(file):
    keep(file, KeptPages(thick(2)))
    words = np.frombuffer(b'{"format": 2, "something": "else"}', np.uint8)
    file.path.write_bytes(pack(unpack(file.path) | {"words": words}))
    with pytest.raises(NewerError, match="newer mnistpad than this one; install"):
        file.read()
    assert file.words() == {}


def test_a_zipped_bomb_is_not_unpacked(file):
    file.path.parent.mkdir()
    with (
        zipfile.ZipFile(file.path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("page-drawings.npy", "w", force_zip64=True) as member,
    ):
        for _ in range(LARGEST // 2**20 + 1):
            member.write(bytes(2**20))
    assert file.path.stat().st_size < 2**20
    with pytest.raises(ValueError, match="unpack to more than 256 MB"):
        file.read()
    assert file.words() == {}


def test_what_is_no_array_is_refused(file):
    file.path.parent.mkdir()
    with zipfile.ZipFile(file.path, "w") as archive:
        archive.writestr("page.txt", "text")
    with pytest.raises(ValueError, match="damaged"):
        file.read()


def test_the_words_alone_are_read_at_once(file):
    keep(file, KeptPages(thick(2)))
    assert file.words() == {"tab": "draw"}
    file.path.write_bytes(file.path.read_bytes()[:-40])
    assert file.words() == {}
