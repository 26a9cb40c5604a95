"""The page of one goal, written in place: cards, notes, drag and drop, keyboard.

May import domain and the ui packages before it, from ``theme`` to ``runtime``.
"""
