"""Activities: their dialog, linking notes to one activity, the quick note.

May import domain and the ui packages before it, from ``theme`` to ``goal_page``.
"""
