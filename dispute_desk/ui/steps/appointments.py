"""The calendar of a case: an appointment planned or moved, or called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute_desk.domain.appointment import APPOINTMENT_WORDS, AppointmentKind
from dispute_desk.domain.clashes import names_in
from dispute_desk.domain.errors import DeskError
from dispute_desk.services.appointments import (
    CLASHING,
    CancelAppointment,
    MoveAppointment,
    PlanAppointment,
)
from dispute_desk.ui.messages import translated
from dispute_desk.ui.steps.beside import BesideStep
from dispute_desk.ui.steps.form import StepForm
from dispute_desk.ui.steps.parties import for_the_employer, parties
from dispute_desk.ui.steps.warnings import tell_early

if TYPE_CHECKING:
    from dispute_desk.ui.steps.entries import Entry


class AppointmentStep(BesideStep):
    """安排日程；改期 where ``about`` names the appointment."""

    id = "appointment"
    kind = "appointment"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("日程改期") if self.record() else self.tr("安排日程")

    def build(self) -> None:
        """Ask what for, when, where and with whom; the reason only once there is a clash."""
        kit, record = self.kit, self.record()
        if not record:
            kinds = [(translated("appointment", APPOINTMENT_WORDS[k]), k) for k in AppointmentKind]
            self.add("kind", kit.chips("kind", self.tr("事由"), kinds, required=True))
            self.entries["kind"].put(AppointmentKind.MEDIATION)
        self.add("on", kit.day("on", self.tr("日期"), required=True, ahead=True))
        tell_early(self, "on", kept=record)
        starts = kit.text("starts", self.tr("开始"), placeholder="09:30")
        ends = kit.text("ends", self.tr("结束"), hint=self._usual())
        self.add_pair(("starts", starts), ("ends", ends))
        place = kit.text("place", self.tr("地点"), placeholder=self.tr("如 第一调解室"))
        mediator = kit.text("mediator", self.tr("主持人或调解员"))
        self.add_pair(("place", place), ("mediator", mediator))
        mediator.put(self.view.person_name(self.view.file.case["handler_id"]))
        self.ticked = self._people()
        self.add("others", kit.text("others", self.tr("其他人员")))
        if not record:
            self.add("note", kit.text("note", self.tr("备注")))
        self.clash = kit.text("clash_reason", self.tr("冲突仍安排的理由"))
        self.add("clash_reason", self.clash)
        self.clash.row.hide()
        self._put_known()

    def _usual(self) -> str:
        minutes = str(self.view.profile.meetings.usual_minutes)
        return self.tr("留空按 %1 分钟安排。").replace("%1", minutes)

    def _people(self) -> Entry:
        offered = self._offered()
        chips = self.kit.chips("people", self.tr("参加人员"), offered, several=True)
        return self.add("people", chips)

    def _offered(self) -> list[tuple[str, str]]:
        return [*parties(self.view), for_the_employer(self.view)]

    def _put_known(self) -> None:
        """Show what was planned: people that can be ticked as ticks, others in their line."""
        record = self.record()
        for key in ("on", "starts", "ends", "place", "mediator"):
            if record.get(key) is not None:
                self.entries[key].put(record[key])
        names = names_in(record.get("people"))
        offered = {value for _, value in self._offered()}
        self.ticked.put([name for name in names if name in offered])
        self.entries["others"].put("、".join(name for name in names if name not in offered))

    def command(self) -> object:
        """Return what the fields ask for."""
        told = {
            key: self.value(key)
            for key in ("on", "starts", "ends", "place", "mediator", "clash_reason")
        }
        people = (*self.value("people"), *names_in(self.value("others")))
        told["people"] = "、".join(people) or None
        record_id = self.record_id()
        if record_id is not None:
            return MoveAppointment(appointment_id=record_id, **told)
        return PlanAppointment(
            case_id=self.view.id, kind=self.value("kind"), note=self.value("note"), **told
        )

    def _refused(self, error: Exception) -> None:
        """Ask for the reason once there is a clash to be asked about."""
        if isinstance(error, DeskError) and error.code == CLASHING:
            self.clash.row.show()
        super()._refused(error)


class CancelAppointmentStep(StepForm):
    """取消日程；``about`` is the id of the appointment."""

    id = "cancel_appointment"

    def title(self) -> str:
        """Return the name of the step."""
        return self.tr("取消日程")

    def build(self) -> None:
        """Ask for the reason."""
        hint = self.tr("日程保留在案件中，注明已取消。")
        self.add("reason", self.kit.long("reason", self.tr("原因"), required=True, hint=hint))

    def command(self) -> object:
        """Return what the fields ask for."""
        about = self.about if isinstance(self.about, int) else 0
        return CancelAppointment(appointment_id=about, reason=self.value("reason") or "")
