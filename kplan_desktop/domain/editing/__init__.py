"""The adviser's actions as edits: notes, linked activities, trash.

May import the domain packages before it: ``model``, ``text``, ``form_format``, ``entry``.
"""
