"""Comments of a leader, the board or the office on places in a delivery.

May import the domain packages before it, from ``model`` to ``delivery``.
"""
