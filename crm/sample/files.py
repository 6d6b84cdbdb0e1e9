"""Stand-ins for the scans and photographs of the sample."""

from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db.models import Model
from wagtail.images import get_image_model

from crm.models import Activity, ActivityPhoto, Attachment, Library
from crm.sample.base import Sample, put

PICTURES = Path(__file__).parent / "pictures"


def attach_scan(record: Model, library: Library, title: str, number: str, sample: Sample) -> None:
    """Put a one-page PDF beside the record, as its scan."""
    title = title[:150]
    where = {"record_type": ContentType.objects.get_for_model(record), "record_id": record.pk, "title": title}
    if Attachment.objects.filter(**where).exists():
        return
    name = f"{title}.pdf"
    content = one_page_pdf([title, f"Nomor: {number or '-'}", "Berkas contoh, bukan dokumen sungguhan."])
    put(
        Attachment,
        where,
        library=library,
        file=ContentFile(content, name=name),
        original_name=name,
        media_type="application/pdf",
        added_by=sample.staff["advokasi"],
    )


def add_photo(activity: Activity, picture: str, caption: str) -> None:
    """Show a packaged picture with an activity."""
    put(
        ActivityPhoto,
        {"activity": activity, "image": packaged_picture(picture)},
        caption=caption,
        credit="Gambar contoh Mitra Pustaka",
    )


def packaged_picture(name: str) -> Any:
    """A picture of the sample in Wagtail's library, put there once."""
    model, title = get_image_model(), name.replace("-", " ").capitalize()
    found = model.objects.filter(title=title).first()
    if found is not None:
        return found
    source = PICTURES / f"{name}.png"
    with source.open("rb") as file:
        image = model(
            title=title, file=ImageFile(file, name=source.name), description=f"{title}, gambar contoh"
        )
        image.save()
    return image


def one_page_pdf(lines: list[str]) -> bytes:
    """The smallest page that shows ``lines``: A4, Helvetica, Latin letters only."""
    shown = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
    text = f"BT /F1 14 Tf 20 TL 60 760 Td {shown} ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
    ]
    pdf, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size, start = len(objects) + 1, len(pdf)
    pdf += b"xref\n0 %d\n0000000000 65535 f \n" % size
    pdf += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return pdf + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
