"""How a page of the sample gets its place."""

from collections.abc import Callable

from wagtail.models import Locale, Page

from cms.sample.texts import Words


def put_page(
    parent: Page,
    locale: Locale,
    words: Words,
    make: Callable[..., Page],
    original: Page | None = None,
    live: bool = True,
) -> Page:
    """The page with the slug in ``words`` under ``parent``, or else this translation of ``original``.

    One that is there already is returned as it is. Otherwise ``make(**words)`` is added, and
    published unless told. Raises ``ValidationError`` for one that the editor would refuse too.
    """
    found = parent.get_children().filter(slug=words["slug"]).first()
    if found is None and original is not None:
        found = original.get_translation_or_none(locale)
    if found is not None:
        return found
    page = make(**words)
    page.locale, page.live = locale, False
    if original is not None:
        page.translation_key = original.translation_key
    # Read again: treebeard trusts the instance's own count of children.
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return page
