"""Report and plan as PDF. Imports reportlab, so import it only when an export starts."""

from kplan_desktop.export.pdf.output import PdfOutput
from kplan_desktop.export.pdf.plan_pdf import write_plan_pdf
from kplan_desktop.export.pdf.report_pdf import write_report_pdf

__all__ = ["PdfOutput", "write_plan_pdf", "write_report_pdf"]
