"""What a form, a report, an edit, a total and a finding are. Standard library only.

May import nothing but itself; the packages are ordered in ``tests/test_layers.py``, and each
imports only those before it.
"""
