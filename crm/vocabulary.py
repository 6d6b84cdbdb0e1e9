"""The field's own lists of words, as choices. Codes are English, labels are translated.

Sources are named where a list comes from a law or a programme; see ``docs/guide`` for the terms.
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class RegionLevel(TextChoices):
    """Levels of Kemendagri's administrative codes that the product keeps."""

    PROVINCE = "province", _("Province")
    REGENCY = "regency", _("Regency or city")
    DISTRICT = "district", _("District")


class LibraryKind(TextChoices):
    """Kinds of libraries in the tree, from the national library down to reading places."""

    NATIONAL = "national", _("National library")
    PROVINCIAL = "provincial", _("Provincial library")
    REGENCY = "regency", _("Regency or city library")
    VILLAGE = "village", _("Village library")
    SCHOOL = "school", _("School library")
    COMMUNITY = "community", _("Community reading place (TBM)")


class PartnerKind(TextChoices):
    """Kinds of partner institutions seen in library partnerships."""

    GOVERNMENT_OFFICE = "government_office", _("Regional government office (OPD)")
    MINISTRY = "ministry", _("Ministry or state agency")
    VILLAGE = "village", _("Village government")
    STATE_COMPANY = "state_company", _("State-owned company (BUMN)")
    REGIONAL_COMPANY = "regional_company", _("Region-owned company (BUMD)")
    COMPANY = "company", _("Private company")
    FOUNDATION = "foundation", _("Foundation")
    DONOR = "donor", _("Donor agency")
    UNIVERSITY = "university", _("University or college")
    SCHOOL = "school", _("School")
    COMMUNITY = "community", _("Community")
    CIVIL_SOCIETY = "civil_society", _("Civil society organisation")
    FORUM = "forum", _("Forum or professional association")
    MEDIA = "media", _("Media")
    LIBRARY = "library", _("Another library")
    OTHER = "other", _("Other")


class Sector(TextChoices):
    """What a partner works in."""

    GOVERNMENT = "government", _("Government")
    FINANCE = "finance", _("Banking and finance")
    TELECOMMUNICATION = "telecommunication", _("Telecommunication and technology")
    ENERGY = "energy", _("Energy and mining")
    EDUCATION = "education", _("Education and research")
    CULTURE = "culture", _("Culture and creative economy")
    HEALTH = "health", _("Health")
    AGRICULTURE = "agriculture", _("Agriculture and fisheries")
    TRADE = "trade", _("Trade and small business")
    MEDIA = "media", _("Media and publishing")
    SOCIAL = "social", _("Social welfare")
    OTHER = "other", _("Other")


class Tier(TextChoices):
    """How much care a partnership gets."""

    STRATEGIC = "strategic", _("Strategic")
    REGULAR = "regular", _("Regular")
    OCCASIONAL = "occasional", _("Occasional")


class LawfulBasis(TextChoices):
    """Grounds for holding a person's data (UU 27/2022, art. 20)."""

    CONSENT = "consent", _("Consent")
    CONTRACT = "contract", _("Contract")
    PUBLIC_TASK = "public_task", _("Public service")
    LEGITIMATE_INTEREST = "legitimate_interest", _("Legitimate interest")


class InteractionKind(TextChoices):
    """Ways to be in contact."""

    MEETING = "meeting", _("Meeting")
    VISIT = "visit", _("Visit")
    CALL = "call", _("Telephone call")
    MESSAGE = "message", _("Message or WhatsApp")
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    EVENT = "event", _("Event")
    ONLINE = "online", _("Online meeting")


class AgreementKind(TextChoices):
    """Instruments of cooperation (PP 28/2018 and common practice)."""

    MOU = "mou", _("Memorandum of understanding (MoU)")
    PKS = "pks", _("Cooperation agreement (PKS)")
    NOTA_KESEPAKATAN = "nota_kesepakatan", _("Nota Kesepakatan")
    JOINT_STATEMENT = "joint_statement", _("Joint statement of commitment")
    SUPPORT_LETTER = "support_letter", _("Letter of support")
    GRANT = "grant", _("Grant agreement (NPH)")
    ADDENDUM = "addendum", _("Addendum")


class LegalCategory(TextChoices):
    """Legal categories of regional cooperation (PP 28/2018)."""

    KSDD = "ksdd", _("With another region (KSDD)")
    KSDPK = "ksdpk", _("With a third party (KSDPK)")
    SYNERGY = "synergy", _("With central government (Sinergi)")
    NONE = "none", _("Not regional cooperation")


class Clause(TextChoices):
    """Clauses that library agreements are expected to hold."""

    PURPOSE = "purpose", _("Purpose and objectives")
    LOCATION = "location", _("Location")
    OBJECT = "object", _("Object")
    SCOPE = "scope", _("Scope")
    DUTIES = "duties", _("Duties and responsibilities")
    EXECUTION = "execution", _("Execution")
    TERM = "term", _("Term")
    FUNDING = "funding", _("Funding")
    DISPUTES = "disputes", _("Settlement of disputes")
    FORCE_MAJEURE = "force_majeure", _("Force majeure")
    TERMINATION = "termination", _("Termination")
    MONITORING = "monitoring", _("Monitoring and evaluation")
    CORRESPONDENCE = "correspondence", _("Correspondence")
    AMENDMENT = "amendment", _("Amendment")


class Direction(TextChoices):
    """Who owes whom in a commitment."""

    FROM_PARTNER = "from_partner", _("The partner owes us")
    TO_PARTNER = "to_partner", _("We owe the partner")


class CommitmentKind(TextChoices):
    """What can be promised."""

    CASH = "cash", _("Cash")
    GOODS = "goods", _("Goods")
    BOOKS = "books", _("Books")
    EQUIPMENT = "equipment", _("Equipment")
    TRAINING = "training", _("Training")
    SERVICE = "service", _("Service")
    VENUE = "venue", _("Venue")
    STAFF = "staff", _("Staff time")
    POLICY = "policy", _("Policy")
    MEDIA = "media", _("Media coverage")

    @property
    def is_asset(self) -> bool:
        """Whether receiving it needs a handover record (BAST) and an asset registration."""
        return self in {self.GOODS, self.BOOKS, self.EQUIPMENT}


class ValuationBasis(TextChoices):
    """How the rupiah value of a promise or a gift was arrived at."""

    FACE = "face", _("Amount of money")
    INVOICE = "invoice", _("Invoice or price list")
    MARKET = "market", _("Market price estimate")
    PARTNER = "partner", _("Stated by the partner")
    TARIFF = "tariff", _("Official standard tariff")


class FundingSource(TextChoices):
    """Sources of library funding (UU 43/2007, art. 40(2)) and those village libraries use."""

    APBN = "apbn", _("State budget (APBN)")
    APBD = "apbd", _("Regional budget (APBD)")
    VILLAGE_FUND = "village_fund", _("Village fund (Dana Desa)")
    APBDES = "apbdes", _("Village budget (APBDes)")
    DAK = "dak", _("Special allocation fund (DAK)")
    EDUCATION_BUDGET = "education_budget", _("Share of the education budget")
    CSR = "csr", _("Corporate responsibility (CSR/TJSL)")
    DONATION = "donation", _("Non-binding public donation")
    COOPERATION = "cooperation", _("Mutually beneficial cooperation")
    FOREIGN_AID = "foreign_aid", _("Non-binding foreign aid")
    OWN_SERVICES = "own_services", _("Income from own services")
    OTHER = "other", _("Other lawful source")


class Strategy(TextChoices):
    """The three strategies of the TPBIS programme; every activity serves exactly one."""

    INFORMATION_SERVICE = "information_service", _("Better information services")
    COMMUNITY_INVOLVEMENT = "community_involvement", _("Community involvement")
    ADVOCACY = "advocacy", _("Advocacy and partnership")


class ActivityKind(TextChoices):
    """Kinds of library activities."""

    TRAINING = "training", _("Training")
    CLASS = "class", _("Class")
    DISCUSSION = "discussion", _("Discussion or book discussion")
    COMPETITION = "competition", _("Competition")
    SERVICE = "service", _("Information service")
    PROMOTION = "promotion", _("Promotion")
    MEETING = "meeting", _("Stakeholder meeting")
    AUDIENCE = "audience", _("Audience with a stakeholder")
    HANDOVER = "handover", _("Handover")
    PEER_LEARNING = "peer_learning", _("Peer learning meeting (PLM)")
    OTHER = "other", _("Other")


class ActivityMode(TextChoices):
    """Where people met."""

    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("Hybrid")


class PartnerRole(TextChoices):
    """What a partner did in an activity."""

    ORGANISER = "organiser", _("Co-organiser")
    FUNDER = "funder", _("Funder")
    SPEAKER = "speaker", _("Speaker or trainer")
    VENUE = "venue", _("Venue")
    PARTICIPANT = "participant", _("Participant")
    MEDIA = "media", _("Media partner")
    INVOLVED = "involved", _("Involved")


class OutcomeDomain(TextChoices):
    """Domains of change named by the National Library for the programme's impact."""

    SOCIAL = "social", _("Social")
    ECONOMIC = "economic", _("Economic")
    EDUCATION = "education", _("Education")
    HEALTH = "health", _("Health")


class EvidenceClass(TextChoices):
    """How sure a figure is: counted, worked out, or said."""

    MEASURED = "measured", _("Measured")
    ESTIMATED = "estimated", _("Estimated")
    DECLARED = "declared", _("Declared")


class IndicatorSource(TextChoices):
    """Where an indicator's value comes from."""

    RECORDS = "records", _("Computed from records")
    ENTERED = "entered", _("Entered by hand")


class ConsentScope(TextChoices):
    """What of a person may be used (UU 27/2022 asks for a purpose that can be told apart)."""

    NAME = "name", _("Name")
    PHOTO = "photo", _("Photograph")
    VIDEO = "video", _("Video")
    QUOTE = "quote", _("Quote")
    INCOME = "income", _("Income")
    HEALTH = "health", _("Health")


class ConsentChannel(TextChoices):
    """Where it may be used."""

    WEB = "web", _("Website")
    PDF = "pdf", _("Printed dossier")
    SOCIAL = "social", _("Social media")
    PERPUSNAS = "perpusnas", _("National Library")
    SPONSOR = "sponsor", _("Sponsor")


class ConsentMethod(TextChoices):
    """How consent was given."""

    WRITTEN = "written", _("Written and signed")
    RECORDED = "recorded", _("Recorded")
    ELECTRONIC = "electronic", _("Electronic")


class AgeBand(TextChoices):
    """Age bands of attendance counts."""

    CHILD = "child", _("Children (under 13)")
    YOUTH = "youth", _("Youth (13–24)")
    ADULT = "adult", _("Adults (25–59)")
    ELDERLY = "elderly", _("Older people (60 and over)")


class ContactRhythm(IntegerChoices):
    """How many days may pass between contacts."""

    MONTHLY = 30, _("Every month")
    QUARTERLY = 90, _("Every quarter")
    HALF_YEARLY = 180, _("Every half year")
    YEARLY = 365, _("Every year")
