#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace barline::test {

struct Finished
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The real binary in an empty folder of its own, without a display, as a user or a script calls it.
class Program
{
public:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "BARLINE_DATABASE_URL",
                                 "DATABASE_URL", "BARLINE_LEDGER"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("HOME"), m_folder->path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("there-is-none"));
    }

    Finished run(const QList<const char *> &arguments) const
    {
        QProcess process;
        start(process, arguments);
        return end(process);
    }

    /// What it says on stderr can be read while it runs.
    void start(QProcess &process, const QList<const char *> &arguments) const
    {
        QStringList list;
        for (const char *argument : arguments)
            list.append(QString::fromUtf8(argument));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(BARLINE_PROGRAM), list);
    }

    static Finished end(QProcess &process)
    {
        process.waitForFinished(60000);
        Finished finished;
        if (process.exitStatus() == QProcess::NormalExit)
            finished.status = process.exitCode();
        finished.out = process.readAllStandardOutput();
        finished.err = process.readAllStandardError();
        return finished;
    }

    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    bool write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    QProcessEnvironment environment;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Two bars of melody in one clip, placed twice.
inline QByteArray smallSong()
{
    return R"({"project": {"name": "Small Song", "tempo_map": [{"bar": 1, "tempo_bpm": 96}],
        "tracks": {"lead": {"instrument": {"name": "Flute", "midi_channel": 0}, "clips": [
            {"clip_instance_id": "a", "clip_id": 7, "start_bar": 1, "length_bars": 2},
            {"clip_instance_id": "b", "clip_id": 7, "start_bar": 4, "length_bars": 2}]}},
        "clip_library": [{"clip_id": 7, "name": "Line", "length_bars": 2, "notes": [
            {"pitch": 60, "start_beat": 0, "duration_beats": 1},
            {"pitch": 64, "start_beat": 1, "duration_beats": 1},
            {"pitch": 67, "start_beat": 4, "duration_beats": 2}]}]}})";
}

} // namespace barline::test
