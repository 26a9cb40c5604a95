"""A form as plain data for JSON, its unknown keys, and the faults that make a form unusable.

May import ``domain.model`` and ``domain.text``.
"""
