"""People at partners and the posts they hold."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Interaction, Person, Post
from crm.querysets.contact import PersonQuerySet
from crm.workspace.base.columns import DayColumn, LinkColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet
from crm.workspace.base.record_page import Related
from crm.workspace.base.viewset import RecordViewSet


class PersonFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    partner = NameFilter("posts__partner__name", label=_("Partner"), distinct=True)

    class Meta:
        model = Person
        fields: list[str] = []


class PostsColumn(Column):
    """The posts a person holds or held."""

    def get_value(self, instance: Person) -> str:
        """Each post with its partner; former ones are said to be so."""
        return "; ".join(
            f"{post.title} ({post.partner})" for post in instance.posts.all() if post.end is None
        )


class PersonViewSet(RecordViewSet):
    """People; personal data that belongs to the library that recorded it."""

    model = Person
    icon = "user"
    base_url_path = "people"
    menu_label = _("People")
    list_display = ["name", PostsColumn("posts", label=_("Posts now")), "phone", "email"]
    search_fields = ["name", "email", "phone"]
    filterset_class = PersonFilterSet
    export = {"name": _("Name"), "phone": _("Telephone"), "email": _("E-mail"), "library": _("Library")}
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("other_contacts"),
            ],
            heading=_("The person"),
        ),
        MultiFieldPanel(
            [FieldPanel("lawful_basis"), FieldPanel("library")], heading=_("Why we may hold this")
        ),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = ["phone", "email", "other_contacts", "lawful_basis", "library", "notes"]
    related = [
        Related(
            _("Posts"),
            lambda person: person.posts.select_related("partner"),
            [
                LinkColumn("title", label=_("Post"), accessor=lambda post: post),
                LinkColumn("partner", label=_("Partner")),
                DayColumn("start", label=_("From")),
                DayColumn("end", label=_("Until")),
            ],
            _("No post recorded."),
            add=(Post, "person"),
        ),
        Related(
            _("Contacts"),
            lambda person: person.interactions.all(),
            [
                LinkColumn("purpose", label=_("Purpose"), accessor=lambda contact: contact),
                DayColumn("date", label=_("Date")),
            ],
            _("No contact recorded."),
            add=(Interaction, "person"),
        ),
    ]

    def for_list(self, queryset: PersonQuerySet) -> PersonQuerySet:
        """Their posts and partners, and the library for the export."""
        return queryset.select_related("library").with_posts()


class PostViewSet(RecordViewSet):
    """Dated posts of people at partners."""

    model = Post
    icon = "tag"
    base_url_path = "posts"
    menu_label = _("Posts")
    list_display = [
        "title",
        LinkColumn("person", label=_("Person")),
        LinkColumn("partner", label=_("Partner")),
        DayColumn("start", label=_("From"), sort_key="start"),
        DayColumn("end", label=_("Until"), sort_key="end"),
    ]
    search_fields = ["title", "person__name", "partner__name"]
    export = {
        "person": _("Person"),
        "title": _("Post"),
        "partner": _("Partner"),
        "start": _("From"),
        "end": _("Until"),
    }
    panels = [
        FieldPanel("person"),
        FieldPanel("partner"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = ["person", "partner", "title", "start", "end"]
    prefill = ["person", "partner"]
    takes_files = False

    def for_list(self, queryset: "QuerySet[Post]") -> "QuerySet[Post]":
        """The person and the partner."""
        return queryset.select_related("person", "partner")
