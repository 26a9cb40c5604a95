"""What goes out and comes in, one format a package.

May import domain, not storage; the packages stand in the order of ``tests/test_layers.py``, and
each imports only those before it.
"""
