#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace barline {

/// Which bar of what a canvas shows is asked for, in words translated.
struct BarQuestion
{
    QString shown;  ///< that stands there first
    QString remark; ///< what can be typed beside a number; may be empty
    std::function<bool(const QString &text)> isThere;
    QString objection; ///< which bars there are
    std::function<void(const QString &text)> go;
};

/// Asks over `view` for a bar, and goes there. The popup is `panel`'s, which outlives what the question holds.
void askForBar(QWidget &panel, const QWidget &view, const BarQuestion &question);

} // namespace barline
