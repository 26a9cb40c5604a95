"""Taking deliveries in: what was dropped, a line for each, and what was not taken.

May import the ui packages before it, from ``theme`` to ``hand_over``.
"""
