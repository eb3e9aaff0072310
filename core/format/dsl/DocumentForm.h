#pragma once

#include <QString>

namespace barline {

/// What a document is as a whole. Of a list the composition that is in it counts, else its clips.
enum class DocumentForm { Unknown, Project, Clip, Composition, Sml, Dump, Legacy };

/// "project", "clip", "sml": as `check` names it; empty for Unknown.
QString formName(DocumentForm form);
/// Unknown where no form is called so.
DocumentForm formNamed(const QString &name);

} // namespace barline
