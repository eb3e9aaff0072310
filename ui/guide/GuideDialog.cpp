#include "ui/guide/GuideDialog.h"

#include "ui/guide/GuideBrowser.h"

#include <QHBoxLayout>
#include <QListWidget>

namespace barline {

namespace {

constexpr QSize kSize(980, 720);
constexpr int kListWidth = 160;

} // namespace

GuideDialog::GuideDialog(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget(this))
    , m_browser(new GuideBrowser(this))
{
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Guide"));
    resize(kSize);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setFixedWidth(kListWidth);
    m_pages->setFrameShape(QFrame::NoFrame);
    const auto add = [this](const QString &title, const char *page) {
        auto *item = new QListWidgetItem(title, m_pages);
        item->setData(Qt::UserRole, QString::fromLatin1(page));
    };
    add(tr("First Song"), "first-song.md");
    add(tr("The Arranger"), "arranger.md");
    add(tr("The Piano Roll"), "piano-roll.md");
    add(tr("Documents"), "formats.md");
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages);
    layout->addWidget(m_browser, 1);
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const QString page = item ? item->data(Qt::UserRole).toString() : QString();
        if (!page.isEmpty() && page != m_browser->page())
            m_browser->showPage(page);
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, &GuideDialog::followPage);
}

void GuideDialog::showPage(const QString &page)
{
    m_browser->showPage(page);
    followPage();
    m_browser->setFocus();
}

void GuideDialog::followPage()
{
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole).toString() == m_browser->page())
            m_pages->setCurrentRow(row);
    }
}

} // namespace barline

#include "moc_GuideDialog.cpp"
