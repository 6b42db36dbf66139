"""The ideas, in numpy: no Qt, no Keras, no process."""
