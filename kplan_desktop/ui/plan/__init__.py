"""The adopted plan in the window: its adoption, the outcome of a measure, plan against report.

May import the ui packages before it, from ``theme`` to ``suggestions``.
"""
