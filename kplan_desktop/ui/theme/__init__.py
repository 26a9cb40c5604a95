"""Colours, sizes, icons, fonts and the language of the screen.

May import Qt alone.
"""
