"""The guide in a window of its own, the topic of each place (F1), and the list of all keys.

May import domain and the ui packages before it, from ``theme`` to ``widgets``.
"""
