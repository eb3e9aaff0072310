#include "ui/MusicChoice.h"

#include <QCoreApplication>

namespace barline {

MusicChoice choose(const Project &project, CompositionId composition)
{
    const CompositionPtr found = project.compositions.find(composition);
    return found ? MusicChoice{composition, {}, {}, found->name} : MusicChoice();
}

MusicChoice choose(const Project &project, const QList<ClipId> &clips)
{
    MusicChoice choice;
    for (const ClipId id : clips) {
        if (const ClipPtr clip = project.clips.find(id))
            choice.clips.append(clip);
    }
    const auto count = static_cast<int>(choice.clips.size());
    choice.name = count == 1 ? choice.clips.constFirst()->name
                             : QCoreApplication::translate("barline::MusicChoice", "%n clip(s)", nullptr, count);
    return choice;
}

MusicChoice choose(const ClipPtr &clip, const QSet<NoteId> &notes)
{
    const auto count = static_cast<int>(notes.size());
    const QString name = QCoreApplication::translate("barline::MusicChoice", "%n note(s) of “%1”", nullptr, count);
    return {{}, {clip}, notes, name.arg(clip->name)};
}

QString fileNameOf(const MusicChoice &what)
{
    QString plain = what.name.simplified();
    for (QChar &letter : plain) {
        if (!letter.isPrint() || QStringView(u"/\\:*?\"<>|").contains(letter))
            letter = QLatin1Char('-');
    }
    while (plain.startsWith(QLatin1Char('.')))
        plain.remove(0, 1);
    constexpr int kMostLetters = 80;
    plain.truncate(kMostLetters);
    return plain.isEmpty() ? QCoreApplication::translate("barline::MusicChoice", "Music") : plain;
}

} // namespace barline
