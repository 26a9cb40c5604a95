"""What an adviser does to a report, as edits: notes, linked activities, trash.

May import the domain packages before it: ``model``, ``text``, ``form_format``, ``entry``.
"""
