"""The records, one file per family."""

from crm.models.activity import Activity, ActivityPhoto
from crm.models.activity_link import ActivityPartner, CommitmentUse, CostLine
from crm.models.agreement import Agreement, AgreementParty
from crm.models.attachment import Attachment
from crm.models.commitment import Commitment, Fulfilment
from crm.models.consent import Consent
from crm.models.contact import Interaction, InteractionPartner, InteractionPerson, Task
from crm.models.library import Library
from crm.models.outcome import Indicator, Measurement, Outcome, Target
from crm.models.partner import Partner
from crm.models.partnership import Partnership
from crm.models.person import Person, Post
from crm.models.record import OwnedRecord, Record
from crm.models.region import Region
from crm.models.user import User

__all__ = [
    "Activity",
    "ActivityPartner",
    "ActivityPhoto",
    "Agreement",
    "AgreementParty",
    "Attachment",
    "Commitment",
    "CommitmentUse",
    "Consent",
    "CostLine",
    "Fulfilment",
    "Indicator",
    "Interaction",
    "InteractionPartner",
    "InteractionPerson",
    "Library",
    "Measurement",
    "Outcome",
    "OwnedRecord",
    "Partner",
    "Partnership",
    "Person",
    "Post",
    "Record",
    "Region",
    "Target",
    "Task",
    "User",
]
