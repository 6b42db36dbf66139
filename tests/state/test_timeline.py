"""Moments made by hand and by the clock."""

from __future__ import annotations

import pytest

from mnistpad.state.timeline import Timeline


class Numbers(Timeline):
    """Counts up to a last number."""

    def __init__(self, last: int, pace: float = 0.02) -> None:
        super().__init__(pace)
        self.last = last
        self.made = 0

    @property
    def farthest(self) -> int:
        return self.made

    @property
    def can_go_on(self) -> bool:
        return self.position < self.last

    def _make(self, moments: int) -> None:
        self._position = min(self._position + moments, self.last)
        self.made = max(self.made, self._position)


def test_as_many_moments_are_made_as_the_pace_has(qtbot):
    numbers = Numbers(1000)
    numbers.play()
    qtbot.wait(600)
    numbers.pause()
    assert 15 <= numbers.position <= 40
    before = numbers.position
    qtbot.wait(100)
    assert numbers.position == before


def test_it_plays_no_longer_where_there_is_nothing_left(qtbot):
    numbers = Numbers(2)
    with qtbot.waitSignals([numbers.playing_changed] * 2):
        numbers.play()
    assert not numbers.is_playing
    assert numbers.position == 2
    with qtbot.assertNotEmitted(numbers.playing_changed):
        numbers.play()


@pytest.mark.parametrize("pace", [0.001, 0.0])
def test_a_fast_one_makes_many_moments_between_two_looks(qtbot, pace):
    numbers = Numbers(10**9, pace)
    seen = []
    numbers.moved.connect(lambda: seen.append(numbers.position))
    numbers.play()
    qtbot.waitUntil(lambda: len(seen) > 4)
    numbers.pause()
    assert seen[-1] - seen[0] > 4 * (len(seen) - 1)


def test_by_hand_it_goes_on_back_and_to_what_was_made_and_rests(qtbot):
    numbers = Numbers(3)
    for _ in range(5):
        numbers.step()
    assert numbers.position == 3
    numbers.back()
    assert numbers.position == 2
    numbers.play()
    numbers.go_to(1)
    assert (numbers.position, numbers.is_playing) == (1, False)
    numbers.go_to(99)
    assert numbers.position == 3
    numbers.reset()
    assert (numbers.position, numbers.can_go_back, numbers.can_go_on) == (0, False, True)
    with qtbot.assertNotEmitted(numbers.moved):
        numbers.back()
