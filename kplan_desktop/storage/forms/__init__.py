"""Forms on disk: those shipped and installed, and drafts.

May import msgspec, ``domain`` and ``filesystem``.
"""
