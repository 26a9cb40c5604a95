"""The running program: crashes, log, rescue of unsaved text, garbage collection.

May import domain, exchange and the ui packages before it, from ``theme`` to ``preview``.
"""
