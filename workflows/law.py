"""Which text of law says it: citations, one constructor per act, and the version in force."""

from dataclasses import dataclass

LAW_VERSION = "OG27-2018.01"
"""The consolidated OG 27/2002 as left by Legea 31/2018; every history line stores it."""


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """One place in one act, printed the way a Romanian letter cites it."""

    act: str
    article: str

    def __post_init__(self) -> None:
        """Refuse a citation that names no act or no article."""
        if not self.act.strip() or not self.article.strip():
            raise ValueError("a citation names an act and an article")

    def __str__(self) -> str:
        """Give the citation as printed, for example "O.G. nr. 27/2002, art. 8 alin. (1)"."""
        return f"{self.act}, {self.article}"


def OG27(article: str) -> Citation:  # noqa: N802 - an act is a proper name
    """Cite O.G. nr. 27/2002, the petitions ordinance."""
    return Citation("O.G. nr. 27/2002", article)


def LEGEA544(article: str) -> Citation:  # noqa: N802
    """Cite Legea nr. 544/2001 on public-interest information."""
    return Citation("Legea nr. 544/2001", article)


def NORME544(article: str) -> Citation:  # noqa: N802
    """Cite the methodological norms of Legea nr. 544/2001 (H.G. nr. 123/2002)."""
    return Citation("Normele metodologice ale Legii nr. 544/2001", article)


def LEGEA554(article: str) -> Citation:  # noqa: N802
    """Cite Legea nr. 554/2004 on administrative litigation."""
    return Citation("Legea nr. 554/2004", article)


def LEGEA361(article: str) -> Citation:  # noqa: N802
    """Cite Legea nr. 361/2022 on whistle-blowers."""
    return Citation("Legea nr. 361/2022", article)


def LEGEA52(article: str) -> Citation:  # noqa: N802
    """Cite Legea nr. 52/2003 on transparency in making decisions."""
    return Citation("Legea nr. 52/2003", article)


def OUG27_2003(article: str) -> Citation:  # noqa: N802
    """Cite O.U.G. nr. 27/2003 on tacit approval."""
    return Citation("O.U.G. nr. 27/2003", article)


def HG878(article: str) -> Citation:  # noqa: N802
    """Cite H.G. nr. 878/2005 on environmental information."""
    return Citation("H.G. nr. 878/2005", article)


def LEGEA16(article: str) -> Citation:  # noqa: N802
    """Cite Legea nr. 16/1996 on the National Archives."""
    return Citation("Legea nr. 16/1996", article)


def ORDIN217(article: str) -> Citation:  # noqa: N802
    """Cite Ordinul de zi nr. 217/1996 on registers and archives."""
    return Citation("Ordinul de zi nr. 217/1996", article)


def COD_CIVIL(article: str) -> Citation:  # noqa: N802
    """Cite the Civil Code."""
    return Citation("Codul civil", article)


def COD_MUNCII(article: str) -> Citation:  # noqa: N802
    """Cite the Labour Code, which lists the legal holidays."""
    return Citation("Codul muncii", article)


def CONSTITUTIA(article: str) -> Citation:  # noqa: N802
    """Cite the Constitution."""
    return Citation("Constituția României", article)


def OUG38(article: str) -> Citation:  # noqa: N802
    """Cite O.U.G. nr. 38/2020 on electronic documents."""
    return Citation("O.U.G. nr. 38/2020", article)


def GDPR(article: str) -> Citation:  # noqa: N802
    """Cite Regulation (EU) 2016/679."""
    return Citation("Regulamentul (UE) 2016/679", article)


def PRACTICE(article: str) -> Citation:  # noqa: N802
    """Cite the hall's own procedure where no act speaks: a design decision, not law."""
    return Citation("Procedura instituției", article)
