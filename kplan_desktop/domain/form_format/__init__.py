"""A form as plain data, read strictly, and all that makes one unusable.

May import ``domain.model`` and ``domain.text``.
"""
