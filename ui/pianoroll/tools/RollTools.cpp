#include "ui/pianoroll/tools/RollTools.h"

#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/tools/EraseTool.h"
#include "ui/pianoroll/tools/GlueTool.h"
#include "ui/pianoroll/tools/SelectTool.h"
#include "ui/pianoroll/tools/SmartTool.h"
#include "ui/pianoroll/tools/SplitTool.h"
#include "ui/pianoroll/tools/VelocityTool.h"

#include <QActionGroup>

namespace barline {

RollTools::RollTools(RollScene &scene, QWidget &panel, const ThemeSource &theme)
{
    auto *group = new QActionGroup(&panel);
    const auto add = [&](const char *name, const QString &text, const QString &toolTip, Qt::Key key,
                         std::unique_ptr<Tool> tool) {
        const QString icon = QString::fromLatin1(name);
        QAction *action = makePanelAction(panel, theme, {icon, icon, text, toolTip, {QKeySequence(key)}});
        action->setCheckable(true);
        group->addAction(action);
        m_entries.push_back({action, std::move(tool)});
    };
    add("smart", tr("Smart"), tr("Draw beside notes, move and resize them, and change velocity at their upper edge"),
        Qt::Key_S, std::make_unique<SmartTool>(scene));
    add("select", tr("Select"), tr("Select, move and resize notes"), Qt::Key_V, std::make_unique<SelectTool>(scene));
    add("draw", tr("Draw"), tr("Draw notes, with Shift many along the drag"), Qt::Key_B,
        std::make_unique<DrawTool>(scene));
    add("erase", tr("Erase"), tr("Delete what you click or drag over"), Qt::Key_E, std::make_unique<EraseTool>(scene));
    add("split", tr("Split"), tr("Cut notes in two"), Qt::Key_C, std::make_unique<SplitTool>(scene));
    add("glue", tr("Glue"), tr("Make one note of several on a key"), Qt::Key_G, std::make_unique<GlueTool>(scene));
    add("velocity", tr("Velocity"), tr("Drag notes up and down to make them louder and softer"), Qt::Key_X,
        std::make_unique<VelocityTool>(scene));
    constexpr size_t kFirst = 1; // a click with it changes nothing
    m_entries.at(kFirst).action->setChecked(true);
}

Tool &RollTools::current() const
{
    const auto isChecked = [](const Entry &entry) { return entry.action->isChecked(); };
    return *std::find_if(m_entries.begin(), m_entries.end(), isChecked)->tool;
}

} // namespace barline
