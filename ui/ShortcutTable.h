#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QObject>

class QMenu;
class QMenuBar;

namespace barline {

/// The keys of the window's actions: what they are at first, and what the user makes of them. An action is known by its
/// objectName. Menus and tool tips show the keys that hold. GUI thread; the actions outlive it.
class ShortcutTable : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QAction *action = nullptr;
        QString menu; ///< in which it is, with the menus in between: "Edit › Select"
        QList<QKeySequence> defaults;
    };

    /// Of all actions in the menus as they are now.
    explicit ShortcutTable(const QMenuBar &menus, QObject *parent = nullptr);

    /// In the order of the menus.
    const QList<Entry> &entries() const { return m_entries; }
    const Entry *find(const QString &name) const;
    bool isChanged(const Entry &entry) const { return entry.action->shortcuts() != entry.defaults; }
    /// The other actions that a key of this one would also mean: those that work where it works.
    QList<const Entry *> sharing(const Entry &entry, const QKeySequence &key) const;

    /// Instead of all that it had; none where `key` is empty.
    void setKey(const Entry &entry, const QKeySequence &key);
    /// The same, and the others that share it lose it.
    void takeOver(const Entry &entry, const QKeySequence &key);
    void reset(const Entry &entry);
    void resetAll();

    /// What differs from the defaults, for the settings.
    QByteArray save() const;
    /// Passes over what it does not know; keeps it for save().
    void restore(const QByteArray &keys);

    /// What an action is called, without the marks of menus.
    static QString nameOf(const QAction &action);
    static QString wordsOf(const QList<QKeySequence> &keys);

signals:
    /// By the user: it is to be kept.
    void changed();

private:
    void collect(const QMenu &menu, const QString &path);
    void show(const Entry &entry, const QList<QKeySequence> &keys);
    void note(const Entry &entry, const QList<QKeySequence> &keys);

    QList<Entry> m_entries;
    QMap<QString, QStringList> m_changed; ///< keys as portable text, by the action's name
};

} // namespace barline
