#pragma once

#include "ui/canvas/PopupFrame.h"

#include <QListWidget>

class QHBoxLayout;
class QLabel;

namespace barline {

/// A list that drops down from a button of the header and is gone with the next press elsewhere or Escape. It deletes
/// itself when it closes.
class LinkPopup : public PopupFrame
{
    Q_OBJECT

public:
    LinkPopup(const QString &title, QWidget *parent);

    QListWidget *list() const { return m_list; }
    /// Below the list.
    QHBoxLayout *buttons() const { return m_buttons; }
    void addLine(const QIcon &icon, const QString &words);
    /// Below `anchor`, as large as its lines need, with the keyboard.
    void popUp(const QWidget &anchor);

private:
    QLabel *m_title;
    QListWidget *m_list;
    QHBoxLayout *m_buttons;
};

} // namespace barline
