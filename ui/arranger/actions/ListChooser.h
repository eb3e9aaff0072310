#pragma once

#include "ui/canvas/PopupFrame.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace barline {

/// A list that drops down, with a line to find something in it; gone with the next press elsewhere or Escape. It
/// deletes itself when it closes.
class ListChooser : public PopupFrame
{
    Q_OBJECT

public:
    /// `searchHint` stands in the empty line; `searchName` says what it finds.
    ListChooser(const QString &title, const QString &searchHint, const QString &searchName, QWidget *parent);

    /// With the keyboard in the line; up and down go through the list, Enter chooses.
    void popUp(const QPoint &globalPosition);

protected:
    QListWidget &list() const { return *m_list; }
    /// Leaves in the list what the text finds: here what contains it.
    virtual void find(const QString &text);
    virtual void choose(const QListWidgetItem &item) = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);
    void chooseCurrent();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace barline
