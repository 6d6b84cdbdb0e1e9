"""Which partners may be named in public."""

from typing import Any

from django.apps import apps
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet

from crm.models import Partnership


def partner_links() -> QuerySet[Any]:
    """Links between stories and those of their partners who agreed to be named.

    The agreement may be with the story's library or with one above it. It is read without any
    scope, since visitors have none, and tells nothing but yes or no.
    """
    agreed = (
        Partnership._base_manager.filter(partner=OuterRef("partner"), credited_in_public=True)
        .alias(told_at=ExpressionWrapper(OuterRef("story__library__path"), output_field=CharField()))
        .filter(told_at__startswith=F("library__path"))
    )
    return apps.get_model("cms", "StoryPartner")._base_manager.filter(Exists(agreed))
