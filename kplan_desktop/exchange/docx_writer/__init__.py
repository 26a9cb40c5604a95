"""Report and plan as Word documents (DOCX): tables, lists and styles that can be worked on.

May import domain, the exchange packages before it, and python-docx.
"""
