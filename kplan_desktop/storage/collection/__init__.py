"""The office's collection file (``.ksamling``): its tables, edits stored, and contents by hash.

May import domain, filesystem, the other storage packages, msgspec and peewee.
"""
