"""Widgets that know nothing of reports.

May import ``domain.text``, ``ui.theme`` and ``ui.accessibility``.
"""
