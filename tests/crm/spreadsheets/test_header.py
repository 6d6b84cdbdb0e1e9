from hypothesis import given
from hypothesis import strategies as st

from crm.spreadsheets.cells import Merged
from crm.spreadsheets.header import Column, Layout, find_header
from tests.crm.spreadsheets.examples import ACTIVITIES, grid, header_of

HEADINGS = {"date": "Tanggal", "name": "Nama Kegiatan", "men": "L", "women": "P", "cost": "Biaya"}


@given(
    order=st.permutations([*HEADINGS.items(), (None, "Keterangan"), (None, "No")]),
    titles=st.lists(st.sampled_from([["DAFTAR KEGIATAN"], ["Keadaan s.d. 31 Oktober 2025"], []]), max_size=6),
)
def test_the_header_is_found_in_any_row_and_any_column_order(
    order: list[tuple[str | None, str]], titles: list[list[str]]
) -> None:
    data = [f"isi {number}" for number in range(len(order))]
    header = header_of(grid(*titles, [heading for _key, heading in order], data, data))
    assert header.first_row == header.last_row == len(titles) + 1
    assert header.positions == {key: at for at, (key, _heading) in enumerate(order) if key}
    assert [heading.label for heading in header.unknown] == ["Keterangan"]
    assert header.ordinal == [heading for _key, heading in order].index("No")


@given(st.permutations(["date", "name", "peserta", "cost"]))
def test_a_header_two_rows_deep_joins_group_and_heading(order: list[str]) -> None:
    upper: list[str | None] = []
    lower: list[str | None] = []
    expected: dict[str, int] = {}
    for block in order:
        if block == "peserta":
            expected |= {"men": len(upper), "women": len(upper) + 1}
            upper += ["Peserta", None]
            lower += ["L", "P"]
        else:
            expected[block] = len(upper)
            upper.append(HEADINGS[block])
            lower.append(None)
    header = header_of(grid(["REKAP"], upper, lower, ["isi"] * 5))
    assert (header.first_row, header.last_row) == (2, 3)
    assert header.positions == expected
    assert header.label(expected["men"]) == "Peserta L"


def test_single_headings_may_stand_in_the_lower_row() -> None:
    header = header_of(grid([None, None, "Peserta", None, None], ["Tanggal", "Kegiatan", "L", "P", "Biaya"]))
    assert header.positions == {"date": 0, "name": 1, "men": 2, "women": 3, "cost": 4}


def test_headings_merged_over_both_rows_are_named_once() -> None:
    header = header_of(
        grid(["Tanggal", "Kegiatan", "Peserta", None], [Merged("Tanggal"), Merged("Kegiatan"), "L", "P"])
    )
    assert header.positions == {"date": 0, "name": 1, "men": 2, "women": 3}
    assert header.label(0) == "Tanggal"


def test_a_heading_under_a_foreign_group_is_not_taken_for_ours() -> None:
    header = header_of(grid(["Tanggal", "Kegiatan", "Panitia", None], [None, None, "L", "P"]))
    assert header.positions == {"date": 0, "name": 1}


def test_case_punctuation_spacing_and_hints_do_not_matter() -> None:
    header = header_of(grid(["TANGGAL :", "nama_kegiatan*", "Peserta – L", "Biaya (Rp)"]))
    assert header.positions == {"date": 0, "name": 1, "men": 2, "cost": 3}


def test_the_first_of_two_equal_headings_wins_and_the_other_is_told() -> None:
    header = header_of(grid(["Tanggal", "Kegiatan", "Nama Kegiatan"]))
    assert header.positions["name"] == 1
    assert [(heading.position, heading.label) for heading in header.repeated] == [(2, "Nama Kegiatan")]


def test_missing_required_columns_are_told() -> None:
    header = header_of(grid(["Kegiatan", "Biaya"]))
    assert [column.key for column in header.missing] == ["date"]


def test_one_matching_heading_is_not_yet_a_header() -> None:
    assert find_header(grid(["Biaya", "2025"], ["isi", "isi"]), ACTIVITIES) is None


def test_a_running_number_may_also_be_a_column_of_the_layout() -> None:
    layout = Layout("name", (Column("number", ("No",)), Column("name", ("Nama",))))
    header = header_of(grid(["No.", "Nama"]), layout)
    assert header.positions == {"number": 0, "name": 1}
    assert header.ordinal == 0


def test_no_header_is_looked_for_below_the_fiftieth_row() -> None:
    letterhead = [["kop surat"]] * 50
    assert find_header(grid(*letterhead, ["Tanggal", "Kegiatan"]), ACTIVITIES) is None
    assert find_header(grid(*letterhead[:-1], ["Tanggal", "Kegiatan"]), ACTIVITIES) is not None
