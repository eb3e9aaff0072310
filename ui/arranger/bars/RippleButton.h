#pragma once

#include "ui/arranger/timeline/TimelineRows.h"

#include <QToolButton>

namespace barline {

/// Says beside the bar numbers whether edits ripple, in words, and switches it.
class RippleButton : public QToolButton
{
    Q_OBJECT

public:
    /// The rows outlive it; the parent is what is left of them.
    RippleButton(QAction *action, const TimelineRows &rows, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
};

} // namespace barline
