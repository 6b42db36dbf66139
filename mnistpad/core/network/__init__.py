"""What is trained, and what came of it."""
