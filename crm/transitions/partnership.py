"""How a library's relation with a partner moves."""

from django.utils import timezone

from crm.models import Partnership
from crm.states import PARTNERSHIP_TRANSITIONS
from crm.transitions.engine import Lifecycle


def _note_the_beginning(partnership: Partnership) -> None:
    partnership.since = partnership.since or timezone.localdate()


PARTNERSHIP = Lifecycle(PARTNERSHIP_TRANSITIONS, effects={"activate": _note_the_beginning})
