"""The papers and the history of a case, in the words of its page."""

from collections.abc import Iterator

from casework.queries.petition_file import PetitionFile
from casework.queries.petition_history import HistoryEntry
from casework.queries.petition_papers import AnswerPaper, FilePaper, MessagePaper
from casework.wording import day_short, file_size, moment_short
from webui.shared.blocks import DocumentLine, Point, TimelineEntry
from webui.shared.case_words import FORM_WORDS, case_url
from webui.shared.outcomes import happened
from webui.shared.sentences import ended
from workflows.petition.regimes import POINT_RESULT_WORDS

FILE_ROLES = {
    "photo": "de la petiționar",
    "attachment": "de la petiționar",
    "annex": "anexă",
    "scan": "petiția scanată",
    "answer": "răspunsul expediat",
    "letter": "scrisoare trimisă",
    "signed_answer": "răspunsul semnat în afara programului",
}
ANSWERED = frozenset({"dispatch", "record_dispatch", "file"})


def points_of(file: PetitionFile) -> tuple[Point, ...]:
    """Give the aspects, each with what was found and what came of it."""
    return tuple(
        Point(
            title=point.title,
            text=point.conclusion or "Fără concluzie.",
            label=POINT_RESULT_WORDS[point.result].capitalize() if point.result else "De scris",
            tone="ok" if point.result else "at",
            icon="check" if point.result else "pen-line",
        )
        for point in file.points
    )


def points_done(file: PetitionFile) -> str:
    """Count the finished aspects: "2 din 3 încheiate"."""
    done = sum(bool(point.result and point.conclusion.strip()) for point in file.points)
    return f"{done} din {len(file.points)} încheiate" if file.points else ""


def documents_of(file: PetitionFile) -> tuple[DocumentLine, ...]:
    """List draft, versions of the answer, files and e-mails."""
    return (
        *_draft(file),
        *(_answer(paper, file) for paper in file.papers.answers),
        *(_file(paper, file) for paper in file.papers.files),
        *(_message(paper) for paper in file.papers.messages),
    )


def _draft(file: PetitionFile) -> Iterator[DocumentLine]:
    draft, facts = file.papers.draft, file.facts
    if draft is not None:
        mine = facts.assignee_id is not None and facts.assignee_id == facts.actor_id
        yield DocumentLine(
            title="Proiect de răspuns",
            detail=f"{draft.saved_by}, salvat {moment_short(draft.saved_at)}",
            url=f"{case_url(file.row.petition_id)}/proiect" if mine else "",
            icon="pen-line",
        )


def _answer(paper: AnswerPaper, file: PetitionFile) -> DocumentLine:
    signed = "; ".join(
        f"{signature.name}, {FORM_WORDS[signature.form]}, {moment_short(signature.at)}"
        for signature in paper.signatures
    )
    said = signed or "nesemnat" if paper.in_force else f"anulată: {paper.voided_reason}"
    return DocumentLine(
        title=f"Răspuns, versiunea {paper.version}",
        detail=f"{paper.drafted_by}, {moment_short(paper.drafted_at)} · {said}",
        url=f"{case_url(file.row.petition_id)}/raspuns.pdf" if paper.in_force else "",
    )


def _file(paper: FilePaper, file: PetitionFile) -> DocumentLine:
    return DocumentLine(
        title=paper.name,
        detail=f"{FILE_ROLES.get(paper.role, paper.role)}, {day_short(paper.added_at)} · "
        f"{file_size(paper.size)}",
        url=f"{case_url(file.row.petition_id)}/fisier/{paper.id}",
        icon="image" if paper.media_type.startswith("image/") else "file-text",
    )


def _message(paper: MessagePaper) -> DocumentLine:
    at = moment_short(paper.sent_at or paper.created_at)
    title = f"E-mail: {paper.kind_word}"
    return DocumentLine(
        title=title, detail=f"{paper.recipient} · {paper.state_word}, {at}", icon="mail"
    )


def timeline_of(file: PetitionFile) -> tuple[TimelineEntry, ...]:
    """Tell the history: what, who in which capacity, on what text, with the reasons written."""
    return tuple(_entry(line) for line in file.history)


def _entry(line: HistoryEntry) -> TimelineEntry:
    who = f"{line.who}, {line.role}" if line.who else line.role
    word = happened(line.event)
    lead = f"{word} {line.detail}" if line.detail else word.rstrip(",:")
    parts = (who[0].upper() + who[1:], line.text)
    return TimelineEntry(
        when=moment_short(line.at),
        datetime=line.at.isoformat(timespec="minutes"),
        lead=ended(lead),
        text=" ".join(ended(part) for part in parts if part),
        kind="verde" if line.event in ANSWERED else "plin" if line.who else "",
        law=line.law,
    )
