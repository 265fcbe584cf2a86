"""EDGES, the table of the law: each permitted step, who takes it, on what text, by which rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from workflows.law import LEGEA16, OG27, ORDIN217, PRACTICE, Citation
from workflows.petition.guards import (
    closing,
    dispatching,
    drafting,
    registering,
    routing,
    signing,
)
from workflows.petition.guards.shape import Guard
from workflows.petition.guards.unfinished import not_yet
from workflows.petition.states import BEFORE_ANSWER, OPEN, State
from workflows.roles import Role

REG = Role.REGISTRY_CLERK
CRP = Role.PUBLIC_RELATIONS_HEAD
DEP = Role.DEPARTMENT_HEAD
REF = Role.SPECIALIST
HEAD = Role.HEAD
LEG = Role.LEGAL_OFFICER
SYS = Role.SYSTEM


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One permitted step: `standing` rules look at the case, `asked` rules at what was filled in.

    `dest` is None when the petition stays where it is; `goes_back` sends it where it came from.
    """

    trigger: str
    source: State
    dest: State | None
    by: frozenset[Role]
    law: tuple[Citation, ...]
    rule: str
    standing: tuple[Guard, ...] = ()
    asked: tuple[Guard, ...] = ()
    goes_back: bool = False

    def __post_init__(self) -> None:
        """Refuse an edge without a text of law or without anybody to take it."""
        if not self.law or not self.by:
            raise ValueError(f"edge {self.trigger} cites no law or names nobody")

    @property
    def guards(self) -> tuple[Guard, ...]:
        """Give all rules of the step."""
        return self.standing + self.asked

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """Give the ids of all rules of the step, its own first, each once."""
        return tuple(dict.fromkeys((self.rule, *(guard.rule for guard in self.guards))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of the office, with the word people use for it; it becomes an edge per source."""

    trigger: str
    word: str
    sources: tuple[State, ...]
    dest: State | None
    by: frozenset[Role]
    law: tuple[Citation, ...]
    rule: str
    standing: tuple[Guard, ...] = ()
    asked: tuple[Guard, ...] = ()
    goes_back: bool = False

    def edges(self) -> Iterator[Edge]:
        """Give the edge from each state in which the act may be done."""
        for source in self.sources:
            yield Edge(
                trigger=self.trigger,
                source=source,
                dest=self.dest,
                by=self.by,
                law=self.law,
                rule=self.rule,
                standing=self.standing,
                asked=self.asked,
                goes_back=self.goes_back,
            )


def only(*roles: Role) -> frozenset[Role]:
    """Name who may take a step."""
    return frozenset(roles)


STRAIGHT: tuple[Act, ...] = (
    Act(
        trigger="register_arrival",
        word="Înregistrează",
        sources=(State.ARRIVAL,),
        dest=State.REGISTERED,
        by=only(REG, SYS),
        law=(OG27("art. 6 alin. (1)"), OG27("art. 8 alin. (1)")),
        rule="R-REG-NUMBER",
        asked=(
            registering.the_matter_is_stated,
            registering.the_register_is_open,
            registering.it_is_entered_without_delay,
        ),
    ),
    Act(
        trigger="qualify",
        word="Califică",
        sources=(State.REGISTERED,),
        dest=State.QUALIFIED,
        by=only(REG, CRP),
        law=(OG27("art. 2"),),
        rule="R-QUAL-TRIAGE",
        standing=(registering.it_is_triaged_in_a_day,),
        asked=(
            registering.a_kind_and_a_regime_are_chosen,
            registering.the_regime_is_worked_here,
        ),
    ),
    Act(
        trigger="forward",
        word="Repartizează",
        sources=(State.QUALIFIED,),
        dest=State.FORWARDED,
        by=only(REG, CRP),
        law=(OG27("art. 6 alin. (2)"),),
        rule="R-ART6-FORWARD",
        standing=(routing.it_is_forwarded_in_a_day,),
        asked=(
            routing.a_department_is_named,
            routing.a_date_for_the_answer_is_given,
            routing.the_date_leaves_time_for_the_term,
        ),
    ),
    Act(
        trigger="return_to_registry",
        word="Întoarce la registratură",
        sources=(State.FORWARDED, State.ASSIGNED),
        dest=State.QUALIFIED,
        by=only(DEP),
        law=(OG27("art. 6^1"),),
        rule="R-ART61-RETURN",
        standing=(routing.it_is_in_the_actors_department, routing.the_return_comes_in_two_days),
        asked=(routing.the_return_has_a_reason,),
    ),
    Act(
        trigger="assign",
        word="Atribuie",
        sources=(State.FORWARDED,),
        dest=State.ASSIGNED,
        by=only(DEP),
        law=(OG27("art. 12 alin. (1)"),),
        rule="R-ART12-ASSIGN",
        standing=(routing.the_department_head_assigns,),
        asked=(
            routing.a_specialist_of_the_department_is_named,
            routing.nobody_assigns_to_himself,
        ),
    ),
    Act(
        trigger="assign_to_head",
        word="Atribuie șefului de compartiment",
        sources=(State.FORWARDED,),
        dest=State.ASSIGNED,
        by=only(HEAD, DEP),
        law=(OG27("art. 12 alin. (1)"),),
        rule="R-ART12-ASSIGN",
        standing=(routing.a_superior_assigns,),
        asked=(routing.the_head_of_the_department_is_named, routing.nobody_assigns_to_himself),
    ),
    Act(
        trigger="reassign",
        word="Schimbă referentul",
        sources=(State.ASSIGNED, State.DRAFTED),
        dest=State.ASSIGNED,
        by=only(DEP, CRP),
        law=(OG27("art. 12"),),
        rule="R-ART12-REASSIGN",
        standing=(
            routing.the_reassigner_answers_for_the_petition,
            routing.there_is_time_for_a_new_specialist,
        ),
        asked=(
            routing.a_specialist_of_the_department_is_named,
            routing.nobody_assigns_to_himself,
            routing.a_change_of_hands_has_a_reason,
        ),
    ),
    Act(
        trigger="draft",
        word="Trimite la semnat",
        sources=(State.ASSIGNED, State.DRAFTED),
        dest=State.DRAFTED,
        by=only(REF),
        law=(OG27("art. 5"), OG27("art. 13")),
        rule="R-ART12-ONLY",
        standing=(
            drafting.the_assignee_drafts,
            drafting.every_point_is_answered,
            drafting.the_legal_basis_is_stated,
            drafting.the_answer_is_written,
            drafting.the_solution_is_chosen,
        ),
    ),
    Act(
        trigger="sign_as_department",
        word="Semnează ca șef de compartiment",
        sources=(State.DRAFTED,),
        dest=State.SIGNED_BY_DEPARTMENT,
        by=only(DEP),
        law=(OG27("art. 13"),),
        rule="R-ART13-TWOSIGN",
        standing=(
            signing.the_solving_department_signs_first,
            drafting.every_point_is_answered,
            drafting.the_legal_basis_is_stated,
        ),
        asked=(signing.the_signed_text_is_the_one_seen,),
    ),
    Act(
        trigger="sign_as_head",
        word="Semnează ca conducător",
        sources=(State.SIGNED_BY_DEPARTMENT,),
        dest=State.SIGNED_BY_HEAD,
        by=only(HEAD),
        law=(OG27("art. 13"),),
        rule="R-ART13-TWOSIGN",
        standing=(
            signing.the_signers_are_two_persons,
            signing.the_first_signature_still_holds,
            drafting.every_point_is_answered,
            drafting.the_legal_basis_is_stated,
        ),
        asked=(signing.the_signed_text_is_the_one_seen,),
    ),
    Act(
        trigger="return_draft",
        word="Întoarce la refăcut",
        sources=(State.DRAFTED, State.SIGNED_BY_DEPARTMENT, State.SIGNED_BY_HEAD),
        dest=State.ASSIGNED,
        by=only(DEP, HEAD, CRP),
        law=(OG27("art. 13"),),
        rule="R-ART13-TWOSIGN",
        standing=(signing.the_returner_answers_for_the_draft, signing.it_has_not_left_yet),
        asked=(signing.a_return_has_a_reason,),
    ),
    Act(
        trigger="dispatch",
        word="Expediază răspunsul",
        sources=(State.SIGNED_BY_HEAD,),
        dest=None,
        by=only(REG, CRP),
        law=(OG27("art. 6 alin. (4)"),),
        rule="R-ART6-DISPATCH",
        standing=(
            dispatching.both_signatures_hold,
            dispatching.it_is_not_already_leaving,
            dispatching.the_drafter_does_not_dispatch,
        ),
        asked=(
            dispatching.the_channel_reaches_the_petitioner,
            dispatching.an_electronic_answer_is_qualified,
            dispatching.an_electronic_petition_is_answered_electronically,
        ),
    ),
    Act(
        trigger="record_dispatch",
        word="Consemnează expedierea",
        sources=(State.SIGNED_BY_HEAD,),
        dest=State.DISPATCHED,
        by=only(SYS, REG),
        law=(OG27("art. 6 alin. (4)"), OG27("art. 8 alin. (1)")),
        rule="R-DISPATCH-PROOF",
        standing=(dispatching.a_dispatch_is_under_way, dispatching.the_proof_fits_the_channel),
        asked=(dispatching.the_proof_is_given,),
    ),
    Act(
        trigger="file",
        word="Clasează după răspuns",
        sources=(State.DISPATCHED,),
        dest=State.FILED,
        by=only(CRP, REG),
        law=(OG27("art. 6 alin. (4)"),),
        rule="R-CLOSE-GUARD",
        asked=(closing.the_indicator_is_chosen,),
    ),
    Act(
        trigger="invite_completion",
        word="Cere completarea datelor",
        sources=OPEN,
        dest=None,
        by=only(REG),
        law=(OG27("art. 7"),),
        rule="R-ART7-INCOMPLETE",
        standing=(
            closing.something_is_missing,
            closing.there_is_a_way_to_ask,
            closing.it_is_the_first_invitation,
        ),
    ),
)


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

ACTS: tuple[Act, ...] = STRAIGHT + LATER
EDGES: tuple[Edge, ...] = tuple(edge for act in ACTS for edge in act.edges())
TRIGGERS: tuple[str, ...] = tuple(dict.fromkeys(act.trigger for act in ACTS))
ACT_WORDS: dict[str, str] = {act.trigger: act.word for act in ACTS}
