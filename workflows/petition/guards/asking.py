"""Rules on questions, opinions inside the hall, and doubted authorship (art. 5)."""

from workflows.decisions import Decision
from workflows.law import OG27, PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import caution, cites, refusal
from workflows.roles import Role


@cites("R-ART12-ONLY", OG27("art. 12 alin. (2)"))
def whoever_solves_it_asks(facts: PetitionFacts) -> Decision | None:
    """Questions are asked by the specialist of the case or by a head who answers for it."""
    mine = facts.assignee_id is not None and facts.assignee_id == facts.actor_id
    leads = facts.actor_heads_department or Role.PUBLIC_RELATIONS_HEAD in facts.actor_roles
    if mine or leads:
        return None
    return refusal(
        whoever_solves_it_asks,
        "Petiția este în lucru la altcineva.",
        "Întreabă referentul căruia i-a fost atribuită sau șeful compartimentului.",
    )


@cites("R-TERM-NOSUSPEND", OG27("art. 8 alin. (1)"))
def the_question_is_written(facts: PetitionFacts) -> Decision | None:
    """A question is put in words; the term of the answer does not stop for it."""
    if facts.asked.inquiry.question.strip():
        return None
    return refusal(
        the_question_is_written,
        "Scrieți ce îl întrebați pe petiționar; termenul curge mai departe.",
        "Scrieți întrebarea.",
    )


@cites("R-TERM-NOSUSPEND", OG27("art. 8 alin. (1)"))
def a_question_is_open(facts: PetitionFacts) -> Decision | None:
    """Only an asked question gets an answer."""
    if facts.inquiry.clarification_is_open:
        return None
    return refusal(
        a_question_is_open,
        "Petiționarul nu are nicio întrebare fără răspuns.",
        "Ce a scris el din proprie inițiativă se atașează la dosar.",
    )


@cites("R-TERM-NOSUSPEND", OG27("art. 8 alin. (1)"))
def the_reply_is_written(facts: PetitionFacts) -> Decision | None:
    """What the petitioner replied is kept in his words."""
    if facts.asked.inquiry.answer.strip():
        return None
    return refusal(
        the_reply_is_written, "Scrieți ce a răspuns petiționarul.", "Copiați răspunsul lui."
    )


@cites("R-ART5-OPINION", OG27("art. 5"))
def another_department_is_asked(facts: PetitionFacts) -> Decision | None:
    """An opinion is asked of another department, in words."""
    asked = facts.asked.inquiry
    if asked.unit_id is not None and asked.unit_is_another and asked.question.strip():
        return None
    return refusal(
        another_department_is_asked,
        "Opinia se cere altui compartiment, cu o întrebare scrisă.",
        "Alegeți compartimentul și scrieți întrebarea.",
    )


@cites("R-ART5-OPINION", OG27("art. 5"))
def an_opinion_is_owed_here(facts: PetitionFacts) -> Decision | None:
    """Whoever was asked gives the opinion, and nobody else."""
    if facts.inquiry.actor_owes_an_opinion:
        return None
    return refusal(
        an_opinion_is_owed_here,
        "Compartimentului dumneavoastră nu i s-a cerut nicio opinie pe acest dosar.",
        "Opinia o dă compartimentul întrebat.",
    )


@cites("R-ART5-OPINION", OG27("art. 5"))
def the_opinion_comes_in_time(facts: PetitionFacts) -> Decision | None:
    """A late opinion still counts, and says why it is late; the main term did not wait."""
    if not facts.inquiry.opinion_is_late:
        return None
    return caution(
        the_opinion_comes_in_time,
        "Termenul intern al opiniei a trecut.",
        "Scrieți de ce vine târziu.",
    )


@cites("R-ART5-OPINION", OG27("art. 5"))
def the_opinion_is_written(facts: PetitionFacts) -> Decision | None:
    """An opinion is words."""
    if facts.asked.inquiry.answer.strip():
        return None
    return refusal(the_opinion_is_written, "Opinia este goală.", "Scrieți opinia.")


@cites("R-ART5-OPINION", OG27("art. 5"))
def no_opinion_is_awaited(facts: PetitionFacts) -> Decision | None:
    """An answer that does not wait for an opinion asked for says why."""
    if not facts.inquiry.opinions_open:
        return None
    return caution(
        no_opinion_is_awaited,
        "Răspunsul pleacă la semnat fără o opinie care a fost cerută.",
        "Așteptați opinia sau scrieți de ce nu mai este nevoie de ea.",
    )


@cites("R-ART7-PRACTICE", PRACTICE("petiții ilizibile sau neclare"))
def the_visa_is_decided(facts: PetitionFacts) -> Decision | None:
    """The legal office gives or refuses its visa, and says why."""
    asked = facts.asked.inquiry
    if asked.visa is not None and asked.answer.strip():
        return None
    return refusal(
        the_visa_is_decided,
        "Viza cere hotărârea și motivul ei.",
        "Alegeți dacă dați viza și scrieți de ce.",
    )


@cites("R-ART7-FALSEID", PRACTICE("identitate tăgăduită"))
def the_denial_is_written(facts: PetitionFacts) -> Decision | None:
    """Who denies having written a petition says so in words that are kept."""
    if facts.asked.reason.strip():
        return None
    return refusal(
        the_denial_is_written,
        "Consemnați ce a declarat persoana care spune că nu a scris petiția.",
        "Scrieți declarația, data și cum a fost primită.",
    )


@cites("R-ART7-FALSEID", PRACTICE("identitate tăgăduită"))
def the_author_is_not_denied(facts: PetitionFacts) -> Decision | None:
    """No answer goes to an identity that was denied, until it is checked again."""
    if not facts.inquiry.authorship_is_denied:
        return None
    return refusal(
        the_author_is_not_denied,
        "Persoana numită în petiție a declarat că nu a scris-o.",
        "Verificați identitatea la ghișeu; până atunci răspunsul nu pleacă.",
    )
