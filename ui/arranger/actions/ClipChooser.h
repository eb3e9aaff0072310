#pragma once

#include "core/model/Clip.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace barline {

/// A list of clips that drops down, with a line to find one by its name; gone with the next press elsewhere or Escape.
/// It deletes itself when it closes.
class ClipChooser : public QFrame
{
    Q_OBJECT

public:
    ClipChooser(const QString &title, const QList<ClipPtr> &clips, ClipId current, QWidget *parent);

    /// With the keyboard in the line; up and down go through the list, Enter chooses.
    void popUp(const QPoint &globalPosition);

signals:
    void chosen(barline::ClipId clip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void step(int by);
    void choose();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace barline
