"""The list of stories in one language."""

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.models.story_page import StoryPage
from cms.queries import StoryFilters, facets, matching, public_stories, with_cards

STORIES_PER_PAGE = 12


class StoryIndexPage(Page):
    """Every published story, filtered by region, theme and partner in the address."""

    intro = models.TextField(_("lead"), max_length=400, blank=True)

    template = "cms/pages/story_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.StoryPage"]
    max_count_per_parent = 1
    content_panels = [*Page.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds what was asked for, the page of stories that fit, and what else can be asked for."""
        filters = StoryFilters.read(request.GET)
        stories = public_stories(StoryPage.objects.child_of(self))
        paginator = Paginator(with_cards(matching(stories, filters)), STORIES_PER_PAGE)
        return super().get_context(request, *args, **kwargs) | {
            "filters": filters,
            "facets": facets(stories, filters),
            "page_of_stories": paginator.get_page(request.GET.get("page")),
        }
