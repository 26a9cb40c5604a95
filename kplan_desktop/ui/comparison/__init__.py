"""Two states of a report beside each other, goal by goal, to read or to choose from.

May import the ui packages before it, from ``theme`` to ``spelling``.
"""
