"""Findings in a report, missing parts, completion marks, and changes between states.

May import the domain packages before it, from ``model`` to ``totals``.
"""
