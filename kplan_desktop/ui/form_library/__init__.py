"""The forms that are here: their list, what comes by mail is installed, and is sent on.

May import the ui packages before it, from ``theme`` to ``word_import``.
"""
