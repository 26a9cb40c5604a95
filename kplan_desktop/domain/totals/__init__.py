"""Totals of figures by goal, area and report, each activity counted once.

May import the domain packages before it, from ``model`` to ``editing``.
"""
