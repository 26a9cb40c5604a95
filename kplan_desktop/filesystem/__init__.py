"""What writing a file safely takes on each system, for storage and exchange alike.

May import the standard library only.
"""
