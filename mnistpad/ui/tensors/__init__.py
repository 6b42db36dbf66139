"""Tensors: what they are, what is done with them, and what a network makes of a digit."""
