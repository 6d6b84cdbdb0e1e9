"""Content and its drawings -> one HTML page, in the content's language and on its paper.

Pictures are named by ``asset:`` addresses, which only the PDF stage resolves: the page
needs neither network nor file system. Every text of the content is escaped.
"""

from collections.abc import Mapping

import segno
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, override

from advocacy.dossier.content import Content, Drawing
from advocacy.dossier.document.sections import blocks
from crm import formats

PAPERS = {"a4": "210mm 297mm", "f4": "215mm 330mm"}
INK = "#1b2a41"


def render_html(content: Content, drawings: Mapping[str, Drawing], *, digest: str) -> str:
    """The whole edition; ``digest`` is the SHA-256 of the content's snapshot, in hexadecimal."""
    language = content.language
    with override(language):
        return render_to_string(
            "advocacy/dossier/base.html",
            {
                "content": content,
                "blocks": blocks(content, drawings),
                "period": formats.period(content.period_start, content.period_end, language),
                "cutoff": formats.day(content.cutoff, language),
                "issued": formats.day(content.issued_at.date(), language),
                "page_words": _page_words(),
                "page_size": PAPERS[content.paper],
                "digest_groups": [digest[i : i + 8] for i in range(0, len(digest), 8)],
                "verification_code": mark_safe(_qr_code(content.verification_url)),  # noqa: S308  drawn here
            },
        )


def _page_words() -> list[str]:
    """What stands before, between and after the numbers in "Page 3 of 12"; the style sheet counts."""
    return (gettext("Page %(page)s of %(pages)s") % {"page": "|", "pages": "|"}).split("|")


def _qr_code(url: str) -> str:
    """The address as a square of dark ink, a quarter of which may be lost."""
    code = segno.make_qr(url, error="q")
    return code.svg_inline(title=url, dark=INK, light="#ffffff", border=2, omitsize=True)
