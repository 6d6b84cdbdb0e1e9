"""An edition's page: how far its file is, and what may be done with it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from advocacy.permissions import can_withdraw
from advocacy.states import EditionStatus, RenderStatus
from advocacy.transitions import verification_url
from crm.workspace.base.record_page import RecordView


class EditionView(RecordView):
    """Shows progress while the file is made; nothing here can change what was said."""

    def get_steps(self) -> list[dict[str, str]]:
        """Download, try again, withdraw: whatever fits how it stands."""
        edition, steps = self.object, []
        if edition.render_status == RenderStatus.READY:
            steps.append(
                {"label": _("Download the PDF"), "url": reverse("advocacy_download", args=[edition.pk])}
            )
        if edition.render_status == RenderStatus.FAILED:
            steps.append({"label": _("Try again"), "url": reverse("advocacy_retry", args=[edition.pk])})
        if edition.status != EditionStatus.WITHDRAWN and can_withdraw(self.request.user):
            steps.append({"label": _("Withdraw"), "url": reverse("advocacy_withdraw", args=[edition.pk])})
        return steps

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Whether the page should look again by itself, and the public address."""
        waiting = self.object.render_status in {RenderStatus.QUEUED, RenderStatus.RENDERING}
        return super().get_context_data(**kwargs) | {
            "waiting": waiting,
            "verification_url": verification_url(self.object),
        }
