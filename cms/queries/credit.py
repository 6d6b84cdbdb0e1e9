"""Which partners may be named in public."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef

from crm.models import Partnership


def credited(partner: str, library_path: str) -> Exists:
    """The condition that a partner agreed to be named beside a library's work.

    ``partner`` and ``library_path`` lead from the outer row to the partner and to the tree path of
    the library. The agreement may be with that library or with one above it. It is read without
    any scope, since visitors have none, and tells nothing but yes or no.
    """
    return Exists(
        Partnership._base_manager.filter(partner=OuterRef(partner), credited_in_public=True)
        .alias(told_at=ExpressionWrapper(OuterRef(library_path), output_field=CharField()))
        .filter(told_at__startswith=F("library__path"))
    )
