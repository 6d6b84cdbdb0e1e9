"""Public pages for the tests. A story is complete and live unless its trait says otherwise."""

from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from PIL import Image as Pillow
from wagtail.images import get_image_model
from wagtail.models import Page

from cms import models
from cms.models.story_rules import Naming
from crm.vocabulary import EvidenceClass, OutcomeDomain
from tests.crm.factories import ConsentFactory, LibraryFactory, RegionFactory


class ImageFactory(DjangoModelFactory):
    """A small plain picture."""

    class Meta:
        model = get_image_model()

    title = factory.Sequence(lambda n: f"Foto {n}")

    @factory.lazy_attribute
    def file(self) -> ContentFile[bytes]:
        content = ContentFile(b"", name=f"{self.title}.png")
        Pillow.new("RGB", (1200, 800), "#27407f").save(content, "PNG")
        return content


class PageFactory(DjangoModelFactory):
    """A live page below ``parent=``; the root of all pages unless told."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> Page:
        # Treebeard trusts the instance's own count of children, which a test's copy may not know.
        parent = fields.pop("parent", None) or Page.get_first_root_node()
        return Page.objects.get(pk=parent.pk).add_child(instance=model_class(**fields))


class HomePageFactory(PageFactory):
    class Meta:
        model = models.HomePage

    title = "Mitra Pustaka"
    slug = "beranda"
    heading = "Dari janji ke bukti"
    lead = "Perpustakaan dan mitranya mengubah hidup."


class StoryIndexPageFactory(PageFactory):
    class Meta:
        model = models.StoryIndexPage

    title = "Cerita"
    slug = "cerita"
    intro = "Cerita dampak dari perpustakaan."
    show_in_menus = True


class StandardPageFactory(PageFactory):
    class Meta:
        model = models.StandardPage

    title = factory.Sequence(lambda n: f"Halaman {n}")


class StoryPageFactory(PageFactory):
    """``partners=[…]`` are credited where they agreed to be; ``named=True`` names a person with consent."""

    class Meta:
        model = models.StoryPage

    class Params:
        draft = factory.Trait(live=False)
        incomplete = factory.Trait(live=False, before="", after="", evidence="")
        named = factory.Trait(
            naming=Naming.REAL, person_name="Siti Uji", consent=factory.SubFactory(ConsentFactory)
        )
        pictured = factory.Trait(
            photo=factory.SubFactory(ImageFactory), photo_alt="Ibu-ibu belajar", photo_shows_people=False
        )

    title = factory.Sequence(lambda n: f"Cerita uji {n}")
    intro = "Ringkasan cerita."
    before = "Dulu usaha sepi."
    turning_point = "Perpustakaan membuka kelas pemasaran bersama mitra."
    after = "Kini pesanan datang dari luar kota."
    theme = OutcomeDomain.ECONOMIC
    evidence = EvidenceClass.DECLARED
    evidence_note = "Wawancara setelah kelas."
    region = factory.SubFactory(RegionFactory)
    library = factory.SubFactory(LibraryFactory)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> Page:
        links = [models.StoryPartner(partner=partner) for partner in fields.pop("partners", ())]
        return super()._create(model_class, *args, partner_links=links, **fields)
