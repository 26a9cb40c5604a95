"""Figures and status suggested from Norwegian text.

May import the domain packages before it, from ``model`` to ``similarity``.
"""
