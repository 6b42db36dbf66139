"""How the built-in recogniser is made: ``python -m mnistpad.training``."""
