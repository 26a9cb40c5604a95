"""The main window, which puts the parts together.

May import domain, storage, exchange and all other ui packages.
"""
