"""Reading what was received: reports, goals across units, search, comparison, comments.

May import the ui packages before it, from ``theme`` to ``joint_totals``.
"""
