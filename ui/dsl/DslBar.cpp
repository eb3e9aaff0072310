#include "ui/dsl/DslBar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr QSize kIcon(16, 16);

} // namespace

DslBar::DslBar(ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setObjectName(QStringLiteral("dslBar"));
    setProperty("look", QStringLiteral("notice"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon->setFixedSize(kIcon);
    m_text->setObjectName(QStringLiteral("dslBarText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_first->setObjectName(QStringLiteral("dslBarFirst"));
    m_second->setObjectName(QStringLiteral("dslBarSecond"));

    auto *sentence = new QHBoxLayout;
    sentence->setSpacing(8);
    sentence->addWidget(m_icon, 0, Qt::AlignTop);
    sentence->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(kIcon.width() + 8, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(sentence);
    layout->addLayout(buttons);

    connect(m_first, &QPushButton::clicked, this, &DslBar::firstChosen);
    connect(m_second, &QPushButton::clicked, this, &DslBar::secondChosen);
    connect(&m_theme, &ThemeSource::changed, this, &DslBar::dress);
    dress();
    hide();
}

void DslBar::ask(const QString &question, const Offer &first, const Offer &second)
{
    m_text->setText(question);
    setAccessibleName(question);
    for (const auto &[button, offer] : {std::pair{m_first, first}, std::pair{m_second, second}}) {
        button->setText(offer.text);
        button->setToolTip(offer.toolTip);
        button->setAccessibleDescription(question);
        button->setVisible(!offer.text.isEmpty());
    }
    show();
}

void DslBar::dress()
{
    m_icon->setPixmap(
        m_theme.icon(QStringLiteral("warning"), Token::Warning, Token::Warning).pixmap(kIcon, devicePixelRatioF()));
}

} // namespace barline

#include "moc_DslBar.cpp"
