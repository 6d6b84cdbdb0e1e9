"""An edition's page: how far its file is, and what may be done with it."""

from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from advocacy.permissions import can_download, can_issue, can_withdraw
from advocacy.states import RENDER_WAITING, EditionStatus, RenderStatus
from advocacy.transitions import can_be_tried_again, verification_url
from advocacy.workspace.tags import file_tag, status_tag
from crm.workspace.base.columns import record_link
from crm.workspace.base.record_page import RecordView


class EditionView(RecordView):
    """Shows progress while the file is made; nothing here can change what was said."""

    def get_steps(self) -> list[dict[str, str]]:
        """Download, render again, withdraw: whatever fits how it stands and who looks."""
        edition, user = self.object, self.request.user
        ready = edition.render_status == RenderStatus.READY
        offered = [
            (_("Download the PDF"), "advocacy_download", ready and can_download(user)),
            (
                _("Render again"),
                "advocacy_retry",
                can_be_tried_again(edition) and can_issue(user, edition.dossier),
            ),
            (
                _("Withdraw the edition"),
                "advocacy_withdraw",
                edition.status != EditionStatus.WITHDRAWN and can_withdraw(user, edition),
            ),
        ]
        return [
            {"label": label, "url": reverse(name, args=[edition.pk])} for label, name, fits in offered if fits
        ]

    def get_fields_context(self) -> list[dict[str, Any]]:
        """The edition's fields, with the recipient first."""
        partner = record_link(self.object.dossier.partner)
        recipient = {"label": _("Recipient"), "value": partner, "component": None}
        return [recipient, *super().get_fields_context()]

    def get_status_display_value(self) -> SafeString:
        """As in the list."""
        return status_tag(self.object)

    def get_render_status_display_value(self) -> SafeString:
        """As in the list."""
        return file_tag(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whether the page should look again by itself, and the public address."""
        waiting = self.object.render_status in RENDER_WAITING
        return super().get_context_data(**kwargs) | {
            "waiting": waiting and not can_be_tried_again(self.object),
            "silent": waiting and can_be_tried_again(self.object),
            "verification_url": verification_url(self.object),
        }
