"""The open report: session, undo, saving, file lock, settings, background tasks.

May import domain, filesystem, storage, exchange and ``ui.theme``.
"""
