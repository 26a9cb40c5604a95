"""The list of findings, what is set aside, and the deleting of personal data.

May import the ui packages before it, from ``theme`` to ``files``.
"""
