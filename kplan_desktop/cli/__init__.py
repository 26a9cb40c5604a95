"""The command ``kplan``: one module a command, and the jobs that they share.

May import domain, storage, exchange, processes, ``paths`` and ``app``; not ``ui``.
"""
