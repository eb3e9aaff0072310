#include "core/format/dsl/KnownNotes.h"

namespace barline {

KnownNotes::KnownNotes(Project project)
    : m_project(std::move(project))
{}

KnownNotes::Numbered KnownNotes::numbered(const Clip &clip) const
{
    QList<CompositionPtr> compositions(m_project.compositions.begin(), m_project.compositions.end());
    std::stable_partition(compositions.begin(), compositions.end(),
                          [&](const CompositionPtr &composition) { return composition->id == clip.home; });
    std::optional<NoteNumbers> written;
    for (const CompositionPtr &composition : std::as_const(compositions)) {
        const NoteNumbers numbers(*composition, {std::make_shared<const Clip>(clip)});
        if (numbers.hasAny(clip.id)) {
            written = numbers;
            break;
        }
    }
    Numbered notes;
    qint64 latest = 0;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            ++latest;
            const qint64 number = written ? written->of(clip.id, note.id) : latest;
            if (number != 0)
                notes.insert(number, {note.id, bar, note.detail});
        }
    }
    return notes;
}

std::optional<NumberedNote> KnownNotes::find(ClipId id, qint64 number)
{
    auto notes = m_clips.constFind(id);
    if (notes == m_clips.constEnd()) {
        const ClipPtr clip = m_project.clips.find(id);
        notes = m_clips.insert(id, clip ? numbered(*clip) : Numbered());
    }
    const auto note = notes->constFind(number);
    return note == notes->constEnd() ? std::nullopt : std::optional(*note);
}

} // namespace barline
