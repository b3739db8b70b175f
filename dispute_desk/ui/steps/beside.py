"""Records beside the case: the frame of their forms, taking one out of use, powers of attorney."""

from __future__ import annotations

from typing import Any

from dispute_desk.domain.agreement_parts import PARTY_WORDS, Party
from dispute_desk.domain.given_back import given_back
from dispute_desk.services.attorneys import RecordAttorney
from dispute_desk.services.beside import VoidRecord
from dispute_desk.services.taken_back import refused_void
from dispute_desk.ui.messages import sentence_of, translated
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.seen import SeenStep


class BesideStep(SeenStep):
    """A form that adds a record beside the case, or corrects the one ``about`` names by its id."""

    #: The kind of record, as the case file holds it.
    kind = ""

    def record(self) -> dict[str, Any]:
        """Return the record that is corrected; empty where one is added."""
        rows = self.rows() if self.kind else ()
        return next((one for one in rows if one["id"] == self.about), {})

    def rows(self) -> tuple[dict[str, Any], ...]:
        """Return the records one of which may be meant."""
        return self.view.file.beside[self.kind]

    def names(self) -> dict[tuple[str, int], str]:
        """Return what the workers and files are called, and the people of the station."""
        file = self.view.file
        named = (("claimant", file.claimants), ("attachment", file.beside["attachment"]))
        found = {(kind, one["id"]): str(one["name"]) for kind, rows in named for one in rows}
        return found | super().names()

    def put_record(self) -> None:
        """Show what the record says in the fields of the same names."""
        record = self.record()
        for key, entry in self.entries.items():
            if record.get(key) is not None:
                entry.put(record[key])

    def record_id(self) -> int | None:
        """Return the id of the record that is corrected."""
        return self.record().get("id")


class VoidStep(StepForm):
    """作废：a record out of use, with the reason; ``about`` is its kind and id."""

    id = "void_record"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("作废记录")

    def foretold(self) -> str:
        """Say of money what its being void means; it is no refund."""
        about: Any = self.about
        if not about or about[0] != "payment":
            return ""
        refunds = given_back(self.view.file.amounts, about[1])
        if refunds:
            return sentence_of(refused_void(refunds))
        return self.tr("这笔缴费不再计入，原来的补缴安排恢复未缴。钱退回来的，请用“登记退费”。")

    def build(self) -> None:
        """Ask for the reason."""
        hint = self.tr("作废后不再显示，历史里保留，可以撤销。")
        self.add("reason", self.kit.long("reason", self.tr("原因"), required=True, hint=hint))

    def command(self) -> object:
        """Return what the fields ask for."""
        about: Any = self.about  # the card gives kind and id
        return VoidRecord(kind=about[0], record_id=about[1], reason=self.value("reason") or "")


class AttorneyStep(BesideStep):
    """登记委托授权."""

    id = "attorney"
    kind = "power_of_attorney"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("登记委托授权")

    def build(self) -> None:
        """Ask who acts for whom, with what power, until when."""
        kit = self.kit
        sides = [
            (translated("party", PARTY_WORDS[one]), one) for one in (Party.WORKER, Party.EMPLOYER)
        ]
        party = kit.chips("party", self.tr("代理哪一方"), sides, required=True)
        worker = kit.choice(
            "claimant_id", self.tr("代理的职工"), self.claimants(), empty=self.tr("全体职工")
        )
        self.add_pair(("party", party), ("claimant_id", worker))
        agent = kit.text("agent", self.tr("代理人"), required=True)
        relation = kit.text("relation", self.tr("与委托人关系"))
        self.add_pair(("agent", agent), ("relation", relation))
        phone = kit.text("agent_phone", self.tr("联系电话"))
        id_no = kit.text("agent_id_no", self.tr("证件号码"))
        self.add_pair(("agent_phone", phone), ("agent_id_no", id_no))
        start = kit.day("valid_from", self.tr("起始日期"))
        end = kit.day("valid_to", self.tr("截止日期"), ahead=True)
        self.add_pair(("valid_from", start), ("valid_to", end))
        self.add("scope", kit.text("scope", self.tr("委托权限")))
        party.put(Party.WORKER)
        self.put_record()

    def focus_first(self) -> None:
        """Begin with the name of the agent."""
        self.entries["agent"].row.focus()

    def command(self) -> object:
        """Return what the fields ask for."""
        party = self.value("party") or Party.WORKER
        return RecordAttorney(
            case_id=self.view.id,
            agent=self.value("agent") or "",
            party=party,
            claimant_id=self.value("claimant_id") if party is Party.WORKER else None,
            agent_id_no=self.value("agent_id_no"),
            agent_phone=self.value("agent_phone"),
            relation=self.value("relation"),
            scope=self.value("scope"),
            valid_from=self.value("valid_from"),
            valid_to=self.value("valid_to"),
            record_id=self.record_id(),
        )
