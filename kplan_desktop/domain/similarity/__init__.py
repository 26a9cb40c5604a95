"""Which notes describe the same activity, judged by their words.

May import the domain packages before it, from ``model`` to ``search``.
"""
