"""Code that the house rules forbid. Each rule is a function from a file to its violations."""

import re

MOST_LINES = 600

_AWAIT = re.compile(r"(?<!operator )\bco_await\b")
_WAITS = re.compile(r"\bQCoro::waitFor\s*\(|\bprocessEvents\s*\(|\bwaitForFinished\s*\(|\bQEventLoop\b")
_EXEC = re.compile(r"(\w*)\s*(?:->|\.)\s*exec\s*\(")
_OLD_CONNECT = re.compile(r"\b(SIGNAL|SLOT)\s*\(")
_SKIP = re.compile(r"\bQSKIP\b")
_LATER = re.compile(r"\b(TODO|FIXME|XXX)\b")
_SINGLETON = re.compile(r"\bstatic\s+(?:\w+::)*\w+\s*[&*]\s*instance\s*\(\s*\)")
_SINGLETON_USE = re.compile(r"\b([A-Za-z_]\w*)::instance\s*\(\s*\)\s*(?:\.|->|,|\)|;)")
_OWN_TR = re.compile(r"\bQString\s+tr\s*\(\s*const\s+char\b")

_LITERAL = r'(?:(?:QStringLiteral|QLatin1String|QLatin1StringView)\s*\(\s*)?u?"([^"\n]*)"'
_SHOWN = (
    "setText setWindowTitle setTitle setToolTip setStatusTip setWhatsThis setPlaceholderText setLabelText setPrefix"
    " setSuffix setAccessibleName setAccessibleDescription setInformativeText setDetailedText addAction addMenu addItem"
    " addTab addRow addButton setApplicationDescription showHint"
)
_UNTRANSLATED = [
    re.compile(r"\b(" + "|".join(_SHOWN.split()) + r")\s*\(\s*" + _LITERAL),
    re.compile(r"\bnew\s+(QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction)\s*\(\s*" + _LITERAL),
    re.compile(r"\b(failure|Error)\s*\(\s*ErrorKind::\w+\s*,\s*" + _LITERAL),
]


def check(files):
    return [violation for file in files for rule in RULES for violation in rule(file)]


def awaited_braces(file):
    """GCC 12 destroys closures and braced aggregates inside an awaited expression twice."""
    for match in _AWAIT.finditer(file.bare):
        found = _first_brace(file.bare, match.end())
        if found is not None:
            yield file.at(found, f"'{file.bare[found]}' inside a co_await expression: name it, then await it")


def _first_brace(text, start):
    depth = 0
    for offset in range(start, len(text)):
        char = text[offset]
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                return None
        elif char in "[{":
            return offset
        elif char in ";}" or (char in ",?:" and depth == 0 and text[offset : offset + 2] != "::" and text[offset - 1] != ":"):
            return None
    return None


def waiting(file):
    if file.is_in("tests") or file.path == "app/main.cpp":
        return
    for match in _WAITS.finditer(file.bare):
        yield file.at(match.start(), f"{match.group(0).rstrip(' (')} blocks or re-enters the event loop: co_await instead")
    if file.is_in("core/store"):  # QSqlQuery::exec
        return
    for match in _EXEC.finditer(file.bare):
        if "drag" not in match.group(1).lower():
            yield file.at(match.start(), "exec() nests an event loop: open() and a signal instead")


def old_style(file):
    for match in _OLD_CONNECT.finditer(file.bare):
        yield file.at(match.start(), f"{match.group(1)}() is not checked by the compiler: connect by pointer to member")
    for match in _SKIP.finditer(file.bare):
        yield file.at(match.start(), "a skipped test proves nothing")


def left_for_later(file):
    for match in _LATER.finditer(file.text):
        yield file.at(match.start(), f"{match.group(1)}: finish it, or open an issue")


def length(file):
    lines = file.text.count("\n")
    if lines > MOST_LINES:
        yield file.at(len(file.text), f"{lines} lines; {MOST_LINES} at most: split it")


def untranslated(file):
    if file.is_in("tests"):
        return
    for pattern in _UNTRANSLATED:
        for match in pattern.finditer(file.code):
            if re.search(r"[^\W\d_]{2}", re.sub(r"%\w*\d*|\\.", "", match.group(2))):
                yield file.at(match.start(), f'{match.group(1)}("{match.group(2)}") is shown without tr()')
    for match in _OWN_TR.finditer(file.bare):
        yield file.at(match.start(), "lupdate cannot tell this tr()'s context: Q_DECLARE_TR_FUNCTIONS in a struct, or translate()")


def singletons(file):
    for match in _SINGLETON.finditer(file.bare):
        yield file.at(match.start(), "a singleton: pass the object to who needs it")
    for match in _SINGLETON_USE.finditer(file.bare):
        if not match.group(1).startswith("Q"):
            yield file.at(match.start(), f"{match.group(1)}::instance() is a singleton: pass the object to who needs it")


RULES = (awaited_braces, waiting, old_style, left_for_later, length, untranslated, singletons)
