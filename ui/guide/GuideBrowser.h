#pragma once

#include <QTextBrowser>

namespace barline {

/// Shows pages of docs/, which the program brings along (":/guide/"), with pictures as wide as there is room.
class GuideBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit GuideBrowser(QWidget *parent = nullptr);

    /// The page of that name: "first-song.md".
    void showPage(const QString &page);
    /// The name of the page that is shown.
    QString page() const;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int pictureWidth() const;
    /// Markdown has no room between its parts.
    void spaceOut();

    int m_laidOutFor = 0;
};

} // namespace barline
