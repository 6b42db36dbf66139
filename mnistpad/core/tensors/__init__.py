"""Tensors, and what is done with them."""
