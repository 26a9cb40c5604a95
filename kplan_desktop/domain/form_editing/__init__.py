"""Forms as they are made and corrected: edits and their inverses, ids, and how two forms differ.

May import ``domain.model``, ``domain.text`` and ``domain.form_format``.
"""
