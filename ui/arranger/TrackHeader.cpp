#include "ui/arranger/TrackHeader.h"

#include "ui/arranger/ArrangementLayout.h"
#include "ui/theme/Fonts.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace barline {

namespace {

constexpr int kStripWidth = 4;
constexpr int kTextLeft = 14;
constexpr int kEdge = 12;
constexpr int kGap = 4;
constexpr double kFullVolume = 1.5;

} // namespace

TrackHeader::TrackHeader(const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mute(new LetterButton(theme, tr("M", "mute button, one letter"), this))
    , m_solo(new LetterButton(theme, tr("S", "solo button, one letter"), this))
{
    setFixedSize(kWidth, ArrangementLayout::kRowHeight);
    const int top = 9;
    const int soloLeft = kWidth - kEdge - m_solo->width();
    m_solo->move(soloLeft, top);
    m_mute->move(soloLeft - kGap - m_mute->width(), top);
    m_mute->setObjectName(QStringLiteral("mute"));
    m_solo->setObjectName(QStringLiteral("solo"));
    connect(m_mute, &QAbstractButton::clicked, this, [this](bool on) { emit muteChosen(track(), on); });
    connect(m_solo, &QAbstractButton::clicked, this, [this](bool on) { emit soloChosen(track(), on); });
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void TrackHeader::setTrack(const TrackPtr &track, qsizetype place, bool isCurrent)
{
    if (m_track && m_track->id != track->id)
        finishRenaming(true);
    const bool same = m_track == track && m_place == place && m_isCurrent == isCurrent;
    m_track = track;
    m_place = place;
    m_isCurrent = isCurrent;
    // A click has toggled the button before the edit was made, or refused.
    m_mute->setChecked(track->muted);
    m_solo->setChecked(track->soloed);
    if (same)
        return;
    nameControls();
    update();
}

void TrackHeader::nameControls()
{
    if (!m_track)
        return;
    setAccessibleName(tr("Track %1").arg(m_track->name));
    m_mute->setAccessibleName(tr("Mute %1").arg(m_track->name));
    m_solo->setAccessibleName(tr("Solo %1").arg(m_track->name));
    m_mute->setToolTip(tr("Mute: the track is not heard"));
    m_solo->setToolTip(tr("Solo: only soloed tracks are heard"));
    setToolTip(tr("%1\n%2, channel %3, volume %4 %")
                   .arg(m_track->name, m_track->instrument.name)
                   .arg(m_track->instrument.channel.value() + 1)
                   .arg(qRound(m_track->volume * 100)));
}

QRect TrackHeader::textRect() const
{
    return {kTextLeft, 0, m_mute->x() - kTextLeft - 6, height()};
}

void TrackHeader::paintEvent(QPaintEvent *)
{
    if (!m_track)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_isCurrent ? Token::RowChosen : Token::Panel));
    painter.fillRect(QRect(0, 0, kStripWidth, height()), m_theme.theme().trackColor(m_track->color, m_place));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));

    const QRect text = textRect();
    const auto line = [&](const QFont &font, Token token, const QString &words, int baseline) {
        painter.setFont(font);
        painter.setPen(m_theme.color(token));
        painter.drawText(text.left(), baseline, painter.fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
    };
    if (!m_editor)
        line(Fonts::name(), Token::Text, m_track->name, 22);
    line(Fonts::label(), Token::TextDim, m_track->instrument.name, 39);

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF volume(m_mute->x(), 35, m_solo->geometry().right() + 1 - m_mute->x(), 3);
    painter.setBrush(m_theme.color(Token::ControlHover));
    painter.drawRoundedRect(volume, 1.5, 1.5);
    const double share = std::clamp(m_track->volume / kFullVolume, 0.0, 1.0);
    if (share > 0) {
        painter.setBrush(m_theme.color(Token::TextDim));
        painter.drawRoundedRect(QRectF(volume.left(), volume.top(), volume.width() * share, volume.height()), 1.5, 1.5);
    }
}

void TrackHeader::mousePressEvent(QMouseEvent *event)
{
    emit chosen(track());
    event->accept();
}

void TrackHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().x() < m_mute->x() - kGap)
        startRenaming();
}

void TrackHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit chosen(track());
    emit menuRequested(track(), event->globalPos());
}

void TrackHeader::startRenaming()
{
    if (!m_track || m_editor)
        return;
    m_editor = new QLineEdit(m_track->name, this);
    m_editor->setObjectName(QStringLiteral("trackName"));
    m_editor->setAccessibleName(tr("Name of the track"));
    m_editor->setFont(Fonts::name());
    m_editor->setMaxLength(1024);
    m_editor->setGeometry(kTextLeft - 9, 3, m_mute->x() - kTextLeft + 5, 28);
    m_editor->selectAll();
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::editingFinished, this, [this] { finishRenaming(true); });
    m_editor->show();
    m_editor->setFocus();
    update();
}

void TrackHeader::finishRenaming(bool keep)
{
    if (!m_editor)
        return;
    QLineEdit *editor = std::exchange(m_editor, nullptr);
    const QString name = editor->text();
    const TrackId id = track();
    editor->removeEventFilter(this);
    editor->disconnect(this);
    const bool hadFocus = editor->hasFocus();
    editor->hide();
    editor->deleteLater();
    if (hadFocus && parentWidget())
        parentWidget()->setFocus();
    update();
    if (keep)
        emit renamed(id, name);
}

bool TrackHeader::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched == m_editor && (isOverride || event->type() == QEvent::KeyPress)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool ends = key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isOverride && ends) {
            // The window's shortcuts on these keys wait until the name is done.
            event->accept();
            return true;
        }
        if (!isOverride && key == Qt::Key_Escape) {
            finishRenaming(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TrackHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameControls();
}

} // namespace barline

#include "moc_TrackHeader.cpp"
