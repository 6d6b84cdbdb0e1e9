"""The only code that changes a state: check, save, and keep who did it and why."""

from crm.transitions.change import change_state
from crm.transitions.engine import TransitionRefused
from crm.transitions.fulfilment import record_fulfilment, remove_fulfilment, verify_fulfilment
from crm.transitions.task import complete_task

__all__ = [
    "TransitionRefused",
    "change_state",
    "complete_task",
    "record_fulfilment",
    "remove_fulfilment",
    "verify_fulfilment",
]
