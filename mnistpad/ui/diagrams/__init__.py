"""Networks and circuits, as items of a scene."""
