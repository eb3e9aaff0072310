#pragma once

#include "ui/pianoroll/LinkActions.h"

#include <QWidget>

class QToolButton;

namespace barline {

class LinkPopup;

/// The part of the header that is about the clip's places: how many there are, with the list of them, the switch where
/// edits go, and how much differs at the one that is open, with the list of that.
class LinkBar : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    LinkBar(RollScene &scene, const ThemeSource &theme, LinkActions &links, QWidget *parent);

    /// Says it in fewer words, where there is little room.
    void setCompact(bool compact);

private:
    QToolButton *makeSegment(const QString &icon, const char *look, bool only);
    void showLinks();
    void listPlaces();
    void listChanges();
    void fillChanges(LinkPopup &popup) const;
    QString wordsOf(const HereMarks::Mark &mark) const;

    RollScene &m_scene;
    const ThemeSource &m_theme;
    LinkActions &m_links;
    QToolButton *m_places;
    QToolButton *m_everywhere;
    QToolButton *m_onlyHere;
    QToolButton *m_changes;
    bool m_isCompact = false;
};

} // namespace barline
