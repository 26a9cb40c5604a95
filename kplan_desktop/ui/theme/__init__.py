"""Colours, sizes, icons, fonts and language of the screen, and what is painted and styled by them.

May import Qt alone.
"""
