#pragma once

#include <QDialog>

class QListWidget;

namespace barline {

class GuideBrowser;

/// The pages for users, with a list of them beside. Not modal, so that it can be read while the hands follow.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GuideDialog(QWidget *parent = nullptr);

    /// "first-song.md" and the like.
    void showPage(const QString &page);

private:
    void followPage();

    QListWidget *m_pages;
    GuideBrowser *m_browser;
};

} // namespace barline
