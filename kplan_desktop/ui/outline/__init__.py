"""The tree of areas, goals and measures, and its filter.

May import domain and the ui packages before it, from ``theme`` to ``chips``.
"""
