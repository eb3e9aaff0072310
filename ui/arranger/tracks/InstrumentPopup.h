#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/tracks/SoundList.h"
#include "ui/canvas/PopupFrame.h"

#include <QTimer>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace barline {

/// What plays some tracks: a sound of General MIDI by name, channel, bank, expression profile and how far bends go.
/// What is chosen holds at once and can be heard; all that is chosen until it closes is one undo step. A press
/// elsewhere or Enter keeps it, Escape takes all of it back. It deletes itself when it closes.
class InstrumentPopup : public PopupFrame
{
    Q_OBJECT

public:
    /// The tracks are at least one; fields show the first. The context outlives it.
    InstrumentPopup(EditorContext &context, const QSet<TrackId> &tracks, QWidget *parent);

    /// With the keyboard in the search.
    void popUp(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addFields(QFormLayout &form);
    /// Shows the first track as it is.
    void read();
    void change(const std::function<void(Instrument &)> &change);
    void chooseSound(int program);
    void chooseDrums(bool drums);
    void listen();
    void takeBack();
    TrackPtr firstTrack() const;

    EditorContext &m_context;
    QSet<TrackId> m_tracks;
    History::Kind m_kind;
    std::optional<bool> m_listsKits; ///< none before it lists anything
    bool m_isReading = false;
    QLineEdit *m_search;
    SoundList *m_sounds;
    QLineEdit *m_name;
    QSpinBox *m_channel;
    QCheckBox *m_drums;
    QSpinBox *m_bank;
    QSpinBox *m_bend;
    QLineEdit *m_profile;
    QTimer m_listening;
};

} // namespace barline
