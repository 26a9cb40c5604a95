"""The settings dialog: all that the user can choose, in one place, applied at once.

May import domain, storage, exchange and the ui packages before it, to ``frame``.
"""
