"""The protocol between the window and the process that renders its preview.

May import domain, the other exchange packages, and msgspec.
"""
