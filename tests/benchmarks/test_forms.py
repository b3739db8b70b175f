"""What blocks the window: forms with a thousand workers, a long paper on its way to the printer."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.measuring import tell

if TYPE_CHECKING:
    from pathlib import Path

WORKERS, PAGES = 1000, 50
#: Opens forms over a case of a thousand workers in a process of its own, then prints a long paper.
BLOCKS = """
import io, sys, threading, time
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen import canvas
from dispute_desk import app
from dispute_desk.domain.money import Fen
from dispute_desk.services import case_papers
from dispute_desk.services.acceptance import AcceptCase
from dispute_desk.services.intake import NewClaimant, RegisterCase
from dispute_desk.services.mediation import AgreementItem, ConcludeAgreement, StartMediation
from dispute_desk.services.opening import NewStation, create_station
from dispute_desk.ui.paper_printing import prepared, print_pages
from dispute_desk.ui.preferences import PreferenceFile
from dispute_desk.ui.steps.case_view import ask_case
from dispute_desk.ui.steps.opening import FORMS
from dispute_desk.ui.theme import register_fallback_font

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)

def opening(window, view, step):
    begun = time.perf_counter()
    form = FORMS[step](window.place, view, None, None)
    form.open()
    QCoreApplication.processEvents()
    print(step, f"{(time.perf_counter() - begun) * 1000:.0f}", flush=True)
    form.close()

def a_paper(pages):
    kept = io.BytesIO()
    paper = canvas.Canvas(kept, pagesize=(595, 842))
    for _ in range(pages):
        for line in range(40):
            paper.drawString(60, 790 - 18 * line, "a line of a paper " * 4)
        paper.showPage()
    paper.save()
    return kept.getvalue()

def printing(path, pages):
    printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    met = {"last": time.perf_counter(), "worst": 0.0, "beats": 0}

    def beat():
        now = time.perf_counter()
        met.update(worst=max(met["worst"], now - met["last"]), last=now, beats=met["beats"] + 1)

    pulse = QTimer()
    pulse.timeout.connect(beat)
    pulse.start(1)
    paper = a_paper(pages)
    case_papers.page_count(paper)  # the window showed it before, so the reader is loaded
    work = threading.Thread(target=print_pages, args=(printer, paper))
    met["last"] = time.perf_counter()
    work.start()
    while work.is_alive():
        QCoreApplication.processEvents()
        time.sleep(0.001)  # a window at rest
    print("printing", f"{met['worst'] * 1000:.1f}", met["beats"], flush=True)

def run(folder, workers, pages):
    app.prepare_environment(PreferenceFile(None).now)
    made = app.make_application(PreferenceFile(None).now)
    register_fallback_font()
    wish = NewStation(kind="sample", station="示例站", people=(("林例", ("lead", "admin")),))
    desk = create_station(folder / "many.ddk", wish, lambda: NOW)
    people = tuple(NewClaimant(name=f"工例{n}", claimed=Fen(100_000 + n)) for n in range(workers))
    case_id = desk.do(RegisterCase(claimants=people, employer="例信制衣", cause="04")).value
    desk.do(AcceptCase(case_id=case_id))
    desk.do(StartMediation(case_id=case_id, late_reason="职工各自参加"))
    window = app.make_window(lambda: desk, None, PreferenceFile(None))
    opening(window, ask_case(desk, case_id), "agreement")
    opening(window, ask_case(desk, case_id), "agreement")
    items = tuple(
        AgreementItem(claimant_id=one["id"], amount=Fen(90_000))
        for one in desk.lists.case_file(case_id).claimants
    )
    desk.do(ConcludeAgreement(case_id=case_id, items=items))
    opening(window, ask_case(desk, case_id), "payment")
    printing(folder / "printed.pdf", pages)
    desk.close()

if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
"""


@pytest.mark.benchmark_ratio
def test_forms_of_a_thousand_workers_and_a_long_paper(tmp_path: Path) -> None:
    script = tmp_path / "blocks.py"
    script.write_text(BLOCKS, encoding="utf-8")
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(script), str(tmp_path), str(WORKERS), str(PAGES)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    *forms, printing = done.stdout.splitlines()

    for line in forms:
        step, took = line.split()
        tell(f"opening the form {step} with {WORKERS} workers", f"{took} ms", "200 ms")
    _, worst, beats = printing.split()
    said = f"longest block {worst} ms of {beats} beats"
    tell(f"a paper of {PAGES} pages on its way to the printer", said, "50 ms")
