"""What the benchmark times: the partner screens, and a dossier from records to PDF."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from math import ceil
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from advocacy.dossier.build import freeze, render
from advocacy.models import Dossier, Edition
from advocacy.models.sections import preset
from advocacy.states import Audience
from crm.models import Library, Partner, User
from crm.sample.scale import ROOT_CODE
from crm.scope import everything
from crm.vocabulary import PartnerKind
from crm.workspace.screens.partners import PartnerViewSet

Case = tuple[str, Callable[[], str]]
ACTIVITIES_IN_A_DOSSIER = 40


def page_cases() -> Iterator[Case]:
    """The list of partners in every way it is asked for, and a partner's page."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(User.objects.get(username=f"{ROOT_CODE}-kepala"))
    total = Partner.objects.count()
    rare = str(total - 1)
    yield "partners: page 1", _page(client)
    yield "partners: last page", _page(client, p=ceil(total / PartnerViewSet.list_per_page))
    yield "partners: kind and region", _page(client, kind=PartnerKind.FOUNDATION, region="Jawa Barat")
    yield "partners: active with us", _page(client, status="active")
    yield "partners: search, common word", _page(client, q="melati")
    yield "partners: search, rare word", _page(client, q=rare)
    with everything():
        contacts = Partner.objects.annotate(contacts=Count("interaction_links")).order_by("-contacts")
        known = contacts.values_list("pk", "contacts")
        met = [known[0], known[total // 2]]
    for partner, count in met:
        yield f"partner page: {count:,} contacts", _record(client, partner)


def _page(client: Client, **query: object) -> Callable[[], str]:
    return _get(client, f"{reverse('wagtailsnippets_crm_partner:list')}?{urlencode(query)}")


def _record(client: Client, partner: int) -> Callable[[], str]:
    return _get(client, reverse("wagtailsnippets_crm_partner:inspect", args=[partner]))


def _get(client: Client, url: str) -> Callable[[], str]:
    def get() -> str:
        response = client.get(url)
        if response.status_code != 200:
            raise RuntimeError(f"{url} answered {response.status_code}")
        return f"{len(response.content) / 1024:,.0f} kB"

    return get


def dossier_cases() -> Iterator[Case]:
    """Freezing last year's dossier for a sponsor, rendering it, and both."""
    dossier = _dossier()

    def select() -> Edition:
        frozen = freeze(
            dossier, number="SKALA-1", issued_at=timezone.now(), issued_by=None, verification_url=""
        )
        return Edition(dossier=dossier, snapshot=frozen.snapshot, digest=frozen.digest)

    edition = select()
    yield "dossier: select and freeze", lambda: f"{len(select().snapshot) / 1024:,.0f} kB"
    yield "dossier: render", lambda: f"{render(edition).pages} pages"
    yield "dossier: both", lambda: f"{render(select()).pages} pages"


def _dossier() -> Dossier:
    """For the partner whose activities of the last year are nearest to what a real dossier holds."""
    today = timezone.localdate()
    start = today - timedelta(days=365)
    with everything():
        busy = Partner.objects.annotate(
            held=Count("activity_links", filter=Q(activity_links__activity__starts_on__gte=start))
        )
        partner = busy.filter(held__lte=ACTIVITIES_IN_A_DOSSIER).order_by("-held").first()
        return Dossier.objects.create(
            title="Dari janji ke bukti",
            library=Library.objects.get(code=ROOT_CODE),
            partner=partner,
            audience=Audience.SPONSOR,
            period_start=start,
            period_end=today,
            sections=preset(Audience.SPONSOR),
        )
