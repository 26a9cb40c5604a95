"""The office's collection: what was received, the board of units, and the edits of it.

May import the domain packages before it, from ``model`` to ``form_from_word``.
"""
