#include "ui/NoticeBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace barline {

namespace {

constexpr QSize kNoticeIcon(16, 16);

} // namespace

NoticeBar::NoticeBar(ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_offer(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("look", QStringLiteral("notice"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon->setFixedSize(kNoticeIcon);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setObjectName(QStringLiteral("noticeAction"));
    m_offer->setFocusPolicy(Qt::TabFocus); // a click leaves the keys, Space among them, to the music
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setProperty("square", true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the notice"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);

    connect(m_offer, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_action;
        dismiss();
        if (action)
            action();
    });
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(&m_theme, &ThemeSource::changed, this, &NoticeBar::dress);
    hide();
}

void NoticeBar::showNotice(Kind kind, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_kind = kind;
    m_action = std::move(action);
    m_text->setText(text);
    m_offer->setText(actionText);
    m_offer->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    dress();
    show();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::dismiss()
{
    m_action = nullptr;
    hide();
}

void NoticeBar::dismissProblem()
{
    if (m_kind == Kind::Problem)
        dismiss();
}

void NoticeBar::dress()
{
    const bool problem = m_kind == Kind::Problem;
    const Token token = problem ? Token::Danger : Token::Accent;
    m_icon->setPixmap(m_theme.icon(problem ? QStringLiteral("error") : QStringLiteral("info"), token, token)
                          .pixmap(kNoticeIcon, devicePixelRatioF()));
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
}

} // namespace barline

#include "moc_NoticeBar.cpp"
