"""Station profiles and routing tables: resources turned into values, strictly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dispute_desk.assets import resource
from dispute_desk.domain.amount import Insurance
from dispute_desk.domain.closure_kinds import ClosureRole
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.papers import PAPER_KINDS, Subject
from dispute_desk.domain.profile import Profile
from dispute_desk.domain.routing import Routing
from dispute_desk.domain.word import Word
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.reference.statutes import load_statutes
from dispute_desk.reference.tables import build, read_toml

if TYPE_CHECKING:
    from pathlib import Path

NO_PROFILE = sentence(
    "no_such_profile",
    QT_TRANSLATE_NOOP("errors", "没有名为“{name}”的工作站类型。可以用的是：{known}。"),
)
TWICE = sentence(
    "reference_twice",
    QT_TRANSLATE_NOOP(
        "errors", "参考数据文件 {file} 的“{table}”里代码“{given}”出现了两次。请改用不同的代码。"
    ),
)
DANGLING = sentence(
    "reference_dangling",
    QT_TRANSLATE_NOOP(
        "errors", "参考数据文件 {file} 的“{table}”用到了没有定义的“{given}”。请先定义，或改正拼写。"
    ),
)
BAD_PATTERN = sentence(
    "reference_bad_pattern",
    QT_TRANSLATE_NOOP(
        "errors",
        "编号格式“{pattern}”不对（{file}），须各含一个 {{year}} 和一个 {{n}}。请改正。",
    ),
)
WITHOUT_ROLE = sentence(
    "reference_without_role",
    QT_TRANSLATE_NOOP(
        "errors",
        '参考数据文件 {file} 的“closure_kinds”里，role = "{role}" 应有且只有一项，现有 {count} 项。'
        "请改正。",
    ),
)
EMPTY_TABLE = sentence(
    "reference_empty_table",
    QT_TRANSLATE_NOOP("errors", "参考数据文件 {file} 的“{table}”里一项也没有。请至少写一项。"),
)


def profile_names() -> tuple[str, ...]:
    """Return the names of the shipped station profiles."""
    return tuple(sorted(path.stem for path in resource("profiles").glob("*.toml")))


@lru_cache(maxsize=8)
def load_profile(name: str = "union-tax") -> Profile:
    """Return a shipped profile, read once; ``no_such_profile`` names those there are."""
    if name not in profile_names():
        raise DeskError(NO_PROFILE, name=name, known="、".join(profile_names()))
    return read_profile(resource("profiles", f"{name}.toml"))


def read_profile(path: Path) -> Profile:
    """Return the profile of a file; a refusal names the file and the key."""
    profile = build(Profile, read_toml(path), file=path.name)
    for table, words in _tables(profile).items():
        _check_codes(table, words, path.name)
    _check_roles(profile, path.name)
    _check_clocks(profile, path.name)
    _check_evidence(profile, path.name)
    _check_letters(profile, path.name)
    _check_sets(profile, path.name)
    for insurance in profile.insurances:
        if insurance.code not in set(Insurance):
            raise DeskError(DANGLING, file=path.name, table="insurances", given=insurance.code)
    for series in profile.series:
        check_pattern(series.pattern, file=path.name)
    return profile


@lru_cache(maxsize=8)
def load_routing(profile: Profile) -> Routing:
    """Return the routing table a profile names, read once and checked against the profile."""
    return read_routing(resource("routing", f"{profile.routing}.toml"), profile)


def read_routing(path: Path, profile: Profile) -> Routing:
    """Return the routing table of a file; a refusal names what the profile does not know."""
    routing = build(Routing, read_toml(path), file=path.name)
    causes = {cause.code for cause in profile.causes}
    targets = {target.code for target in profile.referral_targets}
    for route in routing.routes:
        for code in set(route.causes) - causes:
            raise DeskError(DANGLING, file=path.name, table="causes", given=code)
        for code in (set(route.first) | set(route.second)) - targets:
            raise DeskError(DANGLING, file=path.name, table="first / second", given=code)
    return routing


def check_pattern(pattern: str, *, file: str = "") -> None:
    """Refuse a number pattern without exactly one year and one running number."""
    plain = pattern.replace("{year}", "", 1).replace("{n}", "", 1)
    if "{year}" not in pattern or "{n}" not in pattern or "{" in plain or "}" in plain:
        raise DeskError(BAD_PATTERN, field="pattern", pattern=pattern, file=file)


def _check_roles(profile: Profile, file: str) -> None:
    """Refuse a profile without exactly one closure kind for what the desk closes by itself."""
    given = [kind.role for kind in profile.closure_kinds]
    for role in ClosureRole:
        if given.count(role) != 1:
            raise DeskError(WITHOUT_ROLE, file=file, role=role.value, count=given.count(role))
    if not profile.channels:
        raise DeskError(EMPTY_TABLE, file=file, table="channels")


def _check_clocks(profile: Profile, file: str) -> None:
    """Refuse a clock that runs for a channel or a body the profile does not have."""
    channels = {one.code for one in profile.channels}
    targets = {one.code for one in profile.referral_targets}
    for clock in profile.clocks:
        for table, given, known in (
            ("channels", clock.channels, channels),
            ("referral_targets", clock.targets, targets),
        ):
            for code in set(given) - known:
                raise DeskError(DANGLING, file=file, table=table, given=code)


def _check_evidence(profile: Profile, file: str) -> None:
    """Refuse an element that is proved by a kind, or asked for by a cause, nobody knows."""
    kinds = {one.code for one in profile.evidence_kinds}
    causes = {one.code for one in profile.causes}
    for element in profile.proof_elements:
        for table, given, known in (
            ("evidence_kinds", element.kinds, kinds),
            ("causes", element.causes, causes),
        ):
            for code in sorted(set(given) - known):
                raise DeskError(DANGLING, file=file, table=table, given=code)


def _check_letters(profile: Profile, file: str) -> None:
    """Refuse a letter that follows, leads to or runs by what nobody knows."""
    kinds = {one.code for one in profile.letter_kinds}
    clocks = {one.code for one in profile.clocks}
    cards = {one.code for one in load_statutes().cards}
    for kind in profile.letter_kinds:
        for table, given, known in (
            ("letter_kinds", {kind.after, kind.leads_to}, kinds),
            ("clocks", {kind.clock}, clocks),
            ("statutes", set(kind.cites), cards),
        ):
            for code in sorted(given - known - {""}):
                raise DeskError(DANGLING, file=file, table=table, given=code)
    causes = {one.code for one in profile.causes}
    for matter in profile.letter_matters:
        for table, given, known in (
            ("causes", set(matter.causes), causes),
            ("statutes", set(matter.cites), cards),
        ):
            for code in sorted(given - known):
                raise DeskError(DANGLING, file=file, table=table, given=code)


def _check_sets(profile: Profile, file: str) -> None:
    """Refuse a set with a paper that is none of a case, or is not made for each worker."""
    kinds = {one.id: one for one in PAPER_KINDS if one.subject is Subject.CASE}
    for one in profile.paper_sets:
        for paper in one.papers:
            if paper.kind not in kinds:
                raise DeskError(DANGLING, file=file, table="paper_sets", given=paper.kind)
            if paper.copies < 1 or (paper.each and not kinds[paper.kind].each):
                given = f"{paper.kind}: each, copies"
                raise DeskError(DANGLING, file=file, table="paper_sets", given=given)


def _tables(profile: Profile) -> dict[str, tuple[Word, ...]]:
    """Return every code table of a profile by its name in the file."""
    return {
        name: value
        for name, value in vars(profile).items()
        if isinstance(value, tuple) and all(isinstance(word, Word) for word in value)
    }


def _check_codes(table: str, words: tuple[Word, ...], file: str) -> None:
    """Refuse a table in which a code stands twice."""
    seen: set[str] = set()
    for word in words:
        if word.code in seen:
            raise DeskError(TWICE, file=file, table=table, given=word.code)
        seen.add(word.code)
