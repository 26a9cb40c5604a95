"""Forms as they are made and corrected: changes, ids, numbers, warnings, and how two forms differ.

May import ``domain.model``, ``domain.text`` and ``domain.form_format``.
"""
