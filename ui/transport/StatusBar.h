#pragma once

#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"
#include "ui/transport/SaveState.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace barline {

class ElidedLabel;
struct ProjectCounts;

/// The bar at the bottom: values under the pointer, what a click would do, why there is no sound, what is going on, how
/// large the composition is, and whether everything is saved.
class StatusBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 28;

    StatusBar(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// `message` says more: why it cannot be saved, or where the file is.
    void setSaveState(SaveState state, const QString &message);
    /// Why it is silent; empty where it is not.
    void setSoundNotice(const QString &notice);

private:
    void showProgress();
    void dress();
    void showCounts();
    void showCounts(const ProjectCounts &counts);
    QWidget *makeSaveBox();
    QLabel *makeIcon(const QString &objectName);

    EditorContext &m_context;
    ThemeSource &m_theme;
    ElidedLabel *m_readout;
    ElidedLabel *m_hint;
    ElidedLabel *m_progress;
    QToolButton *m_cancel;
    QLabel *m_soundIcon;
    ElidedLabel *m_sound;
    QLabel *m_counts;
    QLabel *m_saveIcon;
    QLabel *m_save;
    SaveState m_saveState = SaveState::Saved;
    QTimer m_countSoon;
    quint64 m_lastCount = 0; ///< an answer to an earlier one comes too late
};

} // namespace barline
