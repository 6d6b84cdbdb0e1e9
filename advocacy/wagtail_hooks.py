"""Registration of advocacy's screens; nothing else."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from advocacy.permissions import can_make_dossier
from advocacy.workspace import actions
from advocacy.workspace.dossiers import DossierViewSet
from advocacy.workspace.editions import EditionViewSet
from crm.models import Partner


class AdvocacyGroup(SnippetViewSetGroup):
    """The menu group."""

    menu_label = gettext_lazy("Advocacy")
    menu_icon = "openquote"
    menu_name = "advocacy"
    menu_order = 30
    items = (DossierViewSet, EditionViewSet)


register_snippet(AdvocacyGroup)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """What staff do with dossiers."""
    return [
        path("dossiers/<int:pk>/issue/", actions.IssueView.as_view(), name="advocacy_issue"),
        path("editions/<int:pk>/download/", actions.download, name="advocacy_download"),
        path("editions/<int:pk>/retry/", actions.RetryView.as_view(), name="advocacy_retry"),
        path("editions/<int:pk>/withdraw/", actions.WithdrawView.as_view(), name="advocacy_withdraw"),
    ]


@hooks.register("register_record_buttons")
def make_dossier_button(record: Any, user: Any) -> Iterator[HeaderButton]:
    """“Make dossier” on a partner's page."""
    if isinstance(record, Partner) and can_make_dossier(user):
        url = reverse("wagtailsnippets_advocacy_dossier:add")
        yield HeaderButton(
            label=_("Make dossier"), url=f"{url}?partner={record.pk}", icon_name="doc-full", priority=30
        )
