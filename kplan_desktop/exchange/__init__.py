"""The formats that Kplan writes and reads, one a package.

May import domain and filesystem, not storage; each package may import only those before it in the
order of ``tests/test_layers.py``.
"""
