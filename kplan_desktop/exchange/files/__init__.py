"""Files read and written whole or not at all.

May import domain and filesystem.
"""
