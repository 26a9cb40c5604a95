"""The bundle (``kplan-bundle``): a report as one JSON file, alone or inside a PDF.

May import domain and the exchange packages ``files`` and ``wording``; msgspec, pikepdf, rfc8785.
"""
