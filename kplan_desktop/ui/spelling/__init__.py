"""Spell checking on the page.

May import domain and the ui packages before it, from ``theme`` to ``search``.
"""
