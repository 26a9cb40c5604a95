"""Passing the work on to a successor or a new machine.

May import the ui packages before it, from ``theme`` to ``next_period``.
"""
