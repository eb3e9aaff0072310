#include "ui/pianoroll/IncomingNotes.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct IncomingText
{
    Q_DECLARE_TR_FUNCTIONS(barline::IncomingNotes)
};

} // namespace

IncomingNotes::IncomingNotes(SourceContent read)
    : content(std::move(read))
{
    for (const ClipPtr &clip : content.clips) {
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes) {
                if (note.isRest)
                    continue;
                const Place start{bar, note.start};
                first = count == 0 ? start : std::min(first, start);
                lastStart = std::max(lastStart, start);
                lastEnd = std::max(lastEnd, Place{bar, note.end()});
                low = std::min<int>(low, note.pitch.value());
                high = std::max<int>(high, note.pitch.value());
                ++count;
            }
        }
    }
}

QString IncomingNotes::name() const
{
    if (content.clips.size() == 1 && !content.clips.constFirst()->name.isEmpty())
        return IncomingText::tr("“%1”").arg(content.clips.constFirst()->name);
    return IncomingText::tr("%n clip(s)", nullptr, static_cast<int>(content.clips.size()));
}

QString IncomingNotes::compositionNames() const
{
    QStringList names;
    for (const QString &composition : content.compositions)
        names.append(IncomingText::tr("“%1”").arg(composition));
    return names.join(IncomingText::tr(", "));
}

int IncomingNotes::barsAfter(const Clip &into, ClipPosition at) const
{
    return std::max(into.bars.count(), into.locate(landing(into, at, lastStart)).bar.value() + 1);
}

Ticks IncomingNotes::landing(const Clip &into, ClipPosition at, const Place &place)
{
    return std::max(Ticks(), into.startOf(at.bar + place.bar.value()) + at.offset + place.offset);
}

} // namespace barline
