"""Includes point down: app > ui > service > {store, format, playback, document} > {render, edit} > model > base."""

import re
from pathlib import Path

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)

# A module may include itself and what has a lower number; modules of one number are blind to each other.
_HEIGHT = {
    "core/base": 0,
    "core/model": 1,
    "core/edit": 2,
    "core/render": 2,
    "core/format": 3,
    "core/playback": 3,
    "core/document": 3,
    "core/store": 3,
    "core/service": 4,
    "ui/theme": 5,
    "ui/canvas": 6,
    "ui": 7,  # what the parts of the window share: EditorContext, Prompt
    "ui/": 8,  # a part: any other folder of ui
    "app": 10,
}
_WINDOW = re.compile(r"^ui/MainWindow\w*\.(h|cpp)$")
_WINDOW_HEIGHT = 9
_UMBRELLAS = "Core Gui Widgets Sql Concurrent Test Svg SvgWidgets Network Xml DBus PrintSupport OpenGL".split()


def module_of(path):
    """The module that a path belongs to, and its height; (None, None) for what no layer holds."""
    parts = path.split("/")
    if parts[0] == "app":
        return "app", _HEIGHT["app"]
    if parts[0] == "core" and len(parts) > 2:
        module = "/".join(parts[:2])
        return module, _HEIGHT.get(module)
    if parts[0] == "ui":
        if _WINDOW.match(path):
            return "ui/MainWindow", _WINDOW_HEIGHT
        if len(parts) == 2:
            return "ui", _HEIGHT["ui"]
        module = "/".join(parts[:2])
        return module, _HEIGHT.get(module, _HEIGHT["ui/"])
    return None, None


def gui_headers():
    """The class headers of QtGui and QtWidgets as installed."""
    names = set()
    for folder in ("QtGui", "QtWidgets"):
        for place in sorted(Path("/usr/include").glob(f"**/qt6/{folder}")):
            names.update(entry.name for entry in place.iterdir())
    return names


def check(files, gui):
    return [violation for file in files for violation in _check_file(file, gui)]


def _check_file(file, gui):
    for match in _INCLUDE.finditer(file.code):
        ours, system = match.groups()
        if ours and "/" not in ours and not ours.startswith("moc_") and not ours.endswith(".moc"):
            yield file.at(match.start(), f'"{ours}" is not included by its path from the root')
        arrow = _upward(file.path, ours) if ours else None
        if arrow:
            yield file.at(match.start(), arrow)
        if system:
            yield from _check_system(file, match, system, gui)


def _upward(path, target):
    module, height = module_of(path)
    other, other_height = module_of(target)
    if module is None or other is None or module == other:
        return None
    if height is None or other_height is None:
        return f"{target if other_height is None else path} is in no layer that tests/lint/layers.py knows"
    if other_height > height:
        return f"{module} includes {other}, which is above it"
    if other_height == height:
        return f"{module} includes {other}, which is beside it"
    if other == "core/store" and module.startswith("ui"):
        return f"{module} includes core/store, which ui never sees"
    return None


def _check_system(file, match, header, gui):
    name = header.rsplit("/", 1)[-1]
    if name in {"Qt" + module for module in _UMBRELLAS}:
        yield file.at(match.start(), f"<{header}> is a whole module: include one header a class")
    elif file.is_in("core") and (header.startswith(("QtGui/", "QtWidgets/")) or header in gui):
        yield file.at(match.start(), f"<{header}> is of Qt Gui or Qt Widgets, which core does not link")
