#pragma once

#include "core/edit/arrange/FindBars.h"
#include "core/model/Project.h"
#include "ui/canvas/PopupFrame.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace barline {

/// The places where bars occur, in a list that drops down: a click goes there, the buttons link or replace those that
/// are chosen. Gone with the next press elsewhere or Escape; it deletes itself when it closes.
class FoundBarsPopup : public PopupFrame
{
    Q_OBJECT

public:
    /// `title` names the bars that are looked for.
    FoundBarsPopup(const QString &title, QWidget *parent);

    void popUp(const QPoint &globalPosition);
    /// What was found; until then it says that it is being looked for.
    void showPlaces(const Project &project, const Composition &composition, const QList<FoundBars> &places);

signals:
    void wanted(const barline::FoundBars &place);
    void linkWanted(const QList<barline::FoundBars> &places);
    void replaceWanted(const QList<barline::FoundBars> &places);

private:
    QList<FoundBars> chosen() const;
    void updateButtons();

    QLabel *m_head;
    QListWidget *m_list;
    QPushButton *m_all;
    QPushButton *m_link;
    QPushButton *m_replace;
    QString m_title;
    QList<FoundBars> m_places;
};

/// "Lead · bar 9 · +3 st · changed here"; of bars that no block plays "Verse, bar 2 · in no block".
QString foundWords(const Project &project, const Composition &composition, const FoundBars &place);

} // namespace barline
