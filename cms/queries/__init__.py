"""What the public site may read: pages, and of the records only public fields and counts."""

from cms.queries.facets import Choice, Facets, facets
from cms.queries.facts import Figure, PublicActivity, PublicPartner, StoryFacts, story_facts
from cms.queries.headline import Headline, headline
from cms.queries.stories import StoryFilters, matching, public_stories, related, with_cards

__all__ = [
    "Choice",
    "Facets",
    "Figure",
    "Headline",
    "PublicActivity",
    "PublicPartner",
    "StoryFacts",
    "StoryFilters",
    "facets",
    "headline",
    "matching",
    "public_stories",
    "related",
    "story_facts",
    "with_cards",
]
