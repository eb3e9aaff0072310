// Another program, to drag to and from: a window with a place that takes what is dropped, and from which a document can
// be dragged. It says on stdout what happens to it, a line each.
//
//     drag_partner X Y FILE     its window at X, Y; FILE is what is dragged out of it, as a file, or as text where it
//                               does not end in .json

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWidget>

#include <cstdio>

namespace {

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Partner : public QWidget
{
public:
    explicit Partner(const QString &file)
        : m_file(file)
    {
        setAcceptDrops(true);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { m_pressed = event->position().toPoint(); }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        if ((event->position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return;
        auto *carried = new QMimeData;
        if (m_file.endsWith(QLatin1String(".json")))
            carried->setUrls({QUrl::fromLocalFile(m_file)});
        else
            carried->setText(QString::fromUtf8(readAll(m_file)));
        say("dragging");
        auto *drag = new QDrag(this);
        drag->setMimeData(carried);
        drag->exec(Qt::CopyAction);
        say("let go");
    }

    void dragEnterEvent(QDragEnterEvent *event) override
    {
        event->acceptProposedAction();
        say("entered");
    }
    void dragMoveEvent(QDragMoveEvent *event) override { event->acceptProposedAction(); }

    void dropEvent(QDropEvent *event) override
    {
        event->acceptProposedAction();
        const QMimeData &dropped = *event->mimeData();
        QJsonObject told;
        told.insert(QLatin1String("text"), dropped.text());
        told.insert(QLatin1String("json"), QString::fromUtf8(dropped.data(QStringLiteral("application/json"))));
        if (dropped.hasUrls()) {
            const QString path = dropped.urls().constFirst().toLocalFile();
            told.insert(QLatin1String("path"), path);
            told.insert(QLatin1String("file"), QString::fromUtf8(readAll(path)));
        }
        say("dropped " + QJsonDocument(told).toJson(QJsonDocument::Compact));
    }

private:
    QString m_file;
    QPoint m_pressed;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Partner partner(arguments.value(3));
    partner.setGeometry(arguments.value(1).toInt(), arguments.value(2).toInt(), 300, 300);
    partner.show();
    say("ready");
    return QApplication::exec();
}
