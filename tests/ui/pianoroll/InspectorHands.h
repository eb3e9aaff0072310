#pragma once

#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/inspector/NoteInspector.h"

#include <QLabel>

namespace barline::test {

/// The real inspector beside the real notes.
struct Inspector : Roll
{
    explicit Inspector(const QList<Given> &notes = {}, int bars = kBars)
        : Roll(notes, bars)
        , inspector(panel.inspector())
    {
        inspector->setGeometry(panel.width() - NoteInspector::kWidth, 0, NoteInspector::kWidth, panel.height());
        inspector->show();
        inspector->raise();
        QTest::qWait(1);
    }

    void selectAll() const { QTest::keyClick(canvas, Qt::Key_A, Qt::ControlModifier); }
    ValueField *field(const char *name) const { return inspector->findChild<ValueField *>(QLatin1String(name)); }
    QString shown(const char *name) const { return field(name)->text(); }
    QString title() const { return inspector->findChild<QLabel *>(QStringLiteral("inspectorTitle"))->text(); }
    QLabel *problem() const { return inspector->findChild<QLabel *>(QStringLiteral("inspectorProblem")); }

    /// Clicks into the field, types over what it shows, and presses a key.
    void type(const char *name, const QString &text, Qt::Key last = Qt::Key_Return) const
    {
        ValueField *typed = field(name);
        QTest::mouseClick(typed, Qt::LeftButton);
        QTest::keyClick(typed, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(typed, text);
        QTest::keyClick(typed, last);
    }
    void moveOn(const char *name, int up, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QPoint where = field(name)->rect().center() - QPoint(0, up);
        QMouseEvent event(QEvent::MouseMove, where, field(name)->mapToGlobal(QPointF(where)), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(field(name), &event);
    }
    void pressAt(const char *name) const { QTest::mousePress(field(name), Qt::LeftButton); }
    void releaseAt(const char *name) const { QTest::mouseRelease(field(name), Qt::LeftButton); }
    /// Drags so many pixels up.
    void dragUp(const char *name, int up, Qt::KeyboardModifiers modifiers = {}) const
    {
        pressAt(name);
        moveOn(name, up / 2, modifiers);
        moveOn(name, up, modifiers);
        releaseAt(name);
    }
    void turn(const char *name, int notches, Qt::KeyboardModifiers modifiers = {}) const
    {
        for (int i = 0; i < std::abs(notches); ++i) {
            QWheelEvent event(QPointF(field(name)->rect().center()),
                              field(name)->mapToGlobal(QPointF(field(name)->rect().center())), QPoint(),
                              QPoint(0, notches > 0 ? 120 : -120), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field(name), &event);
        }
    }
    Note noteOf(int i) const
    {
        const ClipPtr clip = document.project().clips.find(ClipId(10));
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes) {
                if (note.id == NoteId(1000 + i))
                    return note;
            }
        }
        return {};
    }
    int velocity(int i) const { return noteOf(i).velocity.value(); }
    QString articulation(int i) const { return noteOf(i).detail->articulation; }

    NoteInspector *inspector;
};

} // namespace barline::test
