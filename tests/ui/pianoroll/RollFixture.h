#pragma once

#include "ui/EditorContext.h"
#include "ui/pianoroll/PianoRollPanel.h"

#include <QSignalSpy>

namespace barline::test {

/// A song of one track that plays one clip of four bars twice (bars 3 and 9), with the notes given, and the context of
/// a window that shows it.
struct RollFixture
{
    struct Given
    {
        double beat = 0; ///< from the clip's start
        double beats = 1;
        int pitch = 60;
        int velocity = 90;
    };

    static constexpr int kBars = 4;

    explicit RollFixture(const QList<Given> &notes = {}, int bars = kBars)
        : theme(Theme::Mode::Light)
    {
        ids.addBlock(10'000, 1'000'000);
        document.replace(makeProject(notes, bars));
        context = std::make_unique<EditorContext>(document, history, ids);
    }

    static Ticks ticks(double beats) { return Ticks(std::llround(beats * static_cast<double>(Ticks::kPerBeat))); }

    static Project makeProject(const QList<Given> &notes, int barCount)
    {
        std::vector<ClipBarPtr> bars;
        for (int bar = 0; bar < barCount; ++bar) {
            ClipBar clipBar;
            clipBar.id = ClipBarId(100 + bar);
            for (qsizetype i = 0; i < notes.size(); ++i) {
                const Given &given = notes.at(i);
                if (static_cast<int>(given.beat) / 4 != bar)
                    continue;
                Note note;
                note.id = NoteId(1000 + i);
                note.start = ticks(given.beat - bar * 4);
                note.duration = ticks(given.beats);
                note.pitch = Pitch(static_cast<quint8>(given.pitch));
                note.velocity = Velocity(static_cast<quint8>(given.velocity));
                clipBar.notes.append(note);
            }
            bars.push_back(makeClipBar(std::move(clipBar)));
        }
        Clip clip;
        clip.id = ClipId(10);
        clip.name = QStringLiteral("Lead A");
        clip.bars = ClipBars(std::move(bars));
        Track track;
        track.id = TrackId(20);
        track.name = QStringLiteral("Lead");
        for (int i = 0; i < 2; ++i) {
            ClipInstance instance;
            instance.id = InstanceId(30 + i);
            instance.clip = clip.id;
            instance.startBar = BarNumber(3 + 6 * i);
            instance.lengthBars = barCount;
            track.instances.append(std::make_shared<const ClipInstance>(instance));
        }
        Composition composition;
        composition.id = CompositionId(1);
        composition.name = QStringLiteral("Evening Train");
        composition.tracks.append(std::make_shared<const Track>(track));
        Project project;
        clip.home = composition.id;
        project.clips.set(std::make_shared<const Clip>(clip));
        project.compositions.set(std::make_shared<const Composition>(composition));
        return project;
    }

    /// Another clip that is the same, used nowhere.
    static constexpr ClipId kOtherClip{11};
    void addOtherClip()
    {
        Project project = document.project();
        Clip other = *project.clips.find(ClipId(10));
        other.id = kOtherClip;
        project.clips.set(std::make_shared<const Clip>(other));
        document.replace(project);
    }

    /// The note with the i-th id given, at its place in the clip; none where it is gone.
    struct Placed
    {
        double beat = -1;
        double beats = 0;
        int pitch = -1;
        bool operator==(const Placed &) const = default;
    };
    Placed note(int i) const
    {
        for (const auto &[id, placed] : notes()) {
            if (id == NoteId(1000 + i))
                return placed;
        }
        return {};
    }
    QList<std::pair<NoteId, Placed>> notes() const
    {
        QList<std::pair<NoteId, Placed>> all;
        const ClipPtr clip = document.project().clips.find(ClipId(10));
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes) {
                all.append(
                    {note.id,
                     {(clip->startOf(bar) + note.start).toBeats(), note.duration.toBeats(), note.pitch.value()}});
            }
        }
        return all;
    }

    Document document;
    History history{document, 7, QStringLiteral("tester")};
    IdSource ids;
    ThemeSource theme;
    std::unique_ptr<EditorContext> context;
};

} // namespace barline::test
