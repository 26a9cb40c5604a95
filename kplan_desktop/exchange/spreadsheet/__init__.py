"""The figures as XLSX and CSV.

May import domain, the exchange packages before it, and XlsxWriter.
"""
