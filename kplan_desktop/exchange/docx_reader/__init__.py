"""Reading Word documents (.docx) into the domain's neutral document.

May import domain, the exchange packages before it, and lxml.
"""
