"""How far a run is."""

from mnistpad.engine.messages import Started

_SPAN = 3.0  # seconds of training that the speed is taken over


class Progress:
    """How far a run of batches of that size is, how fast it goes, and how long it will take."""

    def __init__(self, batch_size: int = 0) -> None:
        self._batch_size = batch_size
        self._marks: list[tuple[float, int]] = []
        self._speed = 0.0  # updates a second
        self.facts: Started | None = None  # what the engine said as it began
        self.updates = 0
        self.seconds = 0.0  # spent by now, pauses not counted

    def begin(self, facts: Started) -> None:
        """The run's first update comes next."""
        self.facts, self.updates = facts, facts.updates

    def go_on(self) -> None:
        """After a pause, or another pace, the speed is another."""
        self._marks.clear()
        self._speed = 0.0

    def advance(self, updates: int, seconds: float) -> None:
        """So many updates are done, and seconds spent, by now."""
        self.updates, self.seconds = updates, seconds
        self._marks.append((seconds, updates))
        while len(self._marks) > 2 and seconds - self._marks[0][0] > _SPAN:
            self._marks.pop(0)
        began, first = self._marks[0]
        if seconds > began:
            self._speed = (updates - first) / (seconds - began)

    @property
    def epoch(self) -> int:
        """The epoch under way, from 1; 0 before the first."""
        if self.facts is None:
            return 0
        return min(self.updates // self.facts.updates_per_epoch + 1, self.facts.epochs)

    @property
    def all_updates(self) -> int:
        """Updates that the run has when it is finished; 0 while that is unknown."""
        return 0 if self.facts is None else self.facts.epochs * self.facts.updates_per_epoch

    @property
    def images_per_second(self) -> float:
        """Learnt from lately; 0 while that is unknown."""
        return self._speed * self._batch_size

    @property
    def seconds_left(self) -> float | None:
        """Until the last update, as it goes now; None while that is unknown."""
        return (self.all_updates - self.updates) / self._speed if self._speed else None
