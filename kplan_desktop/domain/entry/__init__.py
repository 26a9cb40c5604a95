"""Parsers of what is typed into a field: figures and times; and the unit's own metrics.

May import the domain packages ``model``, ``text`` and ``form_format``.
"""
