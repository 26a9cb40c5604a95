"""Search and replace in the window.

May import domain and the ui packages before it, from ``theme`` to ``trash``.
"""
