"""Finding and replacing text in a whole report.

May import the domain packages before it, from ``model`` to ``review``.
"""
