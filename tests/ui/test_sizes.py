"""What pages write larger where they have room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.sizes import write, zoom_of
from tests.ui.perceptron import shown


@pytest.mark.parametrize(
    ("height", "zoom"), [(0, 1.0), (560, 1.0), (680, 1.1), (958, 1.5), (2000, 1.5)]
)
def test_a_page_is_written_larger_the_higher_it_is_within_bounds(height, zoom):
    assert zoom_of(height) == zoom


def test_what_asks_for_it_follows_the_page_and_the_rest_stays(qtbot, qapp):
    page = CardsPage()
    labels = [QLabel("z") for _ in range(4)]
    for label in labels:
        page.cards.addWidget(label)
    usual, follows, little, roomy = labels
    write(follows, 1.2, bold=True)
    write(little, most=1.1)
    write(roomy, lines=3)
    size = usual.font().pointSizeF()
    with shown(qtbot, qapp, page, 400, 300):
        for height, zoom in ((960, 1.5), (300, 1.0)):
            page.resize(400, height)
            assert usual.font().pointSizeF() == size
            assert follows.font().pointSizeF() == pytest.approx(size * 1.2 * zoom)
            assert follows.font().bold()
            assert little.font().pointSizeF() == pytest.approx(size * min(zoom, 1.1))
            assert roomy.height() == 3 * roomy.fontMetrics().lineSpacing()
