#include "core/service/Ledger.h"

#include "core/base/Logging.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace barline {

Ledger::Ledger()
    : m_path(qEnvironmentVariable("BARLINE_LEDGER"))
{}

void Ledger::recordSaved(qint64 seq) const
{
    if (m_path.isEmpty())
        return;
    const QByteArray line = "saved " + QByteArray::number(seq) + '\n';
    const int file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0 || ::write(file, line.constData(), static_cast<size_t>(line.size())) != line.size())
        qCWarning(lcSession) << "cannot write the ledger" << m_path;
    if (file >= 0)
        ::close(file);
}

} // namespace barline
