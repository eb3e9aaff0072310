#include "ui/pianoroll/pitches/ScaleChoice.h"

#include "ui/pianoroll/pitches/KeyActions.h"
#include "ui/pianoroll/pitches/ScalePopup.h"

#include <QMenu>

namespace barline {

ScaleChoice::ScaleChoice(RollScene &scene, const KeyActions &keys, QWidget *parent)
    : QToolButton(parent)
    , m_scene(scene)
{
    setObjectName(QStringLiteral("scaleChoice"));
    setToolTip(tr("The scale that the rows show"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(keys.menu());
    connect(keys.chooseScale(), &QAction::triggered, this, [this] {
        auto *popup = new ScalePopup(m_scene, window());
        popup->popUp(*this);
    });
    connect(&scene, &RollScene::keysChanged, this, &ScaleChoice::showScale);
    connect(&scene, &RollScene::opened, this, &ScaleChoice::showScale);
    connect(&scene, &RollScene::axesChanged, this, &ScaleChoice::showScale);
    showScale();
}

QString ScaleChoice::words() const
{
    if (m_scene.keys().isDrums())
        return tr("Drums");
    const auto scale = m_scene.keys().scales().at(std::max(Ticks(), m_scene.time().firstVisible()));
    if (!scale)
        return m_scene.keyChoice().source == KeyChoice::Source::Key ? tr("No key") : tr("Off", "no scale");
    return scaleName(*scale);
}

void ScaleChoice::showScale()
{
    const QString words = this->words();
    if (words == text())
        return;
    setText(words);
    setAccessibleName(tr("Scale: %1").arg(words));
}

} // namespace barline

#include "moc_ScaleChoice.cpp"
