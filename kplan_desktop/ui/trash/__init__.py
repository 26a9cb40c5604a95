"""The trash dialog.

May import domain and the ui packages before it, from ``theme`` to ``activity``.
"""
