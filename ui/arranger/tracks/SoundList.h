#pragma once

#include <QListWidget>

namespace barline {

/// The sounds of General MIDI by name: instruments below the heads of their families, or drum kits. Some of them can be
/// searched for.
class SoundList : public QListWidget
{
    Q_OBJECT

public:
    explicit SoundList(QWidget *parent);

    /// What it lists; nothing is chosen then.
    void setDrums(bool drums);
    /// Only those in whose name, family or number the words are.
    void find(const QString &words);
    /// The next that can be seen, up or down.
    void step(int by);
    /// Without saying so.
    void setProgram(int program);

signals:
    void chosen(int program);

private:
    void addHead(const QString &words);
    void addSound(int program, const QString &name, const QString &family);

    bool m_isSetting = false;
};

} // namespace barline
