"""What the report's classes are called in Romanian, and in which order they stand."""

from collections.abc import Mapping

from workflows.petition.categories import CATEGORY_WORDS
from workflows.petition.regimes import KIND_WORDS, REGIME_WORDS, SOLUTION_WORDS

OUTCOMES: Mapping[str, str] = {
    **{solution.value: word for solution, word in SOLUTION_WORDS.items()},
    "answered": "răspuns, soluție nenotată",
    "redirected": "redirecționată (art. 6¹)",
    "joined": "conexată (art. 10)",
    "shelved_anonymous": "clasată (art. 7)",
    "shelved_repeat": "clasată ca repetată (art. 10)",
    "withdrawn": "retrasă",
    "open": "deschisă",
}
STANDINGS: Mapping[str, str] = {
    "in_term": "în termen",
    "in_margin": "în marjă",
    "late": "peste termen",
    "open_in_term": "deschisă, în termen",
    "open_in_margin": "deschisă, în marjă",
    "open_late": "deschisă, peste termen",
}
BANDS: Mapping[str, str] = {
    "d0": "în aceeași zi",
    "d5": "1–5 zile",
    "d15": "6–15 zile",
    "d30": "16–30 de zile",
    "d45": "31–45 de zile",
    "more": "peste 45 de zile",
    "open": "deschisă",
}
CHANNELS: Mapping[str, str] = {
    "web": "formularul de pe site",
    "api": "serviciu online",
    "email": "e-mail",
    "facebook": "Facebook",
    "counter": "ghișeu",
    "post": "poștă",
    "phone": "telefon",
    "transfer": "altă autoritate",
}
PETITIONERS: Mapping[str, str] = {
    "person": "persoane fizice",
    "group": "grupuri de persoane",
    "organisation": "persoane juridice de drept privat",
    "institution": "instituții publice",
    "anonymous": "fără nume",
}
PATHS: Mapping[str, str] = {"direct": "direct", "authority": "prin altă autoritate"}
KINDS: Mapping[str, str] = {
    **{kind.value: word for kind, word in KIND_WORDS.items()},
    "unknown": "necalificată încă",
}
DOMAINS: Mapping[str, str] = {
    **{category.value: word for category, word in CATEGORY_WORDS.items()},
    "unknown": "fără domeniu",
}
REGIMES: Mapping[str, str] = {regime.value: word for regime, word in REGIME_WORDS.items()}
REDIRECTS: Mapping[str, str] = {
    "in_time": "în 5 zile",
    "late": "după 5 zile",
    "pending": "încă neplecată",
}
EXTENSIONS: Mapping[str, str] = {
    "in_time": "înștiințată în termen",
    "late": "înștiințată după termen",
    "waiting": "cerută, nehotărâtă",
    "refused": "refuzată",
    "lapsed": "fără efect",
}
MONTHS = (
    *("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
    *("iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
)
FLOWS: Mapping[str, str] = {
    "carried": "Preluate din semestrul anterior",
    "received": "Înregistrate în semestru",
    "closed": "Încheiate în semestru",
    "forward": "Rămase deschise la sfârșit",
}
MOVES: Mapping[str, str] = {"received": "înregistrate", "closed": "încheiate"}
ORIGINS: Mapping[str, str] = {"carried": "din cele preluate", "received": "din cele înregistrate"}
TOTALS: Mapping[str, str] = {
    "received": "Petiții înregistrate",
    "direct": "primite direct",
    "authority": "primite prin altă autoritate",
    "closed": "încheiate până la data cifrelor",
    **{f"standing:{key}": word for key, word in STANDINGS.items()},
    "joined": "conexate (art. 10 alin. (1))",
    "repeats": "repetate (art. 10 alin. (2))",
    "shelved_anonymous": "clasate fără răspuns (art. 7)",
    "redirected": "redirecționate (art. 6¹)",
    "extended": "cu termen prelungit (art. 9)",
    "names_staff": "despre activitatea unor funcționari (art. 11)",
}
AXES: Mapping[str, str] = {
    "what": "Ce se numără",
    "standing": "Termen",
    "outcome": "Rezultat",
    "kind": "Fel",
    "petitioner": "Petiționar",
    "path": "Cale",
    "solver": "Cine rezolvă",
    "department": "Compartiment",
    "domain": "Domeniu",
    "channel": "Canal",
    "authority": "Autoritate",
    "regime": "Act",
}
"""What stands over the first column of a table."""


def month_word(month: str) -> str:
    """Write "2026-07" as "iulie"."""
    return MONTHS[int(month[5:]) - 1]
