#include "ui/ShortcutTable.h"

#include <QAbstractButton>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QMenuBar>

namespace barline {

namespace {

/// Where an action works: null is the whole window.
const QWidget *placeOf(const QAction &action)
{
    if (action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut)
        return nullptr;
    for (const QObject *object : action.associatedObjects()) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (widget && !qobject_cast<const QMenu *>(widget) && !qobject_cast<const QAbstractButton *>(widget))
            return widget;
    }
    return nullptr;
}

bool worksTogether(const QAction &one, const QAction &other)
{
    const QWidget *here = placeOf(one);
    const QWidget *there = placeOf(other);
    return !here || !there || here == there || here->isAncestorOf(there) || there->isAncestorOf(here);
}

/// What stands after the words of a tool tip.
QString keyInToolTip(const QList<QKeySequence> &keys)
{
    return keys.isEmpty() ? QString()
                          : ShortcutTable::tr("%1 (%2)", "tool tip and shortcut")
                                .arg(QString(), keys.constFirst().toString(QKeySequence::NativeText));
}

} // namespace

ShortcutTable::ShortcutTable(const QMenuBar &menus, QObject *parent)
    : QObject(parent)
{
    for (const QAction *menu : menus.actions()) {
        if (menu->menu())
            collect(*menu->menu(), nameOf(*menu));
    }
}

void ShortcutTable::collect(const QMenu &menu, const QString &path)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), tr("%1 › %2", "menu and the menu in it").arg(path, nameOf(*action)));
        else if (!action->isSeparator() && !action->objectName().isEmpty() && !find(action->objectName()))
            m_entries.append({action, path, action->shortcuts()});
    }
}

const ShortcutTable::Entry *ShortcutTable::find(const QString &name) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const Entry &entry) { return entry.action->objectName() == name; });
    return found == m_entries.cend() ? nullptr : &*found;
}

QList<const ShortcutTable::Entry *> ShortcutTable::sharing(const Entry &entry, const QKeySequence &key) const
{
    QList<const Entry *> found;
    for (const Entry &other : m_entries) {
        if (other.action != entry.action && other.action->shortcuts().contains(key) &&
            worksTogether(*other.action, *entry.action))
            found.append(&other);
    }
    return found;
}

void ShortcutTable::setKey(const Entry &entry, const QKeySequence &key)
{
    note(entry, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    emit changed();
}

void ShortcutTable::takeOver(const Entry &entry, const QKeySequence &key)
{
    for (const Entry *other : sharing(entry, key)) {
        QList<QKeySequence> left = other->action->shortcuts();
        left.removeAll(key);
        note(*other, left);
    }
    setKey(entry, key);
}

void ShortcutTable::reset(const Entry &entry)
{
    note(entry, entry.defaults);
    emit changed();
}

void ShortcutTable::resetAll()
{
    for (const Entry &entry : std::as_const(m_entries))
        show(entry, entry.defaults);
    m_changed.clear();
    emit changed();
}

void ShortcutTable::note(const Entry &entry, const QList<QKeySequence> &keys)
{
    show(entry, keys);
    const QString name = entry.action->objectName();
    m_changed.remove(name);
    if (keys == entry.defaults)
        return;
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    m_changed.insert(name, texts);
}

void ShortcutTable::show(const Entry &entry, const QList<QKeySequence> &keys)
{
    const QString before = keyInToolTip(entry.action->shortcuts());
    QString toolTip = entry.action->toolTip();
    if (!before.isEmpty() && toolTip.endsWith(before))
        toolTip.chop(before.size());
    entry.action->setShortcuts(keys);
    entry.action->setToolTip(toolTip + keyInToolTip(keys));
}

QByteArray ShortcutTable::save() const
{
    QByteArray keys;
    QDataStream stream(&keys, QIODevice::WriteOnly);
    stream << m_changed;
    return keys;
}

void ShortcutTable::restore(const QByteArray &keys)
{
    QMap<QString, QStringList> changed;
    QDataStream stream(keys);
    stream >> changed;
    if (stream.status() != QDataStream::Ok)
        return;
    m_changed = changed;
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto own = m_changed.constFind(entry.action->objectName());
        QList<QKeySequence> wanted;
        for (const QString &text : own == m_changed.cend() ? QStringList() : *own)
            wanted.append(QKeySequence(text, QKeySequence::PortableText));
        if (own != m_changed.cend())
            show(entry, wanted);
        else if (isChanged(entry))
            show(entry, entry.defaults);
    }
}

QString ShortcutTable::nameOf(const QAction &action)
{
    QString name = action.text();
    name.replace(QLatin1String("&&"), QLatin1String("\x01"));
    name.remove(QLatin1Char('&'));
    return name.replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

QString ShortcutTable::wordsOf(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    return words.join(QStringLiteral(", "));
}

} // namespace barline

#include "moc_ShortcutTable.cpp"
