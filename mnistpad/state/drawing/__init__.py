"""Drawings, and how they are read."""
