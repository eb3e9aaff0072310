#pragma once

#include "tests/ui/arranger/ArrangerFixture.h"

#include <QAction>
#include <QSignalSpy>

namespace barline::test {

/// The arranger on a song, with hands for its blocks.
struct BlockHands : ArrangerFixture
{
    explicit BlockHands(Project project = makeSong())
        : ArrangerFixture(std::move(project))
        , readouts(context.get(), &EditorContext::readoutChanged)
        , hints(context.get(), &EditorContext::hintChanged)
    {
        QObject::connect(context.get(), &EditorContext::errorReported, context.get(),
                         [said = m_problem](const Error &error) { *said = error.message(); });
        panel->activateWindow();
        view().setFocus();
    }

    /// On an edge of a block, within its reach.
    QPoint startOf(InstanceId block) const { return edge(view().rectOf(block).left() + 2, block); }
    QPoint endOf(InstanceId block) const { return edge(view().rectOf(block).right() - 2, block); }
    /// The same place so many bars of 4/4 on.
    QPoint barsOn(QPoint from, int bars) const
    {
        return from + QPoint(static_cast<int>(bars * view().axis().widthOf(Ticks::beats(4))), 0);
    }
    QAction *action(const char *name) const { return panel->findChild<QAction *>(QLatin1String(name)); }
    QString readout() const { return readouts.isEmpty() ? QString() : readouts.constLast().at(0).toString(); }
    QString hint() const { return hints.isEmpty() ? QString() : hints.constLast().at(0).toString(); }
    /// What was refused last.
    QString problem() const { return *m_problem; }
    QString label() const { return history.undoLabel(); }
    /// The blocks of a track as "clip@bar+bars", in order of their bars.
    QStringList told(int track) const
    {
        QMap<int, QString> blocks;
        for (const InstancePtr &each : song()->tracks.at(track)->instances) {
            blocks.insert(each->startBar.value(), QStringLiteral("%1@%2+%3")
                                                      .arg(context->project().clips.find(each->clip)->name)
                                                      .arg(each->startBar.value())
                                                      .arg(each->lengthBars));
        }
        return blocks.values();
    }

    QSignalSpy readouts;
    QSignalSpy hints;

private:
    std::shared_ptr<QString> m_problem = std::make_shared<QString>();

    QPoint edge(int x, InstanceId block) const { return {x, view().rectOf(block).center().y()}; }
};

} // namespace barline::test
