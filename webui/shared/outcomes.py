"""Outcomes of acts in words: what was done, said once for every screen."""

from casework.usecases.step import EVENT_WORDS, Done
from workflows.petition.states import WORDS, State

SENTENCES = {
    "qualify": "Petiția {number} este calificată.",
    "forward": "Petiția {number} este repartizată.",
    "return_to_registry": "Petiția {number} s-a întors la registratură.",
    "assign": "Petiția {number} este atribuită.",
    "assign_to_head": "Petiția {number} este atribuită șefului de compartiment.",
    "reassign": "Petiția {number} are alt referent.",
    "draft": "Răspunsul la {number} este trimis la semnat.",
    "sign_as_department": "Răspunsul la {number} are semnătura șefului de compartiment.",
    "sign_as_head": "Răspunsul la {number} are ambele semnături.",
    "return_draft": "Răspunsul la {number} este întors la refăcut.",
    "dispatch": "Răspunsul la {number} pleacă. Termenul curge până la dovada expedierii.",
    "record_dispatch": "Expedierea răspunsului la {number} este consemnată.",
    "file": "Petiția {number} este clasată.",
    "invite_completion": "Invitația de completare pentru {number} este trimisă.",
    "request_extension": "Prelungirea la {number} este propusă conducătorului.",
    "extend": "Prelungirea la {number} este aprobată. Termenul nou curge după ce pleacă "
    "înștiințarea.",
    "refuse_extension": "Prelungirea la {number} este refuzată; termenul rămâne.",
    "record_extension_notice": "Înștiințarea a plecat: {number} are termenul prelungit.",
    "join": "Petiția {number} este conexată; petiționarul este înștiințat.",
    "unjoin": "Conexarea petiției {number} este desfăcută.",
    "shelve_repeat": "Petiția {number} este clasată ca repetată, cu mențiune la primul număr.",
    "withdraw": "Retragerea petiției {number} este consemnată.",
    "annul": "Înregistrarea {number} este anulată; numărul rămâne în registru.",
    "reopen": "Petiția {number} este redeschisă.",
    "resume_after_bounce": "Returul este consemnat: {number} se trimite din nou, pe altă cale.",
    "raise_identity": "Identitatea petiționarului este verificată.",
    "record_mandate": "Dovada de reprezentare este consemnată.",
    "cancel_dispatch": "Expedierea răspunsului la {number} este oprită.",
}


HAPPENED = {
    "register_arrival": "Înregistrată",
    "qualify": "Calificată:",
    "forward": "Repartizată",
    "return_to_registry": "Întoarsă la registratură",
    "assign": "Atribuită",
    "assign_to_head": "Atribuită",
    "reassign": "Trecută la alt referent,",
    "draft": "Trimisă la semnat,",
    "sign_as_department": "Semnată de șeful compartimentului,",
    "sign_as_head": "Semnată de conducător,",
    "return_draft": "Întoarsă la refăcut",
    "dispatch": "Pusă la expediat",
    "record_dispatch": "Expediată,",
    "file": "Clasată,",
    "invite_completion": "Cerută completarea datelor",
    "join": "Conexată la o petiție mai veche,",
    "unjoin": "Scoasă dintr-un grup,",
    "shelve_repeat": "Clasată ca repetată,",
    "withdraw": "Retrasă de petiționar,",
    "annul": "Înregistrare anulată,",
    "reopen": "Redeschisă,",
    "resume_after_bounce": "Răspuns întors, reluată",
}
"""The acts of the path as a history tells them, each ready for what it changed."""


def in_words(done: Done, number: str) -> str:
    """Say what an act did to the petition with this number."""
    sentence = SENTENCES.get(done.trigger)
    if sentence is not None:
        return sentence.format(number=number)
    return f"{event_word(done.trigger)}: {number} este {state_word(done.state)}."


def event_word(trigger: str) -> str:
    """Name an act or an event the way people do."""
    return EVENT_WORDS.get(trigger, trigger)


def happened(event: str) -> str:
    """Name an event of a history as something past."""
    return HAPPENED.get(event, event_word(event))


def state_word(state: State) -> str:
    """Give the register's word for a state."""
    return WORDS[state]
