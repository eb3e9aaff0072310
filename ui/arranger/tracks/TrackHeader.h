#pragma once

#include "core/model/Track.h"
#include "ui/arranger/tracks/HeaderParts.h"
#include "ui/arranger/tracks/MixSlider.h"
#include "ui/arranger/tracks/NameEditor.h"

#include <QPointer>

namespace barline {

class LetterButton;

/// The head of one track's row: colour, name, and as much of instrument, volume, pan, mute and solo as its height has
/// room for. It shows a track and says what the user wants of these; it changes nothing itself. What is pressed beside
/// them is for the list that it is in.
class TrackHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 176;

    /// How it stands among the others.
    struct Standing
    {
        qsizetype place = 0; ///< of the track in the composition, 0-based
        int foldersAround = 0;
        bool isCurrent = false;
        bool isSelected = false;
        bool operator==(const Standing &) const = default;
    };

    explicit TrackHeader(const ThemeSource &theme, QWidget *parent = nullptr);

    /// Ends a renaming when it is another one.
    void setTrack(const TrackPtr &track, const Standing &standing);
    TrackId track() const { return m_track ? m_track->id : TrackId(); }
    const Standing &standing() const { return m_standing; }
    /// As its present size has them.
    const HeaderParts &parts() const { return m_parts; }
    MixSlider &slider(MixSlider::Kind kind) const { return kind == MixSlider::Kind::Volume ? *m_volume : *m_pan; }
    /// Edits the name in place.
    void startRenaming();
    /// After a click has toggled them, whatever became of it.
    void refreshButtons();
    bool isRenaming() const { return m_editor != nullptr; }

signals:
    void renamed(barline::TrackId track, const QString &name);
    void muteChosen(barline::TrackId track, bool muted);
    /// `alone`: and no other.
    void soloChosen(barline::TrackId track, bool soloed, bool alone);
    void mixDragged(barline::TrackId track, barline::MixSlider::Kind kind, double by);
    void mixReleased(barline::TrackId track, barline::MixSlider::Kind kind, double by);
    void mixStepped(barline::TrackId track, barline::MixSlider::Kind kind, double by);
    void mixReset(barline::TrackId track, barline::MixSlider::Kind kind);
    void mixTypingAsked(barline::TrackId track, barline::MixSlider::Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectSlider(MixSlider *slider);
    void finishRenaming(const QString &name, bool keep);
    void nameControls();
    void placeParts();

    const ThemeSource &m_theme;
    LetterButton *m_mute;
    LetterButton *m_solo;
    MixSlider *m_volume;
    MixSlider *m_pan;
    QPointer<NameEditor> m_editor;
    TrackId m_renamed; ///< while there is an editor
    TrackPtr m_track;
    Standing m_standing;
    HeaderParts m_parts;
};

} // namespace barline
