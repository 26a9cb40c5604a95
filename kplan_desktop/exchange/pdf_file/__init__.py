"""What a PDF consists of, whatever it shows: its objects, and the fonts embedded in it.

May import nothing of Kplan.
"""
