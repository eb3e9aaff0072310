#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/theme/ThemeSource.h"

#include <QTest>

namespace barline::test {

constexpr CompositionId kSong{1};
constexpr ClipId kVerse{10};
constexpr TrackId kLead{20};
constexpr TrackId kBass{21};
constexpr InstanceId kFirst{30};
constexpr InstanceId kSecond{31};

/// A clip of `bars` bars in 4/4 with a note on each beat.
inline Clip makeClip(ClipId id, const QString &name, int bars)
{
    std::vector<ClipBarPtr> made;
    for (int bar = 0; bar < bars; ++bar) {
        ClipBar one;
        one.id = ClipBarId(id.value() * 1000 + bar);
        for (int beat = 0; beat < 4; ++beat) {
            Note note;
            note.id = NoteId(id.value() * 10000 + bar * 10 + beat);
            note.start = Ticks::beats(beat);
            note.duration = Ticks::beats(1);
            note.pitch = Pitch(static_cast<quint8>(60 + beat * 3));
            one.notes.append(note);
        }
        made.push_back(makeClipBar(one));
    }
    Clip clip;
    clip.id = id;
    clip.name = name;
    clip.home = kSong;
    clip.bars = ClipBars(made);
    return clip;
}

inline InstancePtr makeInstance(InstanceId id, ClipId clip, int startBar, int lengthBars)
{
    ClipInstance instance;
    instance.id = id;
    instance.order = id.value();
    instance.documentId = QStringLiteral("i%1").arg(id.value());
    instance.clip = clip;
    instance.startBar = BarNumber(startBar);
    instance.lengthBars = lengthBars;
    return std::make_shared<const ClipInstance>(instance);
}

inline TrackPtr makeTrack(TrackId id, const QString &name, std::vector<InstancePtr> instances)
{
    Track track;
    track.id = id;
    track.order = id.value();
    track.name = name;
    track.instrument.name = QStringLiteral("Electric piano");
    track.instances = PagedList<InstancePtr>(std::move(instances));
    return std::make_shared<const Track>(track);
}

/// Lead plays the verse at bars 1 and 9, Bass nothing; bar 5 is in 7/8.
inline Project makeSong()
{
    Composition song;
    song.id = kSong;
    song.name = QStringLiteral("Song");
    song.meters =
        MeterMap({{BarNumber(1), Meter{4, 4}, {}}, {BarNumber(5), Meter{7, 8}, {}}, {BarNumber(6), Meter{4, 4}, {}}});
    song.tracks = {makeTrack(kLead, QStringLiteral("Lead"),
                             {makeInstance(kFirst, kVerse, 1, 4), makeInstance(kSecond, kVerse, 9, 4)}),
                   makeTrack(kBass, QStringLiteral("Bass"), {})};
    Project project;
    project.compositions.set(std::make_shared<const Composition>(song));
    project.clips.set(std::make_shared<const Clip>(makeClip(kVerse, QStringLiteral("Verse"), 4)));
    return project;
}

/// A song without tracks or clips.
inline Project makeEmptySong()
{
    Composition song;
    song.id = kSong;
    song.name = QStringLiteral("Empty");
    Project project;
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

/// The real panel on a project, shown, with all that it needs.
struct ArrangerFixture
{
    explicit ArrangerFixture(Project project)
    {
        document.replace(std::move(project));
        ids.addBlock(1'000'000, 100'000);
        context = std::make_unique<EditorContext>(document, history, ids);
        panel = std::make_unique<ArrangerPanel>(*context, theme);
        panel->resize(1200, 400);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    }

    ArrangementView &view() const { return panel->view(); }
    QWidget *viewport() const { return view().viewport(); }
    CompositionPtr song() const { return context->composition(); }
    InstancePtr instance(InstanceId id) const { return findInstance(*song(), id); }
    qsizetype trackOf(InstanceId id) const { return locateInstance(*song(), id).track; }
    qsizetype edits() const { return history.entries().size(); }

    /// The middle of a bar in a row.
    QPoint at(int bar, int row) const
    {
        const MeterMap &meters = song()->meters;
        const double left = view().axis().xOf(meters.startOf(BarNumber(bar)));
        const double right = view().axis().xOf(meters.startOf(BarNumber(bar + 1)));
        return {static_cast<int>((left + right) / 2),
                panel->rows().topOf(row) + panel->rows().heightOf(row) / 2 - view().scrollY()};
    }
    void click(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, where);
    }
    /// As a user's: the second press is a double click.
    void doubleClick(QPoint where) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, where);
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, where);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, where);
    }
    void press(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(viewport(), Qt::LeftButton, modifiers, where);
    }
    void moveTo(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent move(QEvent::MouseMove, where, viewport()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(viewport(), &move);
    }
    void release(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseRelease(viewport(), Qt::LeftButton, modifiers, where);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        press(from, modifiers);
        moveTo((from + to) / 2, modifiers);
        moveTo(to, modifiers);
        release(to, modifiers);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&panel->view(), which, modifiers);
    }

    Document document;
    History history{document, 7, QStringLiteral("tester")};
    IdSource ids;
    ThemeSource theme{Theme::Mode::Dark};
    std::unique_ptr<EditorContext> context;
    std::unique_ptr<ArrangerPanel> panel;
};

} // namespace barline::test
