"""One way in for every record that has states."""

from collections.abc import Mapping

from crm.models import Agreement, Commitment, Partnership, User
from crm.transitions.agreement import AGREEMENT
from crm.transitions.commitment import COMMITMENT
from crm.transitions.engine import Lifecycle, advance
from crm.transitions.partnership import PARTNERSHIP

StatefulRecord = Partnership | Agreement | Commitment

LIFECYCLES: Mapping[type, Lifecycle] = {
    Partnership: PARTNERSHIP,
    Agreement: AGREEMENT,
    Commitment: COMMITMENT,
}


def change_state(record: StatefulRecord, action: str, by: User | None, reason: str = "") -> None:
    """Take the step ``action`` of the record's table in ``crm.states``, and bring ``record`` up to date.

    ``by`` is the person who does it, None for the machine; whether they may is asked before
    (``crm.permissions``). Raises ``TransitionRefused`` with everything that stands in the way.
    """
    advance(record, action, by=by, reason=reason, lifecycle=LIFECYCLES[type(record)])
