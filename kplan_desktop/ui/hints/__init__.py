"""The sentences that say in an empty report what to do next, and are silent once it is done.

May import domain and the ui packages before it, from ``theme`` to ``plan``.
"""
