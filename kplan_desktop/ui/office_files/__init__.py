"""What is done with the files of collections: new ones, earlier versions, and what helps.

May import the ui packages before it, from ``theme`` to ``hand_over``.
"""
