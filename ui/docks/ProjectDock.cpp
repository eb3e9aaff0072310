#include "ui/docks/ProjectDock.h"

#include "ui/docks/DockParts.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace barline {

ProjectDock::ProjectDock(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_compositions(new CompositionsPanel(context, theme, this))
    , m_clips(new ClipsPanel(context, theme, this))
{
    setObjectName(QStringLiteral("projectDock"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);

    const auto makeLine = [this] {
        auto *line = new QWidget(this);
        line->setProperty("look", QStringLiteral("bar"));
        line->setAttribute(Qt::WA_StyledBackground);
        line->setFixedHeight(1);
        return line;
    };
    auto *hint = new QLabel(tr("Drop a document to import it."), this);
    hint->setProperty("look", QStringLiteral("small"));
    hint->setWordWrap(true);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(kDockMargin, 8, kDockMargin, 10);
    foot->addWidget(hint);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_compositions);
    layout->addWidget(makeLine());
    layout->addWidget(m_clips, 1);
    layout->addWidget(makeLine());
    layout->addLayout(foot);
}

} // namespace barline

#include "moc_ProjectDock.cpp"
