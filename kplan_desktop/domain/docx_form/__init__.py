"""What a filled form in a word-processor document means, whatever read the document.

May import the domain packages before it.
"""
