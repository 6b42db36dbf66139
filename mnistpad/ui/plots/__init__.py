"""Plots of one look and one behaviour, on pyqtgraph; loaded after the window is painted."""
