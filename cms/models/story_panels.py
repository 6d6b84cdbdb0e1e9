"""How the form of a story is laid out: in the order in which a story is told."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page

CONTENT_PANELS = [
    *Page.content_panels,
    FieldPanel("intro"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("naming"), FieldPanel("person_name")]), FieldPanel("consent")],
        heading=_("Person"),
    ),
    MultiFieldPanel(
        [FieldPanel("before"), FieldPanel("turning_point"), FieldPanel("after")], heading=_("The change")
    ),
    MultiFieldPanel([FieldPanel("quote"), FieldPanel("quote_by")], heading=_("Quote")),
    FieldPanel("figures"),
    MultiFieldPanel(
        [FieldPanel("evidence"), FieldPanel("evidence_note"), FieldPanel("source_url")],
        heading=_("Evidence"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("library"), FieldPanel("region")]),
            FieldRowPanel([FieldPanel("theme"), FieldPanel("activity")]),
        ],
        heading=_("Where it belongs"),
    ),
    MultipleChooserPanel(
        "partner_links",
        chooser_field_name="partner",
        heading=_("Partners"),
        help_text=_("Only those who agreed to be credited in public are shown."),
    ),
    MultiFieldPanel(
        [
            FieldPanel("photo"),
            FieldPanel("photo_alt"),
            FieldRowPanel([FieldPanel("photo_credit"), FieldPanel("photo_shows_people")]),
        ],
        heading=_("Photograph"),
    ),
    FieldPanel("body"),
]

PROMOTE_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("told_on"), FieldPanel("author")]),
            FieldRowPanel([FieldPanel("happened_from"), FieldPanel("happened_until")]),
            FieldRowPanel([FieldPanel("licence"), FieldPanel("is_sample")]),
        ],
        heading=_("About this text"),
    ),
    *Page.promote_panels,
]
