"""The form a story is written in."""

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from cms.models.story_rules import publication_gaps


class StoryPageForm(WagtailAdminPageForm):
    """Says beside each field what is missing, once the story is to be published or reviewed."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:  # saving a draft
            return
        for field, message in publication_gaps(self.instance, timezone.localdate()).items():
            if field in self.fields and field not in self.errors:
                self.add_error(field, message)
