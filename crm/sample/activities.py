"""The activities of Kabupaten Contoh and its villages over fourteen months."""

from datetime import timedelta

from crm.models import Activity, ActivityPartner, CommitmentUse, CostLine
from crm.sample.activity_data import Held
from crm.sample.base import Sample, put
from crm.sample.files import add_photo
from crm.sample.information_data import INFORMATION
from crm.sample.involvement_data import INVOLVEMENT
from crm.sample.meeting_data import MEETINGS


def load(sample: Sample) -> None:
    """Make the activities that are not there yet."""
    for held in (*INFORMATION, *INVOLVEMENT, *MEETINGS):
        hold(sample, held)


def hold(sample: Sample, held: Held) -> None:
    """Make one activity with its partners, costs, uses of gifts and photograph."""
    library = sample.libraries[held.library]
    starts_on = sample.day(held.day)
    ages = dict(zip(("child", "youth", "adult", "elderly"), held.ages, strict=False))
    activity, made = put(
        Activity,
        {"library": library, "name": held.name},
        strategy=held.strategy,
        kind=held.kind,
        mode=held.mode,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=held.days - 1),
        place=held.place,
        description=held.description,
        outputs=held.outputs,
        male=held.male,
        female=held.female,
        disability=held.disability,
        attendance_note=held.note,
        sim_entered_on=sample.day_or_none(held.sim),
        sim_reference=f"CONTOH-{abs(held.day):04}" if held.sim is not None else "",
        **ages,
    )
    sample.activities[held.name] = activity
    if not made:
        return
    for key, role in held.partners:
        put(ActivityPartner, {"activity": activity, "partner": sample.partners[key], "role": role})
    for source, amount, purpose in held.costs:
        put(CostLine, {"activity": activity, "funding_source": source, "description": purpose}, amount=amount)
    for key, quantity, value in held.uses:
        put(
            CommitmentUse,
            {"activity": activity, "commitment": sample.commitments[key]},
            quantity=quantity,
            value=value,
        )
    if held.picture:
        add_photo(activity, held.picture, held.caption)
