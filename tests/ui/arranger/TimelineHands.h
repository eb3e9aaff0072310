#pragma once

#include "tests/ui/arranger/BlockHands.h"
#include "ui/arranger/timeline/TimelineRows.h"
#include "ui/canvas/AskPopup.h"

#include <QLineEdit>
#include <QPointer>

namespace barline::test {

/// The song of the fixture (bar 5 is in 7/8) with sections, a marker, tempos, keys and a loop: Verse in bars 1 to 4,
/// Chorus in bars 9 to 12, the marker Solo at bar 14; 120 from the start, gliding from bar 5 to 90 at bar 9; C major,
/// from bar 9 on A minor; bars 9 to 10 are played twice.
inline Project makeTimelineSong()
{
    Project project = makeSong();
    Composition song = *project.compositions.find(kSong);
    const auto marker = [](int bar, const char *name, std::optional<int> bars) {
        Marker made;
        made.bar = BarNumber(bar);
        made.name = QLatin1String(name);
        made.lengthBars = bars;
        return made;
    };
    song.markers = {marker(1, "Verse", 4), marker(9, "Chorus", 4), marker(14, "Solo", {})};
    song.tempos = {
        {BarNumber(1), {}, 120, false, {}}, {BarNumber(5), {}, 110, true, {}}, {BarNumber(9), {}, 90, false, {}}};
    song.keys = {{BarNumber(1), {}, QStringLiteral("C"), Mode::Major, {}},
                 {BarNumber(9), {}, QStringLiteral("A"), Mode::Minor, {}}};
    song.loops = {{BarNumber(9), 2, 1, {}}};
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

/// The arranger with hands for the rows above the tracks.
struct TimelineHands : BlockHands
{
    using Id = TimelineRow::Id;

    explicit TimelineHands(Project project = makeTimelineSong())
        : BlockHands(std::move(project))
        , rows(panel->findChild<TimelineRows *>())
        , timeline(panel->findChild<QWidget *>(QStringLiteral("timeline")))
    {}

    double xOf(Ticks at) const { return view().axis().xOf(at); }
    Ticks startOf(int bar) const { return song()->meters.startOf(BarNumber(bar)); }
    /// In a row, so many pixels right of a place of the song.
    QPoint in(Id row, Ticks at, int right = 0) const
    {
        for (const TimelineRows::Placed &placed : rows->placed()) {
            if (placed.row->id() == row)
                return {static_cast<int>(std::lround(xOf(at))) + right, placed.top + placed.row->height() / 2};
        }
        QTest::qFail("the row is not shown", __FILE__, __LINE__);
        return {};
    }
    QPoint in(Id row, int bar, int right = 0) const { return in(row, startOf(bar), right); }
    /// In the middle of a bar.
    QPoint middle(Id row, int bar) const { return in(row, Ticks((startOf(bar) + startOf(bar + 1)).value() / 2)); }

    void pressRow(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(timeline, Qt::LeftButton, modifiers, where);
    }
    void moveRow(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent move(QEvent::MouseMove, where, timeline->mapToGlobal(where), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(timeline, &move);
    }
    void releaseRow(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseRelease(timeline, Qt::LeftButton, modifiers, where);
    }
    void dragRow(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        pressRow(from, modifiers);
        moveRow((from + to) / 2, modifiers);
        moveRow(to, modifiers);
        releaseRow(to, modifiers);
    }
    /// As a user's, the second press held.
    void doublePress(QPoint where) const
    {
        QTest::mouseClick(timeline, Qt::LeftButton, {}, where);
        QTest::mouseDClick(timeline, Qt::LeftButton, {}, where);
    }
    void doubleClickRow(QPoint where) const
    {
        doublePress(where);
        releaseRow(where);
    }
    /// The pointer without a button, for what is said about what is under it.
    void hoverRow(QPoint where) const
    {
        QMouseEvent move(QEvent::MouseMove, where, timeline->mapToGlobal(where), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(timeline, &move);
    }
    void wheelRow(QPoint where, int angle) const
    {
        QWheelEvent event(where, timeline->mapToGlobal(where), {}, QPoint(0, angle), Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(timeline, &event);
    }

    /// The popup that is up.
    AskPopup *popup() const
    {
        for (AskPopup *each : panel->findChildren<AskPopup *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// To the blocks, once they have the keyboard again after a popup.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const
    {
        if (!panel->isActiveWindow() && !QApplication::activePopupWidget()) {
            panel->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(panel.get()));
        }
        BlockHands::key(which, modifiers);
    }
    /// Types over what is in a field of the popup.
    void type(const char *field, const QString &text) const
    {
        QVERIFY(popup());
        auto *line = popup()->findChild<QWidget *>(QLatin1String(field));
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, text);
    }
    void enter() const
    {
        QVERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_Return);
    }
    /// Types a name where it is edited.
    void typeName(const QString &text) const
    {
        auto *editor = timeline->findChild<QLineEdit *>(QStringLiteral("markerName"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// "Verse@1+4 Solo@14.2".
    QString markers() const
    {
        QStringList told;
        for (const Marker &each : song()->markers) {
            QString one = QStringLiteral("%1@%2").arg(each.name).arg(each.bar.value());
            if (each.beat > Ticks())
                one += QStringLiteral(".%1").arg(each.beat.toBeats());
            if (each.lengthBars)
                one += QStringLiteral("+%1").arg(*each.lengthBars);
            told.append(one);
        }
        return told.join(QLatin1Char(' '));
    }
    /// "120@1 110@5/ 90@9": a glide ends in a stroke.
    QString tempos() const
    {
        QStringList told;
        for (const TempoChange &each : song()->tempos) {
            QString one = QStringLiteral("%1@%2").arg(each.bpm).arg(each.bar.value());
            if (each.beat > Ticks())
                one += QStringLiteral(".%1").arg(each.beat.toBeats());
            told.append(one + QLatin1String(each.ramp ? "/" : ""));
        }
        return told.join(QLatin1Char(' '));
    }
    /// "4/4@1 7/8@5 4/4@6".
    QString meters() const
    {
        QStringList told;
        for (const MeterChange &each : song()->meters.changes())
            told.append(QStringLiteral("%1@%2").arg(each.meter.toString()).arg(each.bar.value()));
        return told.join(QLatin1Char(' '));
    }
    /// "9+2x2": first bar, bars, how often they are played.
    QString loops() const
    {
        QStringList told;
        for (const Loop &each : song()->loops)
            told.append(
                QStringLiteral("%1+%2x%3").arg(each.startBar.value()).arg(each.lengthBars).arg(each.repeatCount + 1));
        return told.join(QLatin1Char(' '));
    }
    void seekTo(int bar) const { context->seek(startOf(bar)); }

    TimelineRows *rows;
    QWidget *timeline;
};

} // namespace barline::test
