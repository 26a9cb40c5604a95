"""A report on another form: that of the next period, or a corrected version of its own.

May import the domain packages before it, from ``model`` to ``similarity``.
"""
