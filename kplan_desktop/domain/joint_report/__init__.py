"""The content of the joint report, goal by goal, before any format is chosen.

May import the domain packages before it, from ``model`` to ``joint_totals``.
"""
