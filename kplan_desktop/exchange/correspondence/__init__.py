"""Comments and receipts: the small JSON files between leader, office and adviser.

May import domain and the exchange packages before it, from ``files`` to ``bundle``.
"""
