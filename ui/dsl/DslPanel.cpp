#include "ui/dsl/DslPanel.h"

#include "ui/ElidedLabel.h"
#include "ui/dsl/DslBar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <numeric>

namespace barline {

namespace {

constexpr QSize kFootIcon(14, 14);
constexpr int kLeastWidth = 300;

} // namespace

DslPanel::DslPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(new DslEditor(theme, this))
    , m_controller(new DslController(context, *m_editor, this))
    , m_bar(new DslBar(theme, this))
    , m_name(new ElidedLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_emptyText(new QLabel(this))
    , m_openAnyway(new QPushButton(tr("Open Anyway (Read-Only)"), this))
    , m_icon(new QLabel(this))
    , m_message(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("dslPanel"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Text"));
    setMinimumWidth(kLeastWidth);
    makeActions();
    m_pages->addWidget(m_editor);
    m_pages->addWidget(makeMessagePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFoot());
    connectParts();
    hide();
    showState();
}

void DslPanel::connectParts()
{
    connect(m_controller, &DslController::changed, this, &DslPanel::showState);
    connect(m_editor, &DslEditor::caretMoved, this, &DslPanel::showMessage);
    connect(m_editor, &DslEditor::leaveAsked, this, &DslPanel::leaveAsked);
    connect(m_openAnyway, &QPushButton::clicked, m_controller, &DslController::openAnyway);
    connect(m_bar, &DslBar::firstChosen, this, [this] {
        if (m_controller->status() == DslController::Status::Gone)
            copyText();
        else
            m_controller->choose(MergeChoice::Mine);
        m_editor->setFocus();
    });
    connect(m_bar, &DslBar::secondChosen, this, [this] {
        if (m_controller->status() == DslController::Status::Gone)
            m_controller->discard();
        else
            m_controller->choose(MergeChoice::Theirs);
        m_editor->setFocus();
    });
    connect(&m_theme, &ThemeSource::changed, this, &DslPanel::showMessage);
}

void DslPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toggle->setChecked(true);
    m_controller->setActive(true);
}

void DslPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!isHidden())
        return; // the window is minimised
    m_toggle->setChecked(false);
    m_controller->setActive(false);
}

void DslPanel::toggle(bool isShown)
{
    setVisible(isShown);
    if (isShown)
        m_editor->setFocus();
    else
        emit leaveAsked();
}

bool DslPanel::hasKeyboard() const
{
    return isRead() && !m_editor->isReadOnly();
}

bool DslPanel::isRead() const
{
    return window()->focusWidget() == m_editor;
}

bool DslPanel::isOfClip() const
{
    return m_controller->kind() == TextSubject::Kind::Clip;
}

void DslPanel::copy() const
{
    if (m_editor->hasSelectedText())
        m_editor->copy();
    else
        copyText();
}

void DslPanel::paste()
{
    m_editor->paste();
}

void DslPanel::undo()
{
    m_controller->undo();
}

void DslPanel::redo()
{
    m_controller->redo();
}

void DslPanel::showState()
{
    const DslController::Status status = m_controller->status();
    m_name->setText(m_controller->name());
    m_clip->setChecked(m_controller->kind() == TextSubject::Kind::Clip);
    m_composition->setChecked(m_controller->kind() == TextSubject::Kind::Composition);
    m_tidy->setEnabled(m_controller->canTidy());
    const bool hasText = status != DslController::Status::Nothing && status != DslController::Status::Loading &&
                         status != DslController::Status::TooLarge;
    m_copy->setEnabled(hasText);
    m_complete->setEnabled(hasText && status != DslController::Status::Large);
    for (QAction *action : {m_next, m_previous})
        action->setEnabled(!m_controller->findings().isEmpty());
    showBar();
    showPage();
    showMessage();
}

void DslPanel::showBar()
{
    if (m_controller->status() == DslController::Status::Collides) {
        m_bar->ask(tr("What you are writing was changed elsewhere, too. Nothing of either is lost until you choose."),
                   {tr("Keep Mine"), tr("In the lines that both changed, what is written here")},
                   {tr("Take Theirs"), tr("In the lines that both changed, what was changed elsewhere")});
    } else if (m_controller->status() == DslController::Status::Gone) {
        m_bar->ask(tr("“%1” was deleted. What you wrote is kept here.").arg(m_controller->name()),
                   {tr("Copy Text"), tr("Put the whole text on the clipboard")},
                   {tr("Discard Text"), tr("Throw away what was not applied")});
    } else {
        m_bar->hide();
    }
}

void DslPanel::showPage()
{
    const DslController::Status status = m_controller->status();
    const bool isTooLarge = status == DslController::Status::TooLarge;
    const bool isEmpty = status == DslController::Status::Nothing;
    m_pages->setCurrentIndex(isTooLarge || isEmpty ? 1 : 0);
    m_openAnyway->setVisible(isTooLarge);
    if (isTooLarge)
        m_emptyText->setText(tr("“%1” has %2 notes. As text that is more than can be edited here.")
                                 .arg(m_controller->name(), QLocale().toString(m_controller->notes())));
    else if (isEmpty)
        m_emptyText->setText(m_controller->kind() == TextSubject::Kind::Clip
                                 ? tr("Open a clip to see it as text.")
                                 : tr("Open a composition to see it as text."));
}

QString DslPanel::countOf(const Findings &findings) const
{
    const auto errors = static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    }));
    return errors > 0 ? tr("%n error(s)", nullptr, errors)
                      : tr("%n warning(s)", nullptr, static_cast<int>(findings.size()));
}

QString DslPanel::textOf(const Finding &finding) const
{
    return tr("Line %1: %2", "line number, finding").arg(finding.line).arg(finding.message);
}

void DslPanel::showMessage()
{
    using Status = DslController::Status;
    const Findings &findings = m_controller->findings();
    const qsizetype here = m_editor->findingOfLine(m_editor->caretLine());
    const QString finding = findings.isEmpty() ? QString() : textOf(findings.at(std::max<qsizetype>(0, here)));
    switch (m_controller->status()) {
    case Status::Invalid:
        say(QStringLiteral("error"), Token::Danger, tr("Not applied: %1. %2").arg(countOf(findings), finding));
        break;
    case Status::Collides:
        say(QStringLiteral("warning"), Token::Warning, tr("Not applied: choose above."));
        break;
    case Status::Gone:
        say(QStringLiteral("warning"), Token::Warning, tr("Not applied: there is nothing any more to apply it to."));
        break;
    case Status::InStep:
        if (!findings.isEmpty())
            say(QStringLiteral("warning"), Token::Warning, tr("Applied, with %1. %2").arg(countOf(findings), finding));
        else
            say(QStringLiteral("check"), Token::Good,
                m_controller->canTidy() ? tr("Applied, in your own layout") : tr("Applied"));
        break;
    case Status::Typed:
        if (!hasErrors(findings))
            say({}, Token::TextDim, tr("Not applied yet"));
        break;
    case Status::Large:
        say(QStringLiteral("info"), Token::TextDim, tr("Read-only: too large to be edited as text"));
        break;
    default:
        say({}, Token::TextDim, {});
    }
}

void DslPanel::say(const QString &icon, Token token, const QString &text)
{
    m_icon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_icon->setPixmap(m_theme.icon(icon, token, token).pixmap(kFootIcon, devicePixelRatioF()));
    m_message->setText(text);
}

void DslPanel::goToFinding(int step)
{
    const Findings &findings = m_controller->findings();
    if (findings.isEmpty())
        return;
    QList<qsizetype> order(findings.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return std::pair(findings.at(a).line, findings.at(a).column) <
               std::pair(findings.at(b).line, findings.at(b).column);
    });
    const DslEditor::Position caret = m_editor->caretPosition();
    const auto isBefore = [&](qsizetype index, const DslEditor::Position &at) {
        return std::pair(findings.at(index).line, findings.at(index).column) < std::pair(at.line, at.column);
    };
    auto next = std::partition_point(order.begin(), order.end(), [&](qsizetype index) {
        return isBefore(index, step > 0 ? DslEditor::Position{caret.line, caret.column + 1} : caret);
    });
    if (step > 0)
        next = next == order.end() ? order.begin() : next;
    else
        next = (next == order.begin() ? order.end() : next) - 1;
    m_editor->showFinding(*next);
    showMessage();
}

void DslPanel::copyText() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_editor->utf8()));
}

} // namespace barline

#include "moc_DslPanel.cpp"
