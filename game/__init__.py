"""Kikimora: a side-view arcade action game with a deterministic, headless simulation."""

__version__ = "0.1.0"
