"""The adopted plan: its wording, what became of its measures, and plan against report.

May import the domain packages before it, from ``model`` to ``totals``.
"""
