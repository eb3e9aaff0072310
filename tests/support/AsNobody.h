#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace barline::test {

/// As another user than root, whom no permission stops.
class AsNobody
{
public:
    AsNobody()
    {
        if (geteuid() == 0)
            m_wasRoot = seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_wasRoot = false;
};

} // namespace barline::test
