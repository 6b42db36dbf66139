"""What is set on the tab *Digits*."""

from __future__ import annotations

from typing import Any

from mnistpad.core.message import Message
from mnistpad.state.data.digits import (
    Cell,
    DigitsState,
    Everything,
    Mistakes,
    OfClass,
    Part,
    Pick,
    RandomHundred,
)
from mnistpad.state.desk.values import member, text, whole

_PICKS: dict[str, type] = {
    "all": Everything,
    "class": OfClass,
    "random": RandomHundred,
    "mistakes": Mistakes,
    "cell": Cell,
}


def take_digits(digits: DigitsState) -> dict[str, Any]:
    pick = digits.pick
    kind = next(kind for kind, made in _PICKS.items() if isinstance(pick, made))
    is_drawn = isinstance(pick, RandomHundred)
    labels = [] if is_drawn else [getattr(pick, name) for name in pick.__slots__]
    drawn = digits.shown.tolist() if is_drawn else []
    return {
        "part": digits.part.value,
        "pick": [kind, *labels],
        "drawn": drawn,
        "page": digits.page,
        "cursor": digits.cursor,
    }


def put_digits(digits: DigitsState, values: Any) -> None:
    part = member(Part, values["part"])
    kind, *labels = values["pick"]
    made = _PICKS.get(text(kind))
    if made is None:
        raise ValueError(
            Message("one of {names} is expected, not “{kind}”", names=", ".join(_PICKS), kind=kind)
        )
    if made is RandomHundred and labels:
        raise ValueError(Message("a random hundred is of no class"))
    pick: Pick = made(*(whole(label, 0, 9) for label in labels))
    page, cursor = whole(values["page"]), whole(values["cursor"], 0, 99)
    drawn = [whole(index) for index in values["drawn"]]
    if isinstance(pick, Mistakes | Cell) and not digits.has_predictions:
        pick = Everything()  # they are there again once a run has read them
    digits.choose_part(part)
    digits.choose(RandomHundred(tuple(drawn)) if isinstance(pick, RandomHundred) else pick)
    digits.turn(page)
    digits.look_at(cursor)
