"""What a reader of a report would ask about: findings, what is missing, marks, changes.

May import the domain packages before it, from ``model`` to ``totals``.
"""
