"""Finding one record by what a person would type."""

from django.db.models import Q

from crm.models import Library, Partner


def find_library(text: str) -> Library:
    """The library with this short code, NPP, number in the database, or exact name.

    Raises ``LookupError`` where there is none. Needs no scope: commands choose the scope by it.
    """
    meant = Q(code=text) | Q(npp=text) | Q(name__iexact=text)
    if text.isdigit():
        meant |= Q(pk=int(text))
    library = Library.objects.filter(meant).order_by("path").first()
    if library is None:
        raise LookupError(f"There is no library with the code, NPP, number or name “{text}”.")
    return library


def find_partner(text: str) -> Partner:
    """The one partner of this name or short name, apart from spacing, capitals and legal form.

    Raises ``LookupError`` where there is none, or more than one.
    """
    found = list(Partner.objects.named(text)[:2])
    if not found:
        raise LookupError(f"There is no partner called “{text}”.")
    if len(found) > 1:
        raise LookupError(f"More than one partner is called “{text}”; use the full name.")
    return found[0]
