"""What is set on the tab *Tensors*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mnistpad.core.message import Message
from mnistpad.state.desk.values import member, text, whole

if TYPE_CHECKING:
    from mnistpad.state.tensors.look import TensorsState


def take_line(state: TensorsState) -> dict[str, Any]:
    return {"line": state.line, "own": state.own_lines}


def put_line(state: TensorsState, values: Any) -> None:
    lines = [text(line) for line in values["own"]]
    line = text(values["line"])
    state.put_own(lines)
    state.read(line)


def take_bench(state: TensorsState) -> dict[str, Any]:
    bench = state.bench
    return {
        "operation": bench.operation.value,
        "inputs": {each.value: list(bench.texts_of(each)) for each in type(bench.operation)},
        "step": bench.position,
    }


def put_bench(state: TensorsState, values: Any) -> None:
    from mnistpad.state.tensors.bench import FIELDS, Operation

    operation, bench = member(Operation, values["operation"]), state.bench
    texts = {}
    for each in Operation:
        texts[each] = [text(field) for field in values["inputs"][each.value]]
        if len(texts[each]) != len(FIELDS[each]):
            raise ValueError(
                Message(
                    "{operation} has {count} inputs", operation=each.value, count=len(FIELDS[each])
                )
            )
    step = whole(values["step"])
    for each, fields in texts.items():
        if bench.texts_of(each) != tuple(fields):
            bench.choose(each)
            bench.set_texts(fields)
    bench.choose(operation)
    bench.go_to(step)
