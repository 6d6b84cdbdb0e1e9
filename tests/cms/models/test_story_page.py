"""A story on its way to the public: drafts may be incomplete, no way to publish is a way around the rules."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.models import StoryIndexPage, StoryPage, StoryPartner
from crm.models import Library, User
from tests.cms.factories import StoryPageFactory
from tests.crm.factories import LibraryFactory, PartnerFactory, RegionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(log_in: Callable[[User], Client]) -> Client:
    return log_in(UserFactory(is_superuser=True, library=None))


def form(story: StoryPage, **changes: object) -> dict[str, object]:
    """What the editor's browser posts for ``story``."""
    fields = (
        "title",
        "slug",
        "intro",
        "before",
        "turning_point",
        "after",
        "theme",
        "evidence",
        "evidence_note",
    )
    posted = {name: getattr(story, name) for name in fields} | {
        "naming": story.naming,
        "licence": story.licence,
        "told_on": story.told_on.isoformat(),
        "library": story.library_id or "",
        "region": story.region_id or "",
        "body": streamfield([]),
        "figures": streamfield([]),
        "partner_links": inline_formset([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(posted | changes)


def test_an_incomplete_draft_is_kept(stories: StoryIndexPage, editor: Client) -> None:
    draft = StoryPageFactory(parent=stories, incomplete=True)
    editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form(draft, intro="Baru mulai."))
    draft.refresh_from_db()
    assert draft.intro == "Baru mulai."
    assert not draft.live


def test_publishing_an_incomplete_story_names_every_gap_beside_its_field(
    stories: StoryIndexPage, editor: Client
) -> None:
    draft = StoryPageFactory(parent=stories, incomplete=True)
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    response = editor.post(url, form(draft, **{"action-publish": "1"}))
    assert set(response.context["form"].errors) == {"before", "after", "evidence"}
    draft.refresh_from_db()
    assert not draft.live


def test_a_complete_story_is_published_from_the_form(stories: StoryIndexPage, editor: Client) -> None:
    draft = StoryPageFactory(parent=stories, draft=True, region=RegionFactory(code="36.03"))
    editor.post(
        reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        form(draft, **{"action-publish": "1"}),
        follow=True,
    )
    draft.refresh_from_db()
    assert draft.live


def test_a_new_story_can_be_seen_before_it_is_saved(stories: StoryIndexPage, editor: Client) -> None:
    url = reverse("wagtailadmin_pages:preview_on_add", args=["cms", "storypage", stories.pk])
    unsaved = StoryPage(title="Baru", slug="baru", before="Dulu sepi.", library=LibraryFactory())
    assert editor.post(url, form(unsaved)).json()["is_valid"]
    assert "Dulu sepi." in editor.get(url).content.decode()


def test_no_revision_is_published_past_the_rules(stories: StoryIndexPage) -> None:
    draft = StoryPageFactory(parent=stories, incomplete=True)
    revision = draft.save_revision(clean=False)
    with pytest.raises(ValidationError) as refusal:
        revision.publish()
    assert set(refusal.value.message_dict) == {"before", "after", "evidence"}
    assert not StoryPage.objects.get(pk=draft.pk).live


def test_a_person_is_not_named_without_consent(stories: StoryIndexPage) -> None:
    draft = StoryPageFactory(parent=stories, draft=True, naming="real", person_name="Siti")
    with pytest.raises(ValidationError) as refusal:
        draft.save_revision().publish()
    assert "consent" in refusal.value.message_dict


def test_a_translation_keeps_the_partners(stories: StoryIndexPage, english_stories: StoryIndexPage) -> None:
    partner = PartnerFactory()
    story = StoryPageFactory(parent=stories, partners=[partner])
    translation = story.copy_for_translation(Locale.objects.get(language_code="en"))
    translation.save_revision().publish()
    assert list(StoryPage.objects.get(pk=translation.pk).partners.all()) == [partner]


def test_a_partner_stands_once_in_a_story(stories: StoryIndexPage) -> None:
    partner = PartnerFactory()
    story = StoryPageFactory(parent=stories, partners=[partner])
    with pytest.raises(IntegrityError), transaction.atomic():
        StoryPartner(story=story, partner=partner).save()


def test_a_district_is_named_with_its_regency(stories: StoryIndexPage, regency: Library) -> None:
    tangerang = RegionFactory(code="36.03", name="Kabupaten Tangerang", level="regency")
    balaraja = RegionFactory(code="36.03.01", name="Balaraja", parent=tangerang)
    assert StoryPage(region=balaraja).place == "Balaraja, Kabupaten Tangerang"
    assert StoryPage(region=tangerang).place == "Kabupaten Tangerang"
    assert StoryPage().place == ""
