"""What a screen reader is given beyond what Qt says itself: announcements, levels, reading order.

May import Qt and ``ui.theme``.
"""
