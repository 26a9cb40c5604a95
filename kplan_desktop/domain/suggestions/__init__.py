"""Figures, times and states found in Norwegian text.

May import the domain packages before it, from ``model`` to ``similarity``.
"""
