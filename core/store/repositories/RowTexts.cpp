#include "core/store/repositories/RowTexts.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Rows)

public:
    static QString counted(RowKind kind, int count)
    {
        switch (kind) {
        case RowKind::Clip:
            return tr("%n Clip(s)", nullptr, count);
        case RowKind::ClipBar:
            return tr("%n Bar(s)", nullptr, count);
        case RowKind::Note:
            return tr("%n Note(s)", nullptr, count);
        case RowKind::Composition:
            return tr("%n Composition(s)", nullptr, count);
        case RowKind::Track:
            return tr("%n Track(s)", nullptr, count);
        case RowKind::Instance:
            return tr("%n Block(s)", nullptr, count);
        case RowKind::TrackBar:
            return tr("%n Re-pointed Bar(s)", nullptr, count);
        case RowKind::BarOverride:
            return tr("%n Bar Override(s)", nullptr, count);
        case RowKind::NoteOverride:
            break;
        }
        return tr("%n Note Override(s)", nullptr, count);
    }

    static QString named(RowKind kind, const QString &key)
    {
        switch (kind) {
        case RowKind::Clip:
            return tr("Clip %1").arg(key);
        case RowKind::ClipBar:
            return tr("Bar %1").arg(key);
        case RowKind::Note:
            return tr("Note %1").arg(key);
        case RowKind::Composition:
            return tr("Composition %1").arg(key);
        case RowKind::Track:
            return tr("Track %1").arg(key);
        case RowKind::Instance:
            return tr("Block %1").arg(key);
        case RowKind::TrackBar:
            return tr("The re-pointed %1").arg(key);
        case RowKind::BarOverride:
            return tr("The bar override of %1").arg(key);
        case RowKind::NoteOverride:
            break;
        }
        return tr("The note override of %1").arg(key);
    }
};

} // namespace

QString addLabel(RowKind kind, qsizetype count)
{
    return RowText::tr("Add %1").arg(RowText::counted(kind, static_cast<int>(count)));
}

QString changeLabel(RowKind kind, qsizetype count)
{
    return RowText::tr("Change %1").arg(RowText::counted(kind, static_cast<int>(count)));
}

QString removeLabel(RowKind kind, qsizetype count)
{
    return RowText::tr("Remove %1").arg(RowText::counted(kind, static_cast<int>(count)));
}

QString keyText(OwnBarKey key)
{
    return RowText::tr("own bar %1 of block %2").arg(key.ownBar.value() + 1).arg(key.instance.value());
}

QString keyText(NoteOverrideKey key)
{
    return RowText::tr("note %1 in own bar %2 of block %3")
        .arg(key.note.value())
        .arg(key.ownBar.value() + 1)
        .arg(key.instance.value());
}

Error rowMissing(RowKind kind, const QString &key)
{
    return Error(ErrorKind::NotFound, RowText::tr("%1 is not in the project.").arg(RowText::named(kind, key)));
}

Error rowChanged(RowKind kind, const QString &key)
{
    return Error(
        ErrorKind::Conflict,
        RowText::tr("%1 was changed meanwhile. Read it again, then repeat the change.").arg(RowText::named(kind, key)));
}

Error rowMoves(RowKind kind, const QString &key)
{
    return Error(ErrorKind::Invalid,
                 RowText::tr("%1 cannot be given another number or owner by an update. Remove it, then add it there.")
                     .arg(RowText::named(kind, key)));
}

Error rowTwice(RowKind kind, const QString &key)
{
    return Error(ErrorKind::Invalid, RowText::tr("%1 is named twice in one call.").arg(RowText::named(kind, key)));
}

Error clipInUse(ClipId clip, qint64 places)
{
    return Error(ErrorKind::Conflict, RowText::tr("%1 plays in %n place(s). Remove them first, or together with it.",
                                                  nullptr, static_cast<int>(places))
                                          .arg(RowText::named(RowKind::Clip, keyText(clip))));
}

Error barsWithGap(ClipId clip)
{
    return Error(ErrorKind::Invalid,
                 RowText::tr("%1 would have a gap in its bars. Add bars at places from 0 to its length.")
                     .arg(RowText::named(RowKind::Clip, keyText(clip))));
}

} // namespace barline
