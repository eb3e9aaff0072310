#pragma once

#include "core/edit/arrange/OwnBarEdits.h"
#include "ui/arranger/actions/ListChooser.h"

namespace barline {

/// One of the bars of some clips, found by the clip's name and the bar's number: "riff 3".
class BarChooser : public ListChooser
{
    Q_OBJECT

public:
    BarChooser(const QString &title, const QList<ClipPtr> &clips, const ClipBarRef &current, QWidget *parent);

signals:
    void chosen(barline::ClipId clip, barline::ClipBarIndex bar);

protected:
    void find(const QString &text) override;
    void choose(const QListWidgetItem &item) override;

private:
    void fill(const QString &text);

    QList<ClipPtr> m_clips;
    ClipBarRef m_current;
};

} // namespace barline
