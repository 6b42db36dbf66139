"""The first tab: the pad, what the network sees of it, and its answer."""
