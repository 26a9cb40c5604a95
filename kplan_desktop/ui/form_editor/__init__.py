"""Making a form: an editor for drafts of forms, its fields and pages, earlier versions, publishing.

May import the ui packages before it, from ``theme`` to ``forms``.
"""
