"""What a petition is about: a closed list, of which energy alone opens the longer extension."""

from enum import StrEnum


class Category(StrEnum):
    """The domain of a petition, as whoever qualifies it decides."""

    ROADS = "roads"
    GREENERY = "greenery"
    SANITATION = "sanitation"
    LIGHTING = "lighting"
    PARKING = "parking"
    TRAFFIC = "traffic"
    BUILDINGS = "buildings"
    PUBLIC_ORDER = "public_order"
    NOISE = "noise"
    ANIMALS = "animals"
    WATER = "water"
    ENERGY = "energy"
    SOCIAL = "social"
    TAXES = "taxes"
    SCHOOLS = "schools"
    CULTURE = "culture"
    CIVIL_STATUS = "civil_status"
    STAFF = "staff"
    OTHER = "other"


CATEGORY_WORDS: dict[Category, str] = {
    Category.ROADS: "drumuri și trotuare",
    Category.GREENERY: "spații verzi",
    Category.SANITATION: "salubritate",
    Category.LIGHTING: "iluminat public",
    Category.PARKING: "parcări",
    Category.TRAFFIC: "circulație și transport",
    Category.BUILDINGS: "urbanism și construcții",
    Category.PUBLIC_ORDER: "ordine publică",
    Category.NOISE: "zgomot",
    Category.ANIMALS: "animale",
    Category.WATER: "apă și canalizare",
    Category.ENERGY: "energie și gaze naturale",
    Category.SOCIAL: "asistență socială",
    Category.TAXES: "taxe și impozite",
    Category.SCHOOLS: "școli și grădinițe",
    Category.CULTURE: "cultură și sport",
    Category.CIVIL_STATUS: "stare civilă",
    Category.STAFF: "activitatea funcționarilor",
    Category.OTHER: "altele",
}


def category_word(value: str) -> str:
    """Give the word of a category, or "fără categorie" where none was chosen."""
    return CATEGORY_WORDS[Category(value)] if value else "fără categorie"
