"""Files read and written whole or not at all, and what the shipped typefaces can print.

May import domain and filesystem.
"""
