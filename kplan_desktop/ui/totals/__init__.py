"""Totals on the screen: panel, chart, table and the notes each total is made of.

May import domain and the ui packages before it, from ``theme`` to ``outline``.
"""
