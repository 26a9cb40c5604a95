"""Tokens, numbers and quantities of Norwegian text.

May import the domain packages before it, from ``model`` to ``similarity``.
"""
