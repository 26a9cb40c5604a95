"""Form, report, locations in it, edits with their inverses, and errors that a user can act on.

May import nothing of Kplan outside this package.
"""
