"""The words that texts are read by: the table, its inflector, and the lexicon of a report.

May import the domain packages before it, from ``model`` to ``similarity``.
"""
