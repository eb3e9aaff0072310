#pragma once

#include "core/model/Track.h"
#include "ui/arranger/LetterButton.h"

#include <QWidget>

class QLineEdit;

namespace barline {

/// The head of one row: colour, name, instrument, volume, mute and solo. It shows a track and says what the user wants;
/// it changes nothing itself.
class TrackHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 176;

    explicit TrackHeader(const ThemeSource &theme, QWidget *parent = nullptr);

    /// Shows `track`, the one at `place` (0-based) in the composition. Ends a renaming when it is another one.
    void setTrack(const TrackPtr &track, qsizetype place, bool isCurrent);
    TrackId track() const { return m_track ? m_track->id : TrackId(); }
    /// Edits the name in place: Enter and leaving keep it, Esc gives up.
    void startRenaming();
    bool isRenaming() const { return m_editor != nullptr; }

signals:
    void chosen(barline::TrackId track);
    void renamed(barline::TrackId track, const QString &name);
    void muteChosen(barline::TrackId track, bool muted);
    void soloChosen(barline::TrackId track, bool soloed);
    void menuRequested(barline::TrackId track, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void finishRenaming(bool keep);
    void nameControls();
    QRect textRect() const;

    const ThemeSource &m_theme;
    LetterButton *m_mute;
    LetterButton *m_solo;
    QLineEdit *m_editor = nullptr;
    TrackPtr m_track;
    qsizetype m_place = 0;
    bool m_isCurrent = false;
};

} // namespace barline
