#pragma once

#include "core/model/Clip.h"
#include "ui/arranger/actions/ListChooser.h"

namespace barline {

/// One of some clips, found by its name.
class ClipChooser : public ListChooser
{
    Q_OBJECT

public:
    ClipChooser(const QString &title, const QList<ClipPtr> &clips, ClipId current, QWidget *parent);

signals:
    void chosen(barline::ClipId clip);

protected:
    void choose(const QListWidgetItem &item) override;
};

} // namespace barline
