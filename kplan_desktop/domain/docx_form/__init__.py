"""Reading a filled form from the neutral model of a word-processor document.

May import the domain packages before it.
"""
