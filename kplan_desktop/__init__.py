"""Kplan: the plan and the report of a county department, offline in one window."""

__version__ = "0.3.0"
