"""Bulk deletion, which no kind of record has."""

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction


class NoBulkDelete(DeleteBulkAction):
    """Takes the place of Wagtail's: records are deleted one by one, each by its own rules."""

    def dispatch(self, request: HttpRequest) -> HttpResponse:
        """Nothing is here."""
        raise Http404
