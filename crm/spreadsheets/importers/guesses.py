"""What a name tells of itself, where the sheet has no column for it."""

import re
from collections.abc import Mapping

from crm.vocabulary import ActivityKind, ActivityMode, PartnerKind

_PARTNER_WORDS: Mapping[PartnerKind, str] = {
    PartnerKind.VILLAGE: "pemerintah desa|pemdes|desa|kelurahan",
    PartnerKind.GOVERNMENT_OFFICE: "pemerintah|pemkab|pemkot|pemprov|dinas|badan|bappeda|kecamatan|kantor",
    PartnerKind.MINISTRY: "kemen[a-z]+|bappenas",
    PartnerKind.COMPANY: "pt|cv|bank|bpr",
    PartnerKind.REGIONAL_COMPANY: "perumda|perusda",
    PartnerKind.STATE_COMPANY: "perum",
    PartnerKind.FOUNDATION: "yayasan",
    PartnerKind.UNIVERSITY: "universitas|institut|politeknik|akademi|sekolah tinggi|stkip|stmik|uin|iain",
    PartnerKind.SCHOOL: "sekolah|sdn?|smpn?|sman?|smkn?|mts|mtsn|man|slb|paud",
    PartnerKind.COMMUNITY: "komunitas|paguyuban|sanggar",
    PartnerKind.CIVIL_SOCIETY: "lsm|karang taruna|tp pkk|pkk",
    PartnerKind.FORUM: "forum|asosiasi|ikatan|himpunan|perhimpunan|perkumpulan",
    PartnerKind.MEDIA: "radio|tvri|rri|televisi|harian|koran|majalah",
    PartnerKind.LIBRARY: "perpustakaan|tbm|taman bacaan",
}
_ACTIVITY_WORDS: Mapping[ActivityKind, str] = {
    ActivityKind.TRAINING: "pelatihan|bimtek|bimbingan teknis|workshop|lokakarya|kursus|diklat",
    ActivityKind.CLASS: "kelas",
    ActivityKind.COMPETITION: "lomba|sayembara|kompetisi",
    ActivityKind.PEER_LEARNING: "plm|peer learning|pembelajaran sebaya",
    ActivityKind.MEETING: "rakornas|rakorda|rakor|rapat|shm|stakeholder meeting|pemangku kepentingan",
    ActivityKind.AUDIENCE: "audiensi",
    ActivityKind.HANDOVER: "penyerahan|serah terima",
    ActivityKind.DISCUSSION: "bedah buku|diskusi|seminar|webinar|gelar wicara|bincang",
    ActivityKind.SERVICE: "layanan|konsultasi|perpustakaan keliling",
    ActivityKind.PROMOTION: "promosi|pameran|sosialisasi|kampanye",
}


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_PARTNERS = [(kind, _pattern(words)) for kind, words in _PARTNER_WORDS.items()]
_ACTIVITIES = [(kind, _pattern(words)) for kind, words in _ACTIVITY_WORDS.items()]
_ONLINE = _pattern("virtual|daring|online|zoom|google meet|gmeet|microsoft teams")
_IN_PERSON = _pattern("luring|tatap muka|offline")
_HYBRID = _pattern("hybrid|hibrida|hibrid")


def partner_kind(name: str) -> PartnerKind:
    """The kind that an institution's name begins with: ``Yayasan …`` is a foundation; else other."""
    return next((kind for kind, pattern in _PARTNERS if pattern.match(name)), PartnerKind.OTHER)


def activity_kind(name: str) -> ActivityKind:
    """The kind that an activity's name tells, by the word that comes first; else other."""
    found = [(match.start(), kind) for kind, pattern in _ACTIVITIES if (match := pattern.search(name))]
    return min(found, key=lambda place: place[0], default=(0, ActivityKind.OTHER))[1]


def activity_mode(place: str) -> ActivityMode:
    """How people met, by the words for the place; in person unless they say otherwise."""
    online, in_person = _ONLINE.search(place), _IN_PERSON.search(place)
    if _HYBRID.search(place) or (online and in_person):
        return ActivityMode.HYBRID
    return ActivityMode.ONLINE if online else ActivityMode.IN_PERSON
