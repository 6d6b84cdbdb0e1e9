"""The words of the calendar, in Indonesian, its abbreviations and old spellings, and in English."""

_MONTHS = (
    "januari jan january",
    "februari feb pebruari peb february",
    "maret mar mrt march",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agt agu ags agst aug august",
    "september sep sept",
    "oktober okt oct october",
    "november nov nopember nop",
    "desember des dec december",
)
_WEEKDAYS = (
    "senin monday",
    "selasa tuesday",
    "rabu wednesday",
    "kamis thursday",
    "jumat jum'at jum’at friday",
    "sabtu saturday",
    "minggu ahad sunday",
)

MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
"""Month names in small letters to their numbers, January 1."""

WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
"""Weekday names in small letters to Python's numbers, Monday 0."""
