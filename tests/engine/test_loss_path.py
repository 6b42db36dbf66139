"""The loss that numpy finds along a way is Keras's own."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.network.loss_path import losses_along_path
from mnistpad.core.network.recipe import Recipe

SCRIPT = """
import sys
import numpy as np
from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.network.recipe import Recipe
from mnistpad.engine import networks

data = load(Source(SourceKind.SAMPLE))
recipe = Recipe(hidden=(32,), seed=1)
model = networks.build(recipe)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")
train = networks.arrays(recipe, data)
x = data.test_images[:500].reshape(-1, 784).astype("float32") / 255
x = x.reshape(-1, *model.input_shape[1:])
y = np.eye(10, dtype="float32")[data.test_labels[:500]]
ends, losses = [model.get_weights()], []
model.fit(x, y, epochs=1, verbose=0)
ends.append(model.get_weights())
for share in np.linspace(0, 1, 5):
    model.set_weights([a + np.float32(share) * (b - a) for a, b in zip(*ends)])
    losses.append(model.evaluate(x, y, batch_size=500, verbose=0))
named = {f"{end}_{n:02}": w for end, weights in enumerate(ends) for n, w in enumerate(weights)}
np.savez(sys.argv[1], losses=np.array(losses), **named)
"""


def test_along_the_way_the_loss_is_what_keras_evaluates(tmp_path):
    kept = tmp_path / "kept.npz"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(kept)], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    with np.load(kept, allow_pickle=False) as file:
        losses = file["losses"]
        ends = [
            [file[name] for name in sorted(file.files) if name.startswith(f"{end}_")]
            for end in (0, 1)
        ]
    data = load(Source(SourceKind.SAMPLE))
    path = losses_along_path(
        Recipe(hidden=(32,), seed=1),
        [0, 1],
        ends.__getitem__,
        data.test_images[:500],
        data.test_labels[:500],
        points=4,
    )
    assert path.losses == pytest.approx(losses, rel=1e-4)
    assert path.losses[-1] < path.losses[0]
