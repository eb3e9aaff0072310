#pragma once

#include "core/render/TempoTimeline.h"
#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"
#include "ui/transport/SaveState.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace barline {

class ElidedLabel;
class ReadoutLabel;

/// What the transport bar's buttons do; the window owns them.
struct TransportActions
{
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *toStart = nullptr;
    QAction *playStop = nullptr;
};

/// The bar at the top: which project, undo and redo, play, where the playhead is, and what holds there.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 48;

    TransportBar(EditorContext &context, ThemeSource &theme, const TransportActions &actions,
                 QWidget *parent = nullptr);

    void setProject(const QString &title, SaveState state);
    /// Puts a switch beside the others that comes from another part of the window.
    void addSwitch(QAction *action, const QString &name);

private:
    /// A button without room for words: its action's name is its accessible name.
    QToolButton *makeButton(QAction *action, const QString &name);
    QWidget *makePositionBox();
    QWidget *makeSignatureBox();
    QWidget *makeDivider();
    void reserveRoom();
    void showPlace();
    void showState();

    EditorContext &m_context;
    ThemeSource &m_theme;
    ElidedLabel *m_title;
    QLabel *m_dot;
    QLabel *m_state;
    ReadoutLabel *m_position;
    ReadoutLabel *m_clock;
    ReadoutLabel *m_tempo;
    ReadoutLabel *m_meter;
    ReadoutLabel *m_key;
    TempoTimeline m_timeline;
    QHBoxLayout *m_switches;
    Token m_dotColor = Token::Good;
};

} // namespace barline
