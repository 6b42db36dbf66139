"""Widgets: they show state and tell what the user wants."""
