"""The joint report as PDF, Word, Excel and CSV, its editions and their archive.

May import domain and all exchange packages before it, docx, msgspec, reportlab and xlsxwriter.
"""
