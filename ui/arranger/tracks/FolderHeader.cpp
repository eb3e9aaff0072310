#include "ui/arranger/tracks/FolderHeader.h"

#include "core/model/TrackFolder.h"
#include "ui/arranger/tracks/HeaderParts.h"
#include "ui/arranger/tracks/LetterButton.h"
#include "ui/theme/Fonts.h"

#include <QPainterPath>

namespace barline {

namespace {

constexpr int kFolderTextGap = 6;
constexpr double kArrowReach = 4;

} // namespace

FolderHeader::FolderHeader(const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mute(new LetterButton(theme, tr("M", "mute button, one letter"), this))
    , m_solo(new LetterButton(theme, tr("S", "solo button, one letter"), this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    m_mute->setObjectName(QStringLiteral("muteFolder"));
    m_solo->setObjectName(QStringLiteral("soloFolder"));
    connect(m_mute, &QAbstractButton::clicked, this, &FolderHeader::muteChosen);
    connect(m_solo, &QAbstractButton::clicked, this,
            [this](bool on) { emit soloChosen(on, m_solo->clickedWith() & Qt::ControlModifier); });
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void FolderHeader::setFolder(const FolderRow &row, const Sound &sound)
{
    if (m_editor && m_renamed != row.folder)
        m_editor->finish(true);
    m_row = row;
    m_sound = sound;
    m_mute->setChecked(sound.areMuted);
    m_solo->setChecked(sound.areSoloed);
    // Below those of the tracks.
    const HeaderParts parts = HeaderParts::of(size(), 0);
    m_mute->setGeometry(parts.mute);
    m_solo->setGeometry(parts.solo);
    nameControls();
    update();
}

QString FolderHeader::name() const
{
    const QStringList names = folderNames(m_row.folder);
    return names.isEmpty() ? QString() : names.constLast();
}

QRect FolderHeader::arrow() const
{
    return {m_row.depth * HeaderParts::kFolderStep, 0, kArrowWidth, height()};
}

QRect FolderHeader::nameRect() const
{
    const int left = arrow().right() + 1;
    return {left, 0, m_mute->x() - kFolderTextGap - left, height()};
}

void FolderHeader::nameControls()
{
    setAccessibleName(tr("Folder %1").arg(m_row.folder));
    m_mute->setAccessibleName(tr("Mute folder %1").arg(m_row.folder));
    m_solo->setAccessibleName(tr("Solo folder %1").arg(m_row.folder));
    m_mute->setToolTip(tr("Mute: no track of the folder is heard"));
    m_solo->setToolTip(tr("Solo: only the folder's tracks are heard, and others that are soloed"));
    setToolTip(m_row.folder + QStringLiteral(" · ") + tr("%n track(s)", nullptr, m_sound.tracks));
}

void FolderHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Control));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::TextDim), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(arrow()).center();
    const double reach = kArrowReach / 2;
    if (m_row.isFolded) {
        painter.drawPolyline(QPolygonF({middle + QPointF(-reach, -kArrowReach), middle + QPointF(reach, 0),
                                        middle + QPointF(-reach, kArrowReach)}));
    } else {
        painter.drawPolyline(QPolygonF({middle + QPointF(-kArrowReach, -reach), middle + QPointF(0, reach),
                                        middle + QPointF(kArrowReach, -reach)}));
    }
    if (m_editor)
        return;
    painter.setFont(Fonts::labelBold());
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(nameRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name(), Qt::ElideRight, nameRect().width()));
}

void FolderHeader::startRenaming()
{
    if (m_editor)
        return;
    m_renamed = m_row.folder;
    m_editor = new NameEditor(name(), this);
    m_editor->setObjectName(QStringLiteral("folderName"));
    m_editor->setAccessibleName(tr("Name of the folder"));
    connect(m_editor, &NameEditor::done, this, [this](const QString &typed, bool keep) {
        m_editor = nullptr;
        update();
        if (keep)
            emit renamed(m_renamed, typed);
    });
    m_editor->start(nameRect().adjusted(-4, 0, 0, -1));
    update();
}

void FolderHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameControls();
}

} // namespace barline

#include "moc_FolderHeader.cpp"
