"""The wording of errors, findings, access and locations, and the dialogs that show errors.

May import domain, storage, exchange and the ui packages ``theme``, ``document`` and ``widgets``.
"""
