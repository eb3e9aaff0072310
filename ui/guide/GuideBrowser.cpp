#include "ui/guide/GuideBrowser.h"

#include <QFileInfo>
#include <QImage>
#include <QScrollBar>

namespace barline {

namespace {

constexpr int kMargin = 16;
constexpr int kWidest = 880;   ///< of a picture
constexpr int kLeastStep = 24; ///< of the width, until pictures are scaled anew

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(tr("Guide"));
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
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
    return std::clamp(viewport()->width() - 2 * kMargin, kLeastStep, kWidest);
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
