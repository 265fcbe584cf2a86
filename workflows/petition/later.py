"""The acts that the law knows and the program does not carry yet: in the table, and refused."""

from workflows.law import LEGEA16, OG27, ORDIN217, PRACTICE, Citation
from workflows.petition.acts import CRP, DEP, HEAD, LEG, REF, REG, SYS, Act, only
from workflows.petition.guards.unfinished import not_yet
from workflows.petition.states import BEFORE_ANSWER, OPEN, State
from workflows.roles import Role


def _later(  # one row of the table whose rules come with the whole of the law
    trigger: str,
    word: str,
    sources: tuple[State, ...],
    dest: State | None,
    by: frozenset[Role],
    law: Citation,
    rule: str,
) -> Act:
    return Act(
        trigger=trigger,
        word=word,
        sources=sources,
        dest=dest,
        by=by,
        law=(law,),
        rule=rule,
        standing=(not_yet(rule, law, word),),
    )


EARLY = (State.REGISTERED, State.QUALIFIED)
MISDIRECTED = (State.REGISTERED, State.QUALIFIED, State.FORWARDED)
ENDED = (State.DISPATCHED, State.FILED)
CLOSED = (State.FILED, State.SHELVED, State.REDIRECTED, State.JOINED)
JOINED_FROM = (State.JOINED,)
ART61 = OG27("art. 6^1")
ART9 = OG27("art. 9")
ART5 = OG27("art. 5")
OPINION = only(DEP, REF)

LATER: tuple[Act, ...] = (
    _later(
        "requalify",
        "Schimbă regimul",
        OPEN,
        State.QUALIFIED,
        only(CRP, LEG),
        OG27("art. 2"),
        "R-QUAL-REQUAL",
    ),
    _later(
        "archive",
        "Arhivează",
        CLOSED,
        State.ARCHIVED,
        only(CRP),
        LEGEA16("art. 9"),
        "R-ARCH-RETENTION",
    ),
    _later(
        "redirect",
        "Redirecționează",
        MISDIRECTED,
        None,
        only(CRP),
        ART61,
        "R-ART61-WHO",
    ),
    _later(
        "record_redirection",
        "Consemnează redirecționarea",
        MISDIRECTED,
        State.REDIRECTED,
        only(SYS, REG),
        ART61,
        "R-ART61-NOTICE",
    ),
    _later(
        "redirect_part",
        "Redirecționează o parte",
        OPEN,
        None,
        only(CRP),
        ART61,
        "R-ART61-PARTIAL",
    ),
    _later(
        "returned_by_authority",
        "Consemnează întoarcerea de la altă autoritate",
        (State.REDIRECTED,),
        State.QUALIFIED,
        only(CRP),
        ART61,
        "R-ART61-PINGPONG",
    ),
    _later(
        "request_extension",
        "Propune prelungirea",
        OPEN,
        None,
        only(DEP),
        ART9,
        "R-ART9-REASON",
    ),
    _later(
        "refuse_extension",
        "Refuză prelungirea",
        OPEN,
        None,
        only(HEAD),
        ART9,
        "R-ART9-HEAD",
    ),
    _later(
        "extend",
        "Prelungește termenul",
        OPEN,
        None,
        only(HEAD),
        ART9,
        "R-ART9-HEAD",
    ),
    _later(
        "record_extension_notice",
        "Consemnează înștiințarea de prelungire",
        OPEN,
        None,
        only(SYS, REG),
        ART9,
        "R-ART9-NOTICE",
    ),
    _later(
        "join",
        "Conexează",
        BEFORE_ANSWER,
        State.JOINED,
        only(CRP),
        OG27("art. 10 alin. (1)"),
        "R-ART10-CONNEX",
    ),
    Act(
        trigger="unjoin",
        word="Desface conexarea",
        sources=JOINED_FROM,
        dest=None,
        by=only(CRP),
        law=(OG27("art. 10 alin. (1)"),),
        rule="R-ART10-UNLINK",
        standing=(not_yet("R-ART10-UNLINK", OG27("art. 10 alin. (1)"), "Desface conexarea"),),
        goes_back=True,
    ),
    _later(
        "shelve_anonymous",
        "Clasează ca anonimă",
        EARLY,
        State.SHELVED,
        only(CRP),
        OG27("art. 7"),
        "R-ART7-ANON",
    ),
    _later(
        "shelve_repeat",
        "Clasează ca repetată",
        EARLY,
        State.SHELVED,
        only(CRP),
        OG27("art. 10 alin. (2)"),
        "R-ART10-REPEAT",
    ),
    _later(
        "withdraw",
        "Consemnează retragerea",
        OPEN,
        State.WITHDRAWN,
        only(CRP),
        PRACTICE("retragerea petiției"),
        "R-WITHDRAW",
    ),
    _later(
        "annul",
        "Anulează înregistrarea greșită",
        EARLY,
        State.ANNULLED,
        only(CRP),
        ORDIN217("art. 9"),
        "R-REG-ANNUL",
    ),
    _later(
        "split",
        "Împarte în părți",
        EARLY,
        None,
        only(CRP),
        ART5,
        "R-QUAL-SPLIT",
    ),
    _later(
        "ask_clarification",
        "Cere lămuriri petiționarului",
        OPEN,
        None,
        only(REF),
        ART5,
        "R-TERM-NOSUSPEND",
    ),
    _later(
        "ask_opinion",
        "Cere opinia altui compartiment",
        OPEN,
        None,
        OPINION,
        ART5,
        "R-ART5-OPINION",
    ),
    _later(
        "give_opinion",
        "Dă opinia cerută",
        OPEN,
        None,
        OPINION,
        ART5,
        "R-ART5-OPINION",
    ),
    Act(
        trigger="resume_after_bounce",
        word="Reia după returul scrisorii",
        sources=(State.DISPATCHED,),
        dest=State.SIGNED_BY_HEAD,
        by=only(REG, CRP),
        law=(OG27("art. 8 alin. (1)"),),
        rule="R-DISPATCH-BOUNCE",
        standing=(
            not_yet("R-DISPATCH-BOUNCE", OG27("art. 8 alin. (1)"), "Reia după returul scrisorii"),
        ),
    ),
    _later(
        "resume_after_bounce",
        "Reia după returul scrisorii",
        (State.REDIRECTED,),
        None,
        only(REG, CRP),
        OG27("art. 8 alin. (1)"),
        "R-DISPATCH-BOUNCE",
    ),
    _later(
        "contest",
        "Contestă răspunsul",
        ENDED,
        None,
        only(Role.PETITIONER),
        OG27("art. 8 alin. (1)"),
        "R-TERM-LITIGATION",
    ),
    _later(
        "reopen",
        "Redeschide",
        ENDED,
        State.ASSIGNED,
        only(CRP, LEG),
        OG27("art. 8 alin. (1)"),
        "R-CLOSE-REOPEN",
    ),
)
