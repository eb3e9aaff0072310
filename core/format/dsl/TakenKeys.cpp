#include "core/format/dsl/TakenKeys.h"

#include "core/format/dsl/PlaceText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace barline {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> kProjectWords{"clip_library"};
constexpr std::array<std::string_view, 1> kTrackWords{"clips"};
constexpr std::array<std::string_view, 1> kLibraryClipWords{"voice_bars"};
constexpr std::array<std::string_view, 4> kTopClipWords{"project", "voice_bars", "composition", "tracks"};
constexpr std::array<std::string_view, 2> kTopBarWords{"notes", "items"};

constexpr std::array<std::string_view, 6> kClipWords{"project", "voice_bars", "composition", "tracks", "id", "notes"};
constexpr std::array<std::string_view, 6> kBarWords{"notes", "items", "cc", "cc_lanes", "id", "clip_id"};
constexpr std::array<std::string_view, 8> kBarNoteWords{
    "absolute_pitch", "start", "duration", "scale_degree", "interval_from_prev", "cents_offset", "id", "clip_bar_id"};

constexpr std::array<std::string_view, 6> kSmlBarWords{"number", "items", "notes", "expression", "cc", "cc_lanes"};
constexpr std::array<std::string_view, 6> kItemWords{"note", "rest", "duration", "start", "tie", "id"};

constexpr std::array<std::string_view, 4> kReferringWords{"project", "voice_bars", "composition", "tempo_bpm"};
constexpr std::array<std::string_view, 1> kReferringTrackWords{"bars"};

struct TakenKeys
{
    Q_DECLARE_TR_FUNCTIONS(barline::TakenKeys)
};

/// `place` is only called where there is something to say.
template <typename Place>
void report(Findings &findings, const Extras &extras, Words taken, const Place &place)
{
    if (extras.isEmpty())
        return;
    for (const Extras::Entry &entry : extras.entries()) {
        const std::string_view key(entry.key.constData(), static_cast<size_t>(entry.key.size()));
        if (std::find(taken.begin(), taken.end(), key) != taken.end())
            findings.append(findingOf(Finding::Severity::Warning,
                                      TakenKeys::tr("the key %1 of %2 is left out; it has a meaning of its own there")
                                          .arg(QString::fromUtf8(entry.key), place())));
    }
}

Words topWords(WrittenObject object)
{
    switch (object) {
    case WrittenObject::Composition:
        return kProjectWords;
    case WrittenObject::Track:
        return kTrackWords;
    case WrittenObject::LibraryClip:
        return kLibraryClipWords;
    case WrittenObject::Clip:
        return kTopClipWords;
    case WrittenObject::Bar:
        return kTopBarWords;
    case WrittenObject::Note:
        break;
    }
    return {};
}

} // namespace

std::span<const std::string_view> takenKeys(DocumentForm form, WrittenObject object)
{
    if (form == DocumentForm::Project)
        return topWords(object);
    const bool isSml = form == DocumentForm::Sml;
    switch (object) {
    case WrittenObject::Composition:
        return kReferringWords;
    case WrittenObject::Track:
        return kReferringTrackWords;
    case WrittenObject::LibraryClip:
    case WrittenObject::Clip:
        return kClipWords;
    case WrittenObject::Bar:
        return isSml ? Words(kSmlBarWords) : Words(kBarWords);
    case WrittenObject::Note:
        return isSml ? Words(kItemWords) : Words(kBarNoteWords);
    }
    return {};
}

Findings keysLeftOut(const QList<ClipPtr> &clips, DocumentForm form, WrittenObject clipAs)
{
    Findings findings;
    const Words barWords = takenKeys(form, WrittenObject::Bar);
    const Words noteWords = takenKeys(form, WrittenObject::Note);
    for (const ClipPtr &clip : clips) {
        report(findings, clip->extras, takenKeys(form, clipAs), [&] { return placeOf(*clip); });
        for (ClipBarIndex index; index.value() < clip->bars.count(); ++index) {
            const ClipBar &bar = clip->bars.at(index);
            report(findings, bar.expression.extras, barWords, [&] { return placeOf(*clip, index); });
            if (noteWords.empty())
                continue;
            for (const Note &note : bar.notes) {
                if (note.detail)
                    report(findings, note.detail->extras, noteWords, [&] { return placeOf(*clip, index, note); });
            }
        }
    }
    return findings;
}

Findings keysLeftOut(const Composition &composition, DocumentForm form)
{
    Findings findings;
    report(findings, composition.extras, takenKeys(form, WrittenObject::Composition),
           [&] { return TakenKeys::tr("the composition \"%1\"").arg(composition.name); });
    for (const TrackPtr &track : composition.tracks)
        report(findings, track->extras, takenKeys(form, WrittenObject::Track), [&] { return placeOf(*track); });
    return findings;
}

} // namespace barline
