"""Forms in the window: making and correcting them, passing them on, installing them.

May import the ui packages before it, from ``theme`` to ``word_import``.
"""
