"""The public pages, one file per kind."""

from cms.models.home_page import HomePage
from cms.models.standard_page import StandardPage
from cms.models.story_index_page import StoryIndexPage
from cms.models.story_page import StoryPage, StoryPartner

__all__ = ["HomePage", "StandardPage", "StoryIndexPage", "StoryPage", "StoryPartner"]
