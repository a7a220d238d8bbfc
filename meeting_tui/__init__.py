"""Run a live meeting of a group that decides by consensus, from its agenda to its report."""

__version__ = "0.1.0"
