"""Widgets that know nothing of reports.

May import ``domain.text`` and ``ui.theme``.
"""
