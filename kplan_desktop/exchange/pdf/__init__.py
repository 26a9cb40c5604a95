"""Report and plan as PDF. Imports reportlab, so import it only when an export starts.

May import domain, the exchange packages before it, reportlab and pikepdf.
"""
