"""The page says what the content says: escaped, localised, each number with its note."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.utils.translation import gettext, override
from lxml import html as parser

from advocacy.dossier.charts import draw_charts
from advocacy.dossier.content import (
    Commitments,
    Content,
    Language,
    Narrative,
    Outcomes,
    Stories,
    Summary,
    plain,
)
from advocacy.dossier.document import render_html
from tests.advocacy.dossier.factories import crowded_content, rich_content, sparse_content

DIGEST = "0123456789abcdef" * 4
LANGUAGES: list[Language] = ["id", "en"]


def render(content: Content) -> str:
    return render_html(content, draw_charts(content), digest=DIGEST)


def page(content: Content) -> parser.HtmlElement:
    return parser.fromstring(render(content))


def text(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_contents_language_whatever_the_reader_speaks(language: Language) -> None:
    content = rich_content(language)
    with override("id"):
        first = render(content)
    with override("en"):
        assert render(content) == first
    assert parser.fromstring(first).get("lang") == language


@pytest.mark.parametrize(("language", "promised"), [("id", "Rp360.000.000"), ("en", "IDR 360,000,000")])
def test_money_is_written_as_the_reader_writes_it(language: Language, promised: str) -> None:
    assert promised in render(rich_content(language))


@pytest.mark.parametrize(("paper", "size"), [("a4", "210mm 297mm"), ("f4", "215mm 330mm")])
def test_the_paper_is_the_contents(paper: str, size: str) -> None:
    content = rich_content("id", "f4" if paper == "f4" else "a4")
    assert f"size: {size}" in render(content)


def test_the_cover_names_recipient_period_cutoff_and_edition() -> None:
    (cover,) = page(rich_content()).find_class("cover")
    for said in (
        "Bank Contoh Nusantara",
        "1 Januari – 30 September 2025",
        "6 Oktober 2025",
        "DOS-CTH-2025-0007",
    ):
        assert said in text(cover)


def test_sections_stand_in_the_order_of_the_content() -> None:
    rich = rich_content()
    turned = replace(rich, sections=rich.sections[::-1])
    headings = [text(heading) for heading in page(rich).xpath("//main/section/header/h2")]
    assert [text(heading) for heading in page(turned).xpath("//main/section/header/h2")] == headings[::-1]
    assert len(headings) == len(rich.sections)


def test_the_contents_lead_to_every_section() -> None:
    tree = page(rich_content())
    targets = [link.get("href") for link in tree.xpath("//nav//a")]
    assert targets == [f"#section-{n}" for n in range(1, 10)] + ["#verification"]
    assert all(tree.xpath(f"//*[@id='{target[1:]}']") for target in targets)


def test_every_number_in_a_sentence_has_its_note() -> None:
    tree = page(rich_content())
    mentions = tree.find_class("figure")
    assert mentions
    for mention in mentions:
        note = mention.getnext()
        assert note.get("href") == f"#note-{note.text}"
        assert tree.xpath(f"//li[@id='note-{note.text}']")


def test_no_placeholder_is_left() -> None:
    assert not re.search(r"\{[a-z_]+\}", unescape(render(rich_content())).split("</style>")[1])


def test_a_missing_number_says_why_wherever_it_is_named() -> None:
    tree = page(rich_content())
    reason = "buku tamu pojok baca baru dipakai sejak September 2025"
    for kind in ("narrative", "method", "sources"):
        (section,) = tree.xpath(f"//section[contains(@class, '{kind}')]")
        assert reason in text(section)


def test_promised_received_and_used_are_columns_that_are_never_added() -> None:
    tree = page(rich_content())
    total = tree.xpath("//section[contains(@class, 'commitments')]//tr[@class='total']")[0]
    money = [text(cell) for cell in total.find_class("money")]
    assert money == ["Rp360.000.000", "Rp290.000.000", "Rp268.350.000"]
    assert "940.350.000" not in render(rich_content())


def test_what_had_arrived_before_the_period_is_told_apart() -> None:
    (table, _other) = page(rich_content()).xpath("//section[contains(@class, 'commitments')]//table")
    (books,) = [row for row in table.xpath(".//tbody/tr") if "Buku bacaan anak" in text(row)]
    assert "dalam periode ini Rp60.000.000" in text(books)
    (subtotal,) = table.find_class("subtotal")
    assert [text(cell) for cell in subtotal.find_class("money")] == ["", "Rp260.000.000", "Rp268.350.000"]


def test_a_promise_says_when_it_was_made_where_and_under_which_agreement() -> None:
    (table, _other) = page(rich_content()).xpath("//section[contains(@class, 'commitments')]//table")
    (classes,) = [row for row in table.xpath(".//tbody/tr") if "Kelas literasi" in text(row)]
    for fact in ("20 Januari 2025", "415.4/07/PKS/2025", "Perpustakaan Desa Contoh Asri", "028/31/BAST/2025"):
        assert fact in text(classes)


def test_what_waits_for_a_second_person_is_named_and_in_no_column() -> None:
    (table, _other) = page(rich_content()).xpath("//section[contains(@class, 'commitments')]//table")
    (corners,) = [row for row in table.xpath(".//tbody/tr") if "Pojok baca" in text(row)]
    assert "Belum diverifikasi: 1 lokasi, Rp20.000.000" in text(corners)
    assert all("Belum" not in text(cell) for cell in corners.find_class("money"))


def test_nothing_is_called_measured_that_has_no_value() -> None:
    (table, _other) = page(rich_content()).xpath("//section[contains(@class, 'commitments')]//table")
    (staff,) = [row for row in table.xpath(".//tbody/tr") if "Relawan pengajar" in text(row)]
    assert "dinyatakan" not in text(staff)


def test_each_direction_has_its_own_table() -> None:
    tree = page(rich_content())
    assert len(tree.xpath("//section[contains(@class, 'commitments')]//table")) == 2


def test_a_status_is_told_by_word_and_by_sign() -> None:
    with override("id"):
        late = gettext("late")
    (cell,) = [each.getparent() for each in page(rich_content()).find_class("sign-overdue")]
    assert text(cell) == late


def test_attendance_is_summed_and_said_not_to_be_people() -> None:
    (section,) = page(rich_content()).xpath("//section[contains(@class, 'activities')]")
    (total,) = section.xpath(".//tr[@class='total']")
    assert [text(cell) for cell in total.find_class("count")] == ["375", "261", "846", "11"]
    with override("id"):
        warning = gettext(
            "Attendance counts heads at each activity. A person who came three times counts three times, "
            "so it is not a number of different people."
        )
    assert warning in text(section)


def test_a_note_that_names_the_same_records_as_another_says_so() -> None:
    notes = page(rich_content()).xpath("//ol[@class='notes']/li")
    assert "Kelas pemasaran daring" in text(notes[3])
    assert "Kelas pemasaran daring" not in text(notes[4])
    assert "sama dengan nomor 4" in text(notes[4])


def test_the_summary_names_the_changes_that_say_most() -> None:
    rich = rich_content()
    (outcomes,) = (section for section in rich.sections if isinstance(section, Outcomes))
    (summary,) = (section for section in rich.sections if isinstance(section, Summary))
    told = replace(summary, changes=outcomes.lines[:1])
    (shown,) = page(replace(rich, sections=(told,))).find_class("changes")
    for said in ("37 orang", "Pelaku usaha mulai memisahkan", "Peserta kelas pembukuan; dinyatakan"):
        assert said in text(shown)


def test_a_story_in_another_language_says_so_and_is_marked_for_readers_aloud() -> None:
    rich, told = rich_content("en"), rich_content("id")
    stories = next(section for section in told.sections if isinstance(section, Stories))
    (story,) = page(replace(rich, sections=(stories,))).find_class("story")
    assert "Told in Indonesian." in text(story)
    assert {each.get("lang") for each in story.xpath(".//p[@lang]")} == {"id"}


def test_an_edition_that_nobody_signs_has_no_line_for_a_signature() -> None:
    rich = rich_content()
    assert page(rich).find_class("signature")
    unsigned = replace(rich, issued_by=replace(rich.issued_by, name="", post=""))
    assert not page(unsigned).find_class("signature")


def test_a_sample_story_is_marked_as_one() -> None:
    rich = rich_content()
    (section,) = (section for section in rich.sections if isinstance(section, Stories))
    told = replace(rich, sections=(Stories(stories=(replace(section.stories[0], sample=False),)),))
    assert page(rich).find_class("sample")
    assert not page(told).find_class("sample")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_section_says_what_is_missing(language: Language) -> None:
    for section in page(sparse_content(language)).xpath("//main/section"):
        assert len(text(section)) > 60


def test_evil_text_is_only_text() -> None:
    evil = '<script>alert(1)</script><img src="http://contoh.example/x.png">{ghost}'
    rich = rich_content()
    (commitments,) = (section for section in rich.sections if isinstance(section, Commitments))
    lines = tuple(replace(line, description=evil, agreement=evil) for line in commitments.lines)
    content = replace(
        rich,
        title=evil,
        recipient=evil,
        library=evil,
        contact=evil,
        sections=(
            Commitments(lead=plain(evil), lines=lines),
            Narrative(heading=evil, paragraphs=(plain(evil), "{recipient}")),
        ),
    )
    tree = page(content)
    assert tree.xpath("//script") == []
    assert all(image.get("src").startswith("asset:") for image in tree.xpath("//img"))
    assert evil in text(tree.xpath("//h1")[0])


def test_it_reads_nothing_from_elsewhere() -> None:
    written = render(rich_content())
    assert set(re.findall(r'src="([a-z]+):', written)) == {"asset"}
    assert "<link" not in written
    assert "url(" not in written


def test_the_back_page_tells_how_to_check_the_edition() -> None:
    content = rich_content()
    (back,) = page(content).find_class("back")
    assert content.verification_url in text(back)
    assert DIGEST in text(back).replace(" ", "")
    assert back.xpath(".//*[local-name()='svg']")
    assert content.issued_by.name in text(back)


def test_a_crowd_of_rows_gets_every_row() -> None:
    tree = page(crowded_content(rows=200))
    rows = tree.xpath("//section[contains(@class, 'activities')]//table//td[@class='when']")
    assert len(rows) == 200 + 1
