"""Comments on places in a delivery: at their notes, in a list, and in a delivery that is read.

May import the ui packages before it, from ``theme`` to ``checks``.
"""
