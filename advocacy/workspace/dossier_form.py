"""What a new dossier starts from, and what stays fixed once an edition is out."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from advocacy.models import Dossier
from advocacy.models.sections import preset, usual_title
from advocacy.states import Audience
from crm.workspace.base.forms import RecordForm

# Up to the end of March, offices still report on the year before.
LAST_MONTH_FOR_LAST_YEAR = 3
FIXED_ONCE_ISSUED = ("audience", "partner", "library", "period_start", "period_end", "language")


def usual_period(today: date) -> tuple[date, date]:
    """This calendar year until today; from January to March, the whole year before."""
    new_year = today.replace(month=1, day=1)
    if today.month <= LAST_MONTH_FOR_LAST_YEAR:
        return new_year.replace(year=today.year - 1), new_year - timedelta(days=1)
    return new_year, today


def new_dossier() -> dict[str, Any]:
    """The form of a dossier that nobody has touched yet: a sponsor's, in Indonesian."""
    start, end = usual_period(timezone.localdate())
    return {
        "title": usual_title(Audience.SPONSOR, "id"),
        "period_start": start,
        "period_end": end,
        "sections": Dossier.sections.field.stream_block.normalize(preset(Audience.SPONSOR)),
    }


class DossierForm(RecordForm):
    """Keeps what the issued editions are about: the next one replaces them, and must be of the same."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding or not self.instance.editions.exists():
            return
        for name in FIXED_ONCE_ISSUED:
            del self.fields[name]
        self.fields["title"].help_text = _(
            "An edition is out, so recipient, library, period and language stay as they are. "
            "For another recipient, period or language, make a new dossier."
        )
