#include "ui/pianoroll/LinkPopup.h"

#include "ui/canvas/PopupPlace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kLinkMargin = 8;
constexpr int kLeastWidth = 280;
constexpr int kMostWidth = 560;
constexpr int kMostLines = 12;

} // namespace

LinkPopup::LinkPopup(const QString &title, QWidget *parent)
    : PopupFrame(parent)
    , m_title(new QLabel(title, this))
    , m_list(new QListWidget(this))
    , m_buttons(new QHBoxLayout)
{
    setProperty("look", QStringLiteral("popup"));
    setAccessibleName(title);
    m_title->setProperty("look", QStringLiteral("section"));
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLinkMargin, kLinkMargin, kLinkMargin, kLinkMargin);
    layout->setSpacing(kLinkMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addLayout(m_buttons);
    setFocusProxy(m_list);
}

void LinkPopup::addLine(const QIcon &icon, const QString &words)
{
    m_list->addItem(new QListWidgetItem(icon, words));
}

void LinkPopup::popUp(const QWidget &anchor)
{
    const int lines = std::min(kMostLines, m_list->count());
    const int height = std::max(1, lines) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2;
    m_list->setFixedHeight(height);
    const int wanted = m_list->sizeHintForColumn(0) + 2 * kLinkMargin + 24;
    m_list->setMinimumWidth(std::clamp(wanted, kLeastWidth, kMostWidth));
    adjustSize();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    const QRect room = anchor.screen()->availableGeometry();
    at.setX(placeOnScreen(*this, at, anchor).x());
    if (at.y() + height > room.bottom())
        at.setY(anchor.mapToGlobal(QPoint(0, -this->height() - 2)).y());
    move(at);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

} // namespace barline

#include "moc_LinkPopup.cpp"
