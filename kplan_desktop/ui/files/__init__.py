"""What is done with files: open, new, import, export, deliver, print, earlier versions.

May import domain, storage, exchange and the ui packages before it, to ``spelling``.
"""
