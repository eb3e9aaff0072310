#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace barline {

/// A sentence above the text, with one or two things to do about it. Stays until they are done.
class DslBar : public QWidget
{
    Q_OBJECT

public:
    explicit DslBar(ThemeSource &theme, QWidget *parent = nullptr);

    struct Offer
    {
        QString text;
        QString toolTip;
        bool operator==(const Offer &) const = default;
    };
    /// The second offer may be empty.
    void ask(const QString &question, const Offer &first, const Offer &second = {});

signals:
    void firstChosen();
    void secondChosen();

private:
    void dress();

    ThemeSource &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace barline
