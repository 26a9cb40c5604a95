"""The window: Qt adapts the domain and holds no rule of its own.

May import domain, storage and exchange; a package a part of the window, each importing only those
before it in ``tests/test_layers.py``.
"""
