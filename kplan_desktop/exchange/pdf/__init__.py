"""Report and plan as PDF. Import it only when an export starts.

May import domain and the exchange packages before it.
"""
