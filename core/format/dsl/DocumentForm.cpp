#include "core/format/dsl/DocumentForm.h"

namespace barline {

QString formName(DocumentForm form)
{
    switch (form) {
    case DocumentForm::Project:
        return QStringLiteral("project");
    case DocumentForm::Composition:
        return QStringLiteral("composition");
    case DocumentForm::Clip:
        return QStringLiteral("clip");
    case DocumentForm::Sml:
        return QStringLiteral("sml");
    case DocumentForm::Dump:
        return QStringLiteral("dump");
    case DocumentForm::Legacy:
        return QStringLiteral("legacy");
    case DocumentForm::Unknown:
        break;
    }
    return {};
}

DocumentForm formNamed(const QString &name)
{
    for (const DocumentForm form : {DocumentForm::Project, DocumentForm::Clip, DocumentForm::Composition,
                                    DocumentForm::Sml, DocumentForm::Dump, DocumentForm::Legacy}) {
        if (formName(form) == name)
            return form;
    }
    return DocumentForm::Unknown;
}

} // namespace barline
