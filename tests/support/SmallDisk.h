#pragma once

#include <QFile>
#include <QString>

#include <sys/mount.h>

namespace barline::test {

/// A disk of 3 MB: a tmpfs of its own, which only root can mount.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
        m_isMounted = mount("none", m_folder.constData(), "tmpfs", 0, "size=3m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted;
};

} // namespace barline::test
