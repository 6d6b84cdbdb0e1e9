"""What staff need not write: the summary's sentences, and the holes in the data, from what was found.

A sentence names its figures; the document writes their values in.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from advocacy.dossier.content import Figure
from advocacy.dossier.select.lines import added
from advocacy.dossier.select.records import Records
from crm import formats

NAMES_AT_MOST = 5


def story_of_the_period(figures: Mapping[str, Figure]) -> str:
    """From promise to change in a few sentences; what is not known is left out, not guessed."""
    known = {key for key, figure in figures.items() if figure.value is not None}
    some = {key for key in known if figures[key].value}
    told = [*_support(known, some), *_reach(some)]
    if some:
        told.append(
            _(
                "The support contributed to the changes told here, together with the work of participants, "
                "librarians and others."
            )
        )
    return " ".join(told)


def _support(known: set[str], some: set[str]) -> Iterator[str]:
    if "promised" in known and "received" in some:
        yield _(
            "{recipient} has promised support worth {promised}; in this period, {received} of it was "
            "received and verified."
        )
    elif {"promised", "received"} <= known:
        yield _(
            "{recipient} has promised support worth {promised}; in this period, nothing of it was received "
            "and verified."
        )
    elif "promised" in known:
        yield _("{recipient} has promised support worth {promised}.")
    elif "received" in some:
        yield _("In this period, support from {recipient} worth {received} was received and verified.")
    if "received_before" in some:
        yield _("{received_before} had already arrived before the period.")
    if "used" in some:
        yield _("Activities put {used} to use.")


def _reach(some: set[str]) -> Iterator[str]:
    if "activities" not in some:
        return
    if "attendance" in some:
        yield _("The cooperation stood behind {activities} at {libraries}, which counted {attendance}.")
    else:
        yield _("The cooperation stood behind {activities} at {libraries}.")
    if "women_share" in some:
        yield _("Where sex was recorded, {women_share} of attendance was by women and girls.")


def gaps(records: Records, language: str) -> list[str]:
    """What a careful reader would ask about, in sentences that hold no template."""
    return [*_uncounted(records, language), *_unknown(records)]


def _uncounted(records: Records, language: str) -> Iterator[str]:
    if waiting := records.unverified:
        value = formats.rupiah(added(delivery.value for delivery in waiting) or 0, language)
        text = ngettext(
            "%(count)s delivery worth %(value)s is not verified by a second person yet and not counted.",
            "%(count)s deliveries worth %(value)s are not verified by a second person yet and not counted.",
            len(waiting),
        )
        yield text % {"count": len(waiting), "value": value}
    if personal := records.personal:
        text = ngettext(
            "%(count)s gift went to a person and not to the institution, and is not counted.",
            "%(count)s gifts went to a person and not to the institution, and are not counted.",
            len(personal),
        )
        yield text % {"count": len(personal)}
    if called_off := records.cancelled:
        text = ngettext(
            "%(count)s commitment was cancelled and is not counted: %(names)s.",
            "%(count)s commitments were cancelled and are not counted: %(names)s.",
            len(called_off),
        )
        yield text % {"count": len(called_off), "names": _names(called_off)}


def _unknown(records: Records) -> Iterator[str]:
    uncounted = [activity for activity in records.activities if activity.total_attendance is None]
    if uncounted:
        yield _("Attendance was not counted at: %(names)s.") % {"names": _names(uncounted)}
    if unvalued := [each for each in records.promises if each.commitment.value is None]:
        text = ngettext(
            "%(count)s commitment has no value in rupiah and stands outside the totals.",
            "%(count)s commitments have no value in rupiah and stand outside the totals.",
            len(unvalued),
        )
        yield text % {"count": len(unvalued)}
    if unchecked := [outcome for outcome in records.outcomes if not outcome.verified_on]:
        text = ngettext(
            "%(count)s change told here has not been checked by a second person yet.",
            "%(count)s changes told here have not been checked by a second person yet.",
            len(unchecked),
        )
        yield text % {"count": len(unchecked)}


def _names(found: Sequence[Any]) -> str:
    names = ", ".join(str(each) for each in found[:NAMES_AT_MOST])
    more = len(found) - NAMES_AT_MOST
    return _("%(names)s and %(more)s more") % {"names": names, "more": more} if more > 0 else names
