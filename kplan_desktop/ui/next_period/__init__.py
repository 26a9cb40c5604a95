"""The next period, or a corrected form, for the report that is open.

May import the ui packages before it, from ``theme`` to ``forms``.
"""
