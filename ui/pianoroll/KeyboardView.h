#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

#include <optional>

class QHelpEvent;

namespace barline {

class DrumNameField;
class SoundingKeys;

/// The keys beside the rows: a piano, or the names of a kit's drums. A press sounds a key on the clip's track, the
/// louder the farther right, a drag each key that it reaches. What sounds is lit.
class KeyboardView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kPianoWidth = 64;
    static constexpr int kKitWidth = 136;

    KeyboardView(RollScene &scene, const ThemeSource &theme, QWidget *parent);

    /// As wide as what it shows needs.
    int wantedWidth() const;
    /// The key of the row under the pointer; -1 for none.
    void setHovered(int key);
    /// Sounds a key for a moment, as for a note just made.
    void soundBriefly(int key);
    /// Has the name of a drum typed: that under the pointer, else that of the note cursor or of a selected note.
    void renameDrum();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// What of the axes is seen here: along the time only the names and the scale that hold at the view's edge.
    struct Shown
    {
        PitchAxis pitch;
        size_t names = 0;
        std::optional<Scale> scale;
        bool operator==(const Shown &) const = default;
    };

    void followAxes();
    void sound(int key, Velocity velocity);
    void fallSilent();
    /// -1 where there is none.
    int keyAt(QPointF pixel) const;
    Velocity velocityAt(QPointF pixel) const;
    QString wordsFor(int key, QPointF pixel) const;
    void showToolTip(const QHelpEvent &event);
    void typeName(int key);
    void rename(int key, const QString &name);
    int keyToRename() const;

    RollScene &m_scene;
    const ThemeSource &m_theme;
    SoundingKeys *m_sounding;
    DrumNameField *m_field;
    std::optional<Audition> m_audition;
    int m_hovered = -1;
    Shown m_shown;
};

} // namespace barline
