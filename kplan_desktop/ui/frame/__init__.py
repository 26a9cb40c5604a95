"""What every window has around its contents: messages, the saved state, dropped files.

May import domain, storage, exchange and the ui packages before it, to ``files``.
"""
