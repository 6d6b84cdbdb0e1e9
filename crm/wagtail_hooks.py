"""Registration of the CRM's screens; nothing else."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from crm.models import Record
from crm.workspace.base.attach import download
from crm.workspace.base.bulk import NoBulkDelete
from crm.workspace.home import greet_with_today
from crm.workspace.screens.activities import ActivityViewSet
from crm.workspace.screens.agreements import AgreementViewSet
from crm.workspace.screens.commitments import CommitmentViewSet
from crm.workspace.screens.consents import ConsentViewSet
from crm.workspace.screens.contacts import InteractionViewSet
from crm.workspace.screens.directory import LibraryViewSet, RegionViewSet
from crm.workspace.screens.fulfilments import FulfilmentViewSet
from crm.workspace.screens.indicators import IndicatorViewSet
from crm.workspace.screens.measurements import MeasurementViewSet
from crm.workspace.screens.outcomes import OutcomeViewSet
from crm.workspace.screens.partners import PartnerViewSet
from crm.workspace.screens.partnerships import PartnershipViewSet
from crm.workspace.screens.people import PersonViewSet, PostViewSet
from crm.workspace.screens.targets import TargetViewSet
from crm.workspace.screens.tasks import TaskViewSet


class PartnershipGroup(SnippetViewSetGroup):
    """Who our partners are, and what was said and promised."""

    menu_label = _("Partnership")
    menu_icon = "group"
    menu_name = "partnership"
    menu_order = 10
    items = (
        PartnerViewSet,
        PartnershipViewSet,
        PersonViewSet,
        PostViewSet,
        InteractionViewSet,
        TaskViewSet,
        AgreementViewSet,
        CommitmentViewSet,
        FulfilmentViewSet,
    )


class ActivityGroup(SnippetViewSetGroup):
    """What libraries did, and what came of it."""

    menu_label = _("Activities")
    menu_icon = "date"
    menu_name = "activities"
    menu_order = 20
    items = (
        ActivityViewSet,
        OutcomeViewSet,
        IndicatorViewSet,
        TargetViewSet,
        MeasurementViewSet,
        ConsentViewSet,
        LibraryViewSet,
        RegionViewSet,
    )


register_snippet(PartnershipGroup)
register_snippet(ActivityGroup)
hooks.register("construct_homepage_panels", greet_with_today)
hooks.register("register_bulk_action", NoBulkDelete, order=1)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """Private files."""
    return [path("files/<int:pk>/", download, name="crm_attachment")]


@hooks.register("register_log_actions")
def keep_records_out_of_wagtails_log(actions: Any) -> None:
    """Records have a history of their own; Wagtail's log is one for all libraries and tells names."""
    actions.log_entry_models_by_type.register(Record, value=None)


@hooks.register("construct_help_menu")
def leave_only_shortcuts(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's news and its guide for editors are about another product."""
    items[:] = [item for item in items if item.name == "keyboard-shortcuts-trigger"]


@hooks.register("insert_global_admin_css")
def workspace_css() -> SafeString:
    """The workspace in the product's colours."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/workspace.css"))
