"""The office's window: the board of units around one open collection.

May import the ui packages before it, from ``theme`` to ``joint_report``.
"""
