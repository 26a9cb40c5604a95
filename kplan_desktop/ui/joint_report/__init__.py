"""Writing the joint report: the office's texts, themes, what is left out, preview, editions.

May import the ui packages before it, from ``theme`` to ``office_reading``.
"""
