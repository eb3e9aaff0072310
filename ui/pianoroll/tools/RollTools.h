#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QCoreApplication>

#include <vector>

class QAction;

namespace barline {

/// The tools of the piano roll, in the order in which they are shown, each with the action that chooses it. GUI thread.
class RollTools
{
    Q_DECLARE_TR_FUNCTIONS(barline::RollTools)

public:
    struct Entry
    {
        QAction *action; ///< checkable, one of all is checked; the panel's
        std::unique_ptr<Tool> tool;
    };

    /// All outlive it. One action is checked.
    RollTools(RollScene &scene, QWidget &panel, const ThemeSource &theme);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// That of the checked action.
    Tool &current() const;

private:
    std::vector<Entry> m_entries;
};

} // namespace barline
