"""The chips in a note's line: figures, suggestions, time, status and cross-references.

May import domain and the ui packages before it, from ``theme`` to ``messages``.
"""
