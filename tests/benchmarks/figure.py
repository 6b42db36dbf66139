from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, and what it must be."""

    name: str
    measured: str
    bound: str
    good: bool


def at_least(name: str, value: float, bound: float, unit: str = "", digits: int = 2) -> Figure:
    return Figure(
        name, f"{value:.{digits}f}{unit}", f"≥ {bound:.{digits}f}{unit}", bool(value >= bound)
    )


def at_most(name: str, value: float, bound: float, unit: str = "", digits: int = 2) -> Figure:
    return Figure(
        name, f"{value:.{digits}f}{unit}", f"≤ {bound:.{digits}f}{unit}", bool(value <= bound)
    )
