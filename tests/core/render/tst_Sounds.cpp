#include "core/format/dsl/DslReader.h"
#include "core/render/TimedEvents.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>

using namespace barline;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString folder()
{
    return QStringLiteral(BARLINE_TEST_DATA "/sounds/");
}

QByteArray textOf(const TimedEvent &event)
{
    switch (event.kind) {
    case TimedEvent::Kind::NoteOff:
        return "off " + QByteArray::number(event.number);
    case TimedEvent::Kind::Controller:
        return "controller " + QByteArray::number(event.number) + ' ' + QByteArray::number(event.value);
    case TimedEvent::Kind::Bend:
        return "bend " + QByteArray::number(event.value);
    case TimedEvent::Kind::Pressure:
        return "pressure " + QByteArray::number(event.value);
    case TimedEvent::Kind::NoteOn:
        break;
    }
    return "on " + QByteArray::number(event.number) + ' ' + QByteArray::number(event.value);
}

/// What is heard of a document, an event a line: the beat and the second of the song, the track, what is sent.
QByteArray soundOf(const ReadDocument &read)
{
    Project project;
    for (const Clip &clip : read.clips)
        project.clips.set(std::make_shared<const Clip>(clip));
    for (const Composition &composition : read.compositions)
        project.compositions.set(std::make_shared<const Composition>(composition));
    QByteArray text;
    const TimedEvents events = TimedEvents::render(project, read.compositions.constFirst().id);
    for (const TimedEvent &event : events.events()) {
        text += QByteArray::number(event.at.toBeats(), 'g', 8) + ' ' + QByteArray::number(event.seconds, 'g', 6) + "s ";
        text += events.tracks().at(event.track).name.toUtf8() + ' ' + textOf(event) + '\n';
    }
    return text;
}

} // namespace

/// "What sounds" of docs/formats.md, rule by rule: each directory of tests/data/sounds is named for the rule without
/// which its document would sound otherwise; sounds.txt is what is heard. With BARLINE_RENEW set, it is written anew,
/// to be read before it is committed.
class tst_Sounds : public QObject
{
    Q_OBJECT

private slots:
    void isHeardByTheRule_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << name;
    }

    void isHeardByTheRule()
    {
        QFETCH(QString, name);
        const auto read = readDocument(contentOf(folder() + name + QStringLiteral("/input.json")),
                                       QStringLiteral("input.json"), 1000);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        const QByteArray sound = soundOf(*read);
        const QString path = folder() + name + QStringLiteral("/sounds.txt");
        if (qEnvironmentVariableIsSet("BARLINE_RENEW")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sound) == sound.size());
        }
        QCOMPARE(sound, contentOf(path));
    }

    void hasDocumentsForAllTenRules()
    {
        QSet<int> rules;
        for (const QString &name : QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            rules.insert(name.section(QLatin1Char('-'), 1, 1).left(2).toInt());
        for (int rule = 1; rule <= 10; ++rule)
            QVERIFY2(rules.contains(rule), qPrintable(QString::number(rule)));
    }
};

BARLINE_TEST(tst_Sounds)
#include "tst_Sounds.moc"
