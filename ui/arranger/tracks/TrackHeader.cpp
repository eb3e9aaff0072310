#include "ui/arranger/tracks/TrackHeader.h"

#include "ui/arranger/tracks/LetterButton.h"
#include "ui/arranger/tracks/RowView.h"
#include "ui/arranger/tracks/TrackWords.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr int kEditorHeight = 26;
constexpr int kEditorMargin = 9;
constexpr int kCurrentWidth = 2;

} // namespace

TrackHeader::TrackHeader(const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mute(new LetterButton(theme, tr("M", "mute button, one letter"), this))
    , m_solo(new LetterButton(theme, tr("S", "solo button, one letter"), this))
    , m_volume(new MixSlider(theme, MixSlider::Kind::Volume, this))
    , m_pan(new MixSlider(theme, MixSlider::Kind::Pan, this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    resize(kWidth, RowView::kUsualHeight);
    m_mute->setObjectName(QStringLiteral("mute"));
    m_solo->setObjectName(QStringLiteral("solo"));
    connect(m_mute, &QAbstractButton::clicked, this, [this](bool on) { emit muteChosen(track(), on); });
    connect(m_solo, &QAbstractButton::clicked, this,
            [this](bool on) { emit soloChosen(track(), on, m_solo->clickedWith() & Qt::ControlModifier); });
    connectSlider(m_volume);
    connectSlider(m_pan);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    placeParts();
}

void TrackHeader::connectSlider(MixSlider *slider)
{
    const MixSlider::Kind kind = slider->kind();
    connect(slider, &MixSlider::dragged, this, [this, kind](double by) { emit mixDragged(track(), kind, by); });
    connect(slider, &MixSlider::released, this, [this, kind](double by) { emit mixReleased(track(), kind, by); });
    connect(slider, &MixSlider::stepped, this, [this, kind](double by) { emit mixStepped(track(), kind, by); });
    connect(slider, &MixSlider::resetAsked, this, [this, kind] { emit mixReset(track(), kind); });
    connect(slider, &MixSlider::typingAsked, this, [this, kind] { emit mixTypingAsked(track(), kind); });
}

void TrackHeader::setTrack(const TrackPtr &track, const Standing &standing)
{
    if (m_editor && m_renamed != track->id)
        m_editor->finish(true);
    const bool same = m_track == track && m_standing == standing;
    const bool moved = m_standing.foldersAround != standing.foldersAround;
    m_track = track;
    m_standing = standing;
    refreshButtons();
    m_volume->setValue(track->volume);
    m_pan->setValue(track->pan);
    if (moved)
        placeParts();
    if (same)
        return;
    nameControls();
    update();
}

void TrackHeader::refreshButtons()
{
    m_mute->setChecked(m_track->muted);
    m_solo->setChecked(m_track->soloed);
}

void TrackHeader::nameControls()
{
    if (!m_track)
        return;
    setAccessibleName(tr("Track %1").arg(m_track->name));
    m_mute->setAccessibleName(tr("Mute %1").arg(m_track->name));
    m_solo->setAccessibleName(tr("Solo %1").arg(m_track->name));
    m_volume->setAccessibleName(tr("Volume of %1").arg(m_track->name));
    m_pan->setAccessibleName(tr("Pan of %1", "between left and right").arg(m_track->name));
    m_mute->setToolTip(tr("Mute: the track is not heard"));
    m_solo->setToolTip(tr("Solo: only soloed tracks are heard · Ctrl+click: this one alone"));
    m_volume->setToolTip(
        tr("Volume %1 · drag, Shift finer · double-click: 100 % · Enter types it").arg(volumeWords(m_track->volume)));
    m_pan->setToolTip(
        tr("Pan %1 · drag, Shift finer · double-click: the middle · Enter types it").arg(panWords(m_track->pan)));
    setToolTip(QStringLiteral("%1\n%2").arg(m_track->name, trackWords(*m_track)));
}

void TrackHeader::placeParts()
{
    m_parts = HeaderParts::of(size(), m_standing.foldersAround);
    const auto place = [](QWidget *part, const QRect &where) {
        part->setVisible(!where.isNull());
        if (!where.isNull())
            part->setGeometry(where);
    };
    place(m_mute, m_parts.mute);
    place(m_solo, m_parts.solo);
    place(m_volume, m_parts.volume);
    place(m_pan, m_parts.pan);
    m_volume->setHasWords(m_parts.hasWords);
    m_pan->setHasWords(m_parts.hasWords);
}

void TrackHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

void TrackHeader::paintEvent(QPaintEvent *)
{
    if (!m_track)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_standing.isSelected ? Token::RowChosen : Token::Panel));
    painter.fillRect(m_parts.color, m_theme.theme().trackColor(m_track->color, m_standing.place));
    if (m_standing.isCurrent) {
        painter.fillRect(QRect(m_parts.color.right() + 2, 4, kCurrentWidth, height() - 9),
                         m_theme.color(Token::Accent));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));

    const auto line = [&](const QFont &font, Token token, const QString &words, const QRect &where) {
        painter.setFont(font);
        painter.setPen(m_theme.color(token));
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, where.width()));
    };
    if (!m_editor)
        line(m_parts.isSmall ? Fonts::labelBold() : Fonts::name(), Token::Text, m_track->name, m_parts.name);
    if (!m_parts.instrument.isNull())
        line(Fonts::label(), Token::TextDim, m_track->instrument.name, m_parts.instrument);
}

void TrackHeader::startRenaming()
{
    if (!m_track || m_editor)
        return;
    m_renamed = m_track->id;
    m_editor = new NameEditor(m_track->name, this);
    m_editor->setObjectName(QStringLiteral("trackName"));
    m_editor->setAccessibleName(tr("Name of the track"));
    connect(m_editor, &NameEditor::done, this, &TrackHeader::finishRenaming);
    const int height = std::min(kEditorHeight, this->height());
    const int top = std::clamp(m_parts.name.center().y() - height / 2, 0, this->height() - height);
    m_editor->start({m_parts.name.left() - kEditorMargin, top, m_parts.name.width() + kEditorMargin, height});
    update();
}

void TrackHeader::finishRenaming(const QString &name, bool keep)
{
    m_editor = nullptr;
    update();
    if (keep)
        emit renamed(m_renamed, name);
}

void TrackHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameControls();
}

} // namespace barline

#include "moc_TrackHeader.cpp"
