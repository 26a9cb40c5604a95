"""The grammar of times in running text: days, half-years, ranges and lists as they are written.

May import: the standard library, ``domain.model``, ``domain.text`` and ``domain.entry``.
"""
