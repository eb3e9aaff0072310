#pragma once

#include "ui/docks/ClipsPanel.h"
#include "ui/docks/CompositionsPanel.h"

namespace barline {

/// The left panel: compositions above, clips below, and what can be dropped.
class ProjectDock : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 230;

    ProjectDock(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    ClipsPanel &clips() const { return *m_clips; }
    CompositionsPanel &compositions() const { return *m_compositions; }

    QSize sizeHint() const override { return {kWidth, 600}; }

private:
    CompositionsPanel *m_compositions;
    ClipsPanel *m_clips;
};

} // namespace barline
