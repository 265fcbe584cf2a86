"""Art. 11 on every act of the table: what is transport, what is solving, what is the head's."""

from dataclasses import replace

from workflows.petition.acts import HEAD, Act
from workflows.petition.guards import impartial
from workflows.petition.guards.shape import Guard

TRANSPORT = frozenset(
    {
        "archive",
        "dispatch",
        "file",
        "forward",
        "invite_completion",
        "mark_not_ours",
        "qualify",
        "record_clarification",
        "record_dispatch",
        "record_extension_notice",
        "record_own_extension",
        "record_redirection",
        "requalify",
        "resume_after_bounce",
        "returned_by_authority",
        "screen",
    }
)
"""Acts that carry a petition without solving it: open to those below, not to the concerned."""

GIVING = frozenset({"assign", "assign_to_head", "reassign"})
PASSING_ON = frozenset({"qualify", "forward"})


def impartially(act: Act) -> Act:
    """Put the rules of art. 11 on an act, before its own; registration is open to everybody."""
    if act.trigger == "register_arrival":
        return act
    standing: tuple[Guard, ...] = (impartial.nobody_acts_on_what_concerns_him,)
    if act.trigger not in TRANSPORT:
        standing += (impartial.nobody_solves_what_concerns_a_superior,)
    if act.by == frozenset({HEAD}):
        standing += (impartial.the_head_does_not_decide_for_himself,)
    if act.trigger in PASSING_ON:
        standing += (impartial.the_persons_named_are_decided,)
    named = (impartial.the_person_named_is_impartial,) if act.trigger in GIVING else ()
    return replace(act, standing=(*standing, *act.standing), asked=(*act.asked, *named))
