"""Where personal data still stand beside the report, and deleting them there for good.

May import domain and storage.
"""
