"""The front door of one language."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.blocks import BodyStream
from cms.models.story_index_page import StoryIndexPage
from cms.models.story_page import StoryPage
from cms.queries import headline, public_stories, with_cards

LATEST_STORIES = 3


class HomePage(Page):
    """What the product is for, the year in four numbers, and the latest stories."""

    heading = models.CharField(_("heading"), max_length=120)
    lead = models.TextField(_("lead"), max_length=400)
    body = StreamField(BodyStream(), verbose_name=_("body"), blank=True)

    template = "cms/pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["cms.StoryIndexPage", "cms.StandardPage"]
    content_panels = [*Page.content_panels, FieldPanel("heading"), FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the year's numbers, the latest stories and the page that lists them all."""
        stories = with_cards(public_stories(StoryPage.objects.descendant_of(self)))
        return super().get_context(request, *args, **kwargs) | {
            "headline": headline(timezone.localdate()),
            "stories": list(stories.order_by("-told_on", "-pk")[:LATEST_STORIES]),
            "story_index": StoryIndexPage.objects.child_of(self).live().first(),
        }
