"""The rules by which findings are made, and the personal data that they look for.

May import the domain packages before it, from ``model`` to ``suggestions``.
"""
