"""The live page preview beside the editor.

May import domain, exchange and the ui packages before it, from ``theme`` to ``totals``.
"""
