#include "tests/support/DiskFaults.h"

namespace barline::test {

void DiskFaults::begin(const Fault &fault)
{
    m_isOn = false;
    m_fault = fault;
    m_seen = 0;
    m_failed = 0;
    m_isOn = true;
}

int DiskFaults::before(const DiskAccess &access)
{
    if (!m_isOn || access.call != m_fault.call)
        return SQLITE_OK;
    const int seen = ++m_seen;
    if (seen != m_fault.nth && (seen < m_fault.nth || !m_fault.lasts))
        return SQLITE_OK;
    ++m_failed;
    return m_fault.code;
}

void DiskFaults::after(const DiskAccess &, int) {}

} // namespace barline::test
