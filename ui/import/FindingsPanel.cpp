#include "ui/import/FindingsPanel.h"

#include "ui/import/FindingDelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr QSize kTitleIcon(16, 16);
constexpr int kMostRowsAtFirst = 8;

void copyText(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

} // namespace

FindingsPanel::FindingsPanel(ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new FindingsModel(this))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy all"), this))
    , m_close(new QToolButton(this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("findingsPanel"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("findingsTitle"));
    m_title->setProperty("look", QStringLiteral("name"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_icon->setFixedSize(kTitleIcon);
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_copy->setProperty("look", QStringLiteral("quiet"));
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setToolTip(tr("Copy all findings as text"));
    m_close->setObjectName(QStringLiteral("closeFindings"));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setProperty("square", true);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the findings"));
    m_list->setObjectName(QStringLiteral("findingsList"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 6);
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    head->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);

    connect(m_copy, &QPushButton::clicked, this, &FindingsPanel::copyAll);
    connect(m_close, &QToolButton::clicked, this, &FindingsPanel::close);
    connect(&m_theme, &ThemeSource::changed, this, &FindingsPanel::dress);
    dress();
    hide();
}

void FindingsPanel::showFindings(const QString &documentName, const Findings &findings)
{
    m_model->setFindings(findings);
    showList(titleFor(documentName));
}

void FindingsPanel::showMessages(const QString &title, const Findings &findings)
{
    m_model->setFindings(findings);
    showList(title);
}

void FindingsPanel::showMissing(const QString &projectName, const Findings &missing)
{
    m_model->setFindings(missing);
    showList(
        tr("%n thing(s) could not be salvaged of “%1”.", nullptr, static_cast<int>(missing.size())).arg(projectName));
}

void FindingsPanel::showList(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(m_title->text());
    dress();
    m_list->scrollToTop();
    show();
}

QSize FindingsPanel::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 2, kMostRowsAtFirst);
    const int head = layout()->itemAt(0)->sizeHint().height();
    return {800, head + rows * FindingDelegate::kRowHeight + layout()->contentsMargins().bottom()};
}

bool FindingsPanel::event(QEvent *event)
{
    // The window copies music; here it is findings.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindingsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QWidget::keyPressEvent(event);
}

void FindingsPanel::dress()
{
    const bool failed = hasErrors(m_model->findings());
    const Token token = failed ? Token::Danger : Token::Warning;
    m_icon->setPixmap(m_theme.icon(failed ? QStringLiteral("error") : QStringLiteral("warning"), token, token)
                          .pixmap(kTitleIcon, devicePixelRatioF()));
    m_copy->setIcon(m_theme.icon(QStringLiteral("copy")));
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
    m_list->viewport()->update();
}

void FindingsPanel::copyAll() const
{
    QStringList lines;
    for (const Finding &finding : m_model->findings())
        lines.append(FindingsModel::toLine(finding));
    copyText(lines);
}

void FindingsPanel::copySelected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : rows)
        lines.append(FindingsModel::toLine(m_model->findings().at(row)));
    if (!lines.isEmpty())
        copyText(lines);
}

QString FindingsPanel::titleFor(const QString &documentName) const
{
    const int errors = m_model->count(Finding::Severity::Error);
    const int warnings = m_model->count(Finding::Severity::Warning);
    const QString warningText = tr("%n warning(s)", nullptr, warnings);
    const int files = m_model->fileCount();
    if (errors == 0)
        return files > 1 ? tr("%n document(s) were imported with %1.", nullptr, files).arg(warningText)
                         : tr("“%1” was imported with %2.").arg(documentName, warningText);
    const QString errorText = tr("%n error(s)", nullptr, errors);
    const QString found = warnings > 0 ? tr("%1 and %2", "errors and warnings").arg(errorText, warningText) : errorText;
    if (files > 1)
        return tr("Nothing was imported: %1 in %n document(s).", nullptr, files).arg(found);
    return tr("“%1” was not imported: %2. Nothing was changed.").arg(documentName, found);
}

void FindingsPanel::close()
{
    hide();
    emit closed();
}

} // namespace barline

#include "moc_FindingsPanel.cpp"
