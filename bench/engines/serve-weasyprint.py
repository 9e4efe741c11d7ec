"""Renders HTML to PDF for the comparison: one JSON line in, a length and that many bytes out."""

import json
import sys

from weasyprint import HTML, __version__
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
out = sys.stdout.buffer
out.write(f"{__version__}\n".encode())
out.flush()
for line in sys.stdin:
    pdf = HTML(string=json.loads(line)).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
    out.write(f"{len(pdf)}\n".encode())
    out.write(pdf)
    out.flush()
