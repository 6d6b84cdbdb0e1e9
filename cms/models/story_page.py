"""A person's story of change, bound to the records that prove it and to the consent that allows it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from cms.blocks import BodyStream, FiguresStream
from cms.models.story_form import StoryPageForm
from cms.models.story_panels import CONTENT_PANELS, PROMOTE_PANELS
from cms.models.story_rules import Licence, Naming, consent_gaps, publication_gaps
from cms.queries import public_stories, related, story_facts
from crm.scope import everything
from crm.vocabulary import EvidenceClass, OutcomeDomain, RegionLevel


class StoryPage(Page):
    """What was, what the library and its partners did, and what changed.

    A draft may be incomplete. Publishing asks for every part, and for a consent that covers what
    is shown; a story whose consent has lapsed since answers 404 and leaves every list.
    """

    intro = models.TextField(_("lead"), max_length=300, blank=True)
    naming = models.CharField(
        _("the person is"), max_length=10, choices=Naming.choices, default=Naming.NOBODY
    )
    person_name = models.CharField(_("name or pseudonym"), max_length=150, blank=True)
    before = models.TextField(
        _("before"), blank=True, help_text=_("The problem, in the person's life or the village's.")
    )
    turning_point = models.TextField(
        _("turning point"),
        blank=True,
        help_text=_("Who did what at the library, with which partner, and when."),
    )
    after = models.TextField(
        _("after"),
        blank=True,
        help_text=_(
            "What changed. Say what the library contributed to; do not claim that it alone caused the change."
        ),
    )
    quote = models.TextField(_("quote"), max_length=400, blank=True)
    quote_by = models.CharField(_("said by"), max_length=150, blank=True)
    body = StreamField(BodyStream(), verbose_name=_("more of the story"), blank=True)
    figures = StreamField(FiguresStream(), verbose_name=_("numbers"), blank=True)

    theme = models.CharField(_("theme"), max_length=10, choices=OutcomeDomain.choices, blank=True)
    region = models.ForeignKey(
        "crm.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    library = models.ForeignKey(
        "crm.Library",
        verbose_name=_("library"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    activity = models.ForeignKey(
        "crm.Activity",
        verbose_name=_("activity"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    partners = models.ManyToManyField("crm.Partner", through="cms.StoryPartner", related_name="+")
    evidence = models.CharField(_("evidence"), max_length=10, choices=EvidenceClass.choices, blank=True)
    evidence_note = models.CharField(_("how we know"), max_length=250, blank=True)
    source_url = models.URLField(_("published earlier at"), blank=True)
    consent = models.ForeignKey(
        "crm.Consent",
        verbose_name=_("consent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("photograph"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    photo_alt = models.CharField(
        _("what the photograph shows"),
        max_length=200,
        blank=True,
        help_text=_("For those who cannot see it."),
    )
    photo_credit = models.CharField(_("credit"), max_length=120, blank=True)
    photo_shows_people = models.BooleanField(_("a person can be recognised"), default=True)

    author = models.CharField(_("written by"), max_length=120, blank=True)
    licence = models.CharField(_("licence"), max_length=12, choices=Licence.choices, default=Licence.CC_BY)
    told_on = models.DateField(_("told on"), default=timezone.localdate, db_index=True)
    happened_from = models.DateField(_("happened from"), null=True, blank=True)
    happened_until = models.DateField(_("happened until"), null=True, blank=True)
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("An invented story, shown with a badge that says so.")
    )

    template = "cms/pages/story_page.html"
    base_form_class = StoryPageForm
    parent_page_types = ["cms.StoryIndexPage"]
    subpage_types: list[str] = []
    content_panels = CONTENT_PANELS
    promote_panels = PROMOTE_PANELS
    search_fields = [
        *Page.search_fields,
        *(index.SearchField(name) for name in ("intro", "before", "turning_point", "after", "body")),
        *(index.FilterField(name) for name in ("theme", "region", "told_on")),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def place(self) -> str:
        """The region in words, a district with its regency; nothing nearer is ever public."""
        region = self.region
        if region is None:
            return ""
        return f"{region}, {region.parent}" if region.level == RegionLevel.DISTRICT else str(region)

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> "StoryPage":
        """A revision's content.

        Wagtail looks whether the records it links to are still there. It must not depend on whose
        records the editor sees, or that there is an editor at all: schedules publish without one.
        """
        with everything():
            return super().from_serializable_data(data, check_fks, strict_fks)

    def save(self, clean: bool = True, **options: Any) -> None:
        """Save; a story that is public, or becomes so, must be complete and allowed.

        Raises ``ValidationError`` with the gaps by field. This is where every way to publish ends:
        the editor, bulk publishing, an approved workflow, a schedule.
        """
        if clean and self.live and (gaps := publication_gaps(self, timezone.localdate())):
            raise ValidationError(gaps)
        super().save(clean=clean, **options)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page; 404 where its consent was withdrawn, expired or narrowed since."""
        if consent_gaps(self, timezone.localdate()):
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Its address for search engines; none while it is not shown."""
        return [] if consent_gaps(self, timezone.localdate()) else super().get_sitemap_urls(request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the public facts of its records, and stories that belong with it."""
        others = public_stories(StoryPage.objects.sibling_of(self))
        return super().get_context(request, *args, **kwargs) | {
            "facts": story_facts(self),
            "related": list(related(others, self)),
        }


class StoryPartner(Orderable):
    """A partner who had a part in a story; shown only where they agreed to be credited."""

    story = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="partner_links")
    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("partner in a story")
        verbose_name_plural = _("partners in a story")
        constraints = [models.UniqueConstraint(fields=["story", "partner"], name="partner_once_per_story")]

    def __str__(self) -> str:
        return str(self.partner)
