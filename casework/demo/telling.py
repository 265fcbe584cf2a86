"""Telling one story: its acts in order, each at its moment, by the person whose act it is."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select

from casework.channels.filing import FiledFile, Filing, Sender, key_of
from casework.demo.people import BASIS, Cast
from casework.demo.pictures import photograph, scan
from casework.demo.stories import ENDS, Story
from casework.demo.timing import OfficeDays
from casework.desk import CITIZEN, SYSTEM, Actor
from casework.gateways.mailer import Accepted
from casework.records.answer import Answer
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.store.arrivals import keep_file
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.check_identity import CheckIdentity, check_identity
from casework.usecases.confirm_email import ConfirmEmail, confirm_email
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.invite_completion import InviteCompletion, invite_completion
from casework.usecases.mark_sending import MarkSending, Sending, mark_sending
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.save_draft import SaveDraft, WrittenPoint, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.settle_message import SettleMessage, settle_message
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case
from casework.wording import day_numeric
from workflows.petition.regimes import Kind, Regime

OPENING = "Echipa compartimentului a verificat la {day} ce ne-ați scris. Iată ce a constatat."
CLOSING = (
    "Dacă nu sunteți mulțumit de acest răspuns, vă puteți adresa instanței de contencios "
    "administrativ, în condițiile Legii nr. 554/2004."
)
ORDINANCE = "O.G. nr. 27/2002, art. 8 alin. (1)"
INDICATORS = ("II/3", "II/4", "II/7")

Deed = Callable[[], None]


@dataclass(slots=True)
class Telling:
    """A story being told: the petition it became, and who works on it."""

    story: Story
    turn: int
    cast: Cast
    petition_id: int = 0
    token: str = ""
    _case: Case = field(default_factory=lambda: Case(petition_id=0))

    def life(self, starts: datetime, ends: datetime, days: OfficeDays) -> Iterator[datetime]:
        """Give the moment of each act in order; the act is done when the next one is asked for."""
        yield starts
        self.register()
        deeds = self.deeds()
        moments = days.spread(starts, ends, len(deeds), pace=1 + self.turn % 4 * 0.7)
        for moment, deed in zip(moments, deeds, strict=False):
            yield moment
            deed()

    def deeds(self) -> list[Deed]:
        """List what is done after the registration, as far as the story gets."""
        story = self.story
        early: list[Deed] = [self.check] if story.checked else []
        early += [self.confirm] if story.confirmed else []
        steps: list[list[Deed]] = [
            [self.qualify, *([self.invite] if story.invited else [])],
            [self.forward],
            [self.assign, *self._there_and_back()],
            [self.draft],
            [self.sign_first],
            [self.sign_second],
            [self.dispatch],
            [self.record],
            [self.file],
        ]
        if story.way_out == "email":
            steps[7] = []
        done = [deed for step in steps[: ENDS.index(story.until)] for deed in step]
        # Triage comes first, within a working day; the rest of the identity work may follow it.
        return [*early, *done] if not done else [done[0], *early, *done[1:]]

    def _there_and_back(self) -> list[Deed]:
        return [self.draft, self.send_back] if self.story.returned else []

    def register(self) -> None:
        """Enter the petition in the register and let its confirmation leave."""
        asked = RegisterArrival(filing=self._filing())
        actor = CITIZEN if self.story.online else self.cast.clerk(self.turn)
        outcome = self.cast.scribe.act(register_arrival, asked, actor)
        assert isinstance(outcome, Registered)
        self.petition_id = outcome.petition_id
        self._case = Case(petition_id=outcome.petition_id)
        self._send_mail()

    def check(self) -> None:
        """Look at the petitioner's document at the counter."""
        ask = CheckIdentity(case=self._case, shown=self.story.checked)
        self.cast.scribe.act(check_identity, ask, self.cast.clerk(self.turn))

    def confirm(self) -> None:
        """Let the petitioner press the button behind the link."""
        if self.token:
            self.cast.scribe.act(confirm_email, ConfirmEmail(token=self.token), CITIZEN)

    def qualify(self) -> None:
        """Say which of the four kinds it is."""
        ask = QualifyPetition(
            case=self._case,
            regime=Regime.OG27,
            kind=Kind(self.story.kind),
            danger=self.story.danger,
        )
        self.cast.scribe.act(qualify_petition, ask, self.cast.clerk(self.turn))

    def invite(self) -> None:
        """Ask once for what is missing."""
        ask = InviteCompletion(case=self._case)
        self.cast.scribe.act(invite_completion, ask, self.cast.clerk(self.turn))
        self._send_mail()

    def forward(self) -> None:
        """Send it to the department, four days before the target."""
        scribe = self.cast.scribe
        petition = scribe.session.get_one(Petition, self.petition_id)
        ask = ForwardPetition(
            case=self._case,
            department_id=self.cast.chart.units[self.story.unit],
            reply_by=max(petition.due_safe - timedelta(days=4), scribe.clock.today()),
        )
        scribe.act(forward_petition, ask, self.cast.named("sef.relatii"))

    def assign(self) -> None:
        """Name who solves it."""
        ask = AssignPetition(case=self._case, assignee_id=self._specialist.staff_id)
        self.cast.scribe.act(assign_petition, ask, self.cast.head(self.story.unit))

    def draft(self) -> None:
        """Write the answer and send it to be signed."""
        story, scribe = self.story, self.cast.scribe
        point = WrittenPoint(title=story.title, conclusion=story.finding, result=story.result)
        ask = SaveDraft(
            case=self._case,
            points=(point,),
            opening=OPENING.format(day=day_numeric(self.cast.scribe.clock.today())),
            closing=CLOSING,
            legal_basis=f"{ORDINANCE}\n{BASIS[story.unit]}",
            solution=story.solution,
        )
        scribe.act(save_draft, ask, self._specialist)
        scribe.act(send_for_signature, SendForSignature(case=self._case), self._specialist)

    def send_back(self) -> None:
        """Want the answer changed."""
        ask = ReturnDraft(case=self._case, reason="Arătați și data la care se fac lucrările.")
        self.cast.scribe.act(return_draft, ask, self.cast.head(self.story.unit))

    def sign_first(self) -> None:
        """Put the department's signature."""
        head = self.cast.head(self.story.unit)
        self.cast.scribe.act(sign_as_department, self._signature(), head)

    def sign_second(self) -> None:
        """Put the signature of the head of the institution."""
        signer = self.cast.second_signer(self.turn)
        self.cast.scribe.act(sign_as_head, self._signature(), signer)

    def dispatch(self) -> None:
        """Let the letter leave; an e-mail is accepted at once."""
        ask = DispatchAnswer(case=self._case, channel=self.story.way_out)
        self.cast.scribe.act(dispatch_answer, ask, self.cast.clerk(self.turn + 1))
        self._send_mail()

    def record(self) -> None:
        """Write down the proof of the post office or of the counter."""
        by_post = self.story.way_out == "post"
        proof = f"borderou nr. {400 + self.turn}, poziția {1 + self.turn % 9}"
        ask = RecordDispatch(
            case=self._case, proof=proof if by_post else f"semnat de primire: {self.story.who}"
        )
        self.cast.scribe.act(record_dispatch, ask, self.cast.clerk(self.turn + 1))

    def file(self) -> None:
        """Put the file away."""
        ask = FilePetition(case=self._case, indicator=INDICATORS[self.turn % len(INDICATORS)])
        self.cast.scribe.act(file_petition, ask, self.cast.named("sef.relatii"))

    @property
    def _specialist(self) -> Actor:
        return self.cast.specialist(self.story.unit, self.turn)

    def _signature(self) -> SignAnswer:
        session = self.cast.scribe.session
        petition = session.get_one(Petition, self.petition_id)
        seen = session.get_one(Answer, petition.answer_id).content_hash
        if self.story.scanned:
            return SignAnswer(case=self._case, seen_hash=seen, form="handwritten", signed_pdf=SCAN)
        return SignAnswer(case=self._case, seen_hash=seen)

    def _send_mail(self) -> None:
        """Hand over what the last act queued, as the worker would."""
        scribe = self.cast.scribe
        waiting = select(OutgoingMessage).where(
            OutgoingMessage.petition_id == self.petition_id, OutgoingMessage.state == "pending"
        )
        for message in scribe.session.scalars(waiting).all():
            link = re.search(r"/confirma/(\S+)", message.body)
            self.token = link[1] if link else self.token
            sending = scribe.act(mark_sending, MarkSending(message_id=message.id), SYSTEM)
            assert isinstance(sending, Sending)
            accepted = Accepted(f"pus în dosarul mail: {message.message_id.strip('<>')}.eml")
            settle = SettleMessage(message_id=message.id, attempt=sending.attempt, handed=accepted)
            scribe.act(settle_message, settle, SYSTEM)

    def _filing(self) -> Filing:
        story = self.story
        sender = self._sender()
        raw = {"channel": story.channel, "who": story.who, "text": story.text, "turn": self.turn}
        return Filing(
            channel=story.channel,
            sender=sender,
            text=story.text,
            subject=story.subject,
            place=story.place,
            kind=Kind(story.kind) if story.online else None,
            dedupe_key=key_of("demo", str(self.turn), story.who, story.text),
            raw=json.dumps(raw, ensure_ascii=False).encode(),
            files=tuple(self._photo(number) for number in range(1, story.photos + 1)),
            sheets=story.sheets,
            annexes=story.annexes,
        )

    def _sender(self) -> Sender:
        story = self.story
        return Sender(
            name=story.who,
            kind="organisation" if story.organisation else "person",
            email=story.address_of_mail,
            phone=story.phone,
            address=story.address,
            organisation=story.organisation,
            capacity=story.capacity,
            signatories=story.signatories,
        )

    def _photo(self, number: int) -> FiledFile:
        content = photograph(f"{self.story.place} {number}")
        digest = keep_file(self.cast.scribe.desk(CITIZEN), content, "image/jpeg")
        return FiledFile(digest=digest, name=f"fotografie-{number}.jpg", role="photo")


SCAN = scan()
"""The page that stands for every answer signed by hand."""
