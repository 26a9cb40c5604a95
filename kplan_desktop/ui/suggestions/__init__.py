"""The list of everything that the notes state and nobody has answered yet.

May import domain and the ui packages before it, from ``theme`` to ``activity``.
"""
