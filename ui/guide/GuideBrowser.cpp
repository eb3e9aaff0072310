#include "ui/guide/GuideBrowser.h"

#include <QFileInfo>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

namespace barline {

namespace {

constexpr int kMargin = 16;
constexpr int kAboveHeading = 14;
constexpr int kBelow = 8;
constexpr int kBetweenLines = 3; ///< of a list or a table
constexpr int kWidest = 880;     ///< of a picture
constexpr int kLeastStep = 24;   ///< of the width, until pictures are scaled anew

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(tr("Guide"));
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the room for pictures is known before there is a page
    document()->setDocumentMargin(kMargin);
}

void GuideBrowser::showPage(const QString &page)
{
    setSource(QUrl(QStringLiteral("qrc:/guide/") + page), QTextDocument::MarkdownResource);
}

QString GuideBrowser::page() const
{
    return QFileInfo(source().path()).fileName();
}

int GuideBrowser::pictureWidth() const
{
    return std::clamp(viewport()->width() - 2 * kMargin - kBetweenLines, kLeastStep, kWidest);
}

QVariant GuideBrowser::loadResource(int type, const QUrl &name)
{
    const QVariant loaded = QTextBrowser::loadResource(type, name);
    if (type != QTextDocument::ImageResource)
        return loaded;
    QImage image =
        loaded.typeId() == QMetaType::QByteArray ? QImage::fromData(loaded.toByteArray()) : loaded.value<QImage>();
    const double ratio = devicePixelRatioF();
    const int width = static_cast<int>(pictureWidth() * ratio);
    if (image.width() > width)
        image = image.scaledToWidth(width, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuideBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    QTextBrowser::doSetSource(name, type);
    spaceOut();
}

void GuideBrowser::spaceOut()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isHeading = format.headingLevel() > 0;
        const bool isClose = block.textList() || cursor.currentTable();
        format.setTopMargin(isHeading ? kAboveHeading : 0);
        format.setBottomMargin(isClose ? kBetweenLines : kBelow);
        cursor.setBlockFormat(format);
    }
    moveCursor(QTextCursor::Start);
}

void GuideBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (source().isEmpty() || std::abs(pictureWidth() - m_laidOutFor) < kLeastStep)
        return;
    m_laidOutFor = pictureWidth();
    const int scrolled = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(scrolled);
}

} // namespace barline

#include "moc_GuideBrowser.cpp"
