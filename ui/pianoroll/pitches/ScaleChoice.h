#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QToolButton>

namespace barline {

class KeyActions;

/// Shows the scale that the rows show, opens the menu that chooses it, and the list of all.
class ScaleChoice : public QToolButton
{
    Q_OBJECT

public:
    /// All outlive it.
    ScaleChoice(RollScene &scene, const KeyActions &keys, QWidget *parent = nullptr);

private:
    void showScale();
    QString words() const;

    RollScene &m_scene;
};

} // namespace barline
