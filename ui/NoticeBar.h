#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace barline {

/// One sentence below the transport, with a way out where there is one. Never in the way: closed by its button or by
/// what it offers, replaced by the next.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Notice, Problem };

    explicit NoticeBar(ThemeSource &theme, QWidget *parent = nullptr);

    /// `actionText` empty: nothing is offered.
    void showNotice(Kind kind, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    QString text() const;
    void dismiss();
    /// What could not be done is old news once something else was.
    void dismissProblem();

private:
    void dress();

    ThemeSource &m_theme;
    Kind m_kind = Kind::Notice;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_offer;
    QToolButton *m_close;
    std::function<void()> m_action;
};

} // namespace barline
