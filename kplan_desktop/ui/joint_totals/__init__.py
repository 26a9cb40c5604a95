"""Totals over all units on the screen: where a total comes from, and decisions on joint activities.

May import the ui packages before it, from ``theme`` to ``office_intake``.
"""
