#pragma once

#include <QDateTime>
#include <QString>

namespace barline {

/// A named state of a project, without the state.
struct NamedVersion
{
    qint64 id = 0;
    QString name;
    QString author;
    QDateTime time;
    qint64 seq = 0; ///< of the last edit in it
};

} // namespace barline
