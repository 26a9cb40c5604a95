"""Taking in a Word document, with a preview of what it is read as.

May import domain, exchange and the ui packages before it, from ``theme`` to ``files``.
"""
