"""Deliveries, what became of them, and the office's receipts.

May import the domain packages before it, from ``model`` to ``totals``.
"""
