"""A recipe in a line, for lists and above the curves."""

from __future__ import annotations

from mnistpad.core.data.digits import Source
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import Recipe
from mnistpad.language import tr


def named(name: str, recipe: Recipe) -> str:
    """A name of it, and its network."""
    return tr("{name}: {network}", name=name, network=recipe.title)


def summary(recipe: Recipe, source: Source, available: int | None) -> str:
    """What is learnt from, of so many digits if that is known, and how."""
    data = source.title
    if available is not None:
        count = recipe.learning_digits(available)
        data = Message("{data} {count:,}", data=data, count=count)
    return tr(
        "{data} · {optimizer} · batch {batch} · {epochs} epochs · seed {seed}",
        data=data,
        optimizer=str(recipe.optimizer),
        batch=recipe.batch_size,
        epochs=recipe.epochs,
        seed=recipe.seed,
    )
