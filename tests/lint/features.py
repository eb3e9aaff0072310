"""tests/features.tsv says which test drives which phrase of an issue: its actions and tests are there, and the tests
send events to widgets, themselves or by the helpers that they call."""

import re
from pathlib import Path

from source import SourceFile, Violation

TABLE = "tests/features.tsv"
NO_ACTION = "-"

_ITEM = re.compile(r"\d+\.\d+")
_MAKES_ACTIONS = re.compile(r"QAction|ActionGroup")  # as such, or as ui/canvas/ActionGroups.h does
_TEST = re.compile(r"(tests/[\w./-]+\.cpp):(\w+)")
_EVENT = re.compile(r"\bQTest\s*::\s*(?:mouse|key|touch|sendKey|simulate)\w*\s*\(|\bsendEvent\s*\(")
_INCLUDE = re.compile(r'^#include "(tests/[^"]+)"', re.MULTILINE)
_NAME = re.compile(r"\b(\w+)\s*\(")
_OPENED = re.compile(r"\s*(?:(?:const|noexcept|override)\b\s*)*\{")
_KEYWORDS = {"if", "for", "while", "switch", "catch"}


def check(root, files):
    root = Path(root)
    table = root / TABLE
    if not table.exists():
        yield Violation(TABLE, 1, "is not there")
        return
    known = {file.path: file for file in files}
    sources = [file for file in files if file.is_in("app", "ui") and _MAKES_ACTIONS.search(file.code)]
    previous = (0, 0)
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 4 or not all(fields):
            yield Violation(TABLE, number, "has not the four columns: item, phrase, action, test")
            continue
        item, _, action, test = fields
        if not _ITEM.fullmatch(item):
            yield Violation(TABLE, number, f"{item} is no item, such as 6.3")
            continue
        place = tuple(int(part) for part in item.split("."))
        if place < previous:
            yield Violation(TABLE, number, "lines are not sorted by item")
        previous = place
        if action != NO_ACTION and not any(f'"{action}"' in file.code for file in sources):
            yield Violation(TABLE, number, f"no action is named {action}")
        found = _TEST.fullmatch(test)
        if not found:
            yield Violation(TABLE, number, f"{test} is no test, such as tests/ui/pianoroll/tst_Class.cpp:function")
        elif found[1] not in known:
            yield Violation(TABLE, number, f"{found[1]} is not there")
        elif found[2] not in _functions(known[found[1]]):
            yield Violation(TABLE, number, f"{found[1]} has no function {found[2]}")
        elif not _sends_event(found[2], _with_helpers(known[found[1]], known)):
            yield Violation(TABLE, number, f"{found[2]} sends no event to a widget")


def _functions(file: SourceFile):
    """The bodies of the functions that the file defines, by name; overloads are one."""
    bodies = {}
    for match in _NAME.finditer(file.bare):
        opened = _OPENED.match(file.bare, _closing(file.bare, match.end(), "()") + 1)
        if opened and match[1] not in _KEYWORDS:
            body = file.bare[opened.end() : _closing(file.bare, opened.end(), "{}")]
            bodies[match[1]] = bodies.get(match[1], "") + body
    return bodies


def _closing(text, start, pair):
    """Where the bracket closes that was opened before `start`."""
    depth = 1
    for match in re.compile(f"[{re.escape(pair)}]").finditer(text, start):
        depth += 1 if match[0] == pair[0] else -1
        if depth == 0:
            return match.start()
    return len(text)


def _with_helpers(file, known):
    """What the file defines, and what the test headers that it includes and the sources beside them define."""
    bodies = {}
    waiting, seen = [file.path], set()
    while waiting:
        path = waiting.pop()
        if path in seen or path not in known:
            continue
        seen.add(path)
        for name, body in _functions(known[path]).items():
            bodies.setdefault(name, "")
            bodies[name] += body
        for header in _INCLUDE.findall(known[path].code):
            waiting += [header, header.removesuffix(".h") + ".cpp"]
    return bodies


def _sends_event(name, bodies):
    waiting, seen = [name], set()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in bodies:
            continue
        seen.add(name)
        if _EVENT.search(bodies[name]):
            return True
        waiting += _NAME.findall(bodies[name])
    return False
