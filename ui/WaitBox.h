#pragma once

#include <QObject>
#include <QPointer>

#include <stop_token>

class QMessageBox;
class QWidget;

namespace barline {

/// Says what is being waited for, once there is something to say, in a box that goes with this. Cancel requests a stop.
/// GUI thread.
class WaitBox : public QObject
{
    Q_OBJECT

public:
    /// `window`, which the box belongs to, may be null.
    WaitBox(QWidget *window, QString title);
    ~WaitBox() override;

    std::stop_token token() const { return m_stop.get_token(); }
    /// Empty: nothing is waited for any more.
    void say(const QString &text);

private:
    void open();

    QPointer<QWidget> m_window;
    QString m_title;
    std::stop_source m_stop;
    QPointer<QMessageBox> m_box;
};

} // namespace barline
