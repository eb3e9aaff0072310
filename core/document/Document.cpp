#include "core/document/Document.h"

namespace barline {

Result<void> Document::apply(const Edit &edit)
{
    Result<Applied> applied = barline::apply(m_project, edit);
    if (!applied)
        return failure(applied.error());
    m_project = std::move(applied->project);
    ++m_revision;
    emit edited(applied->touched);
    return {};
}

Project Document::replace(Project project)
{
    Touched touched;
    touched.everything = true;
    touched.compositionList = true;
    touched.clipList = true;
    return follow(std::move(project), touched);
}

Project Document::follow(Project project, const Touched &touched)
{
    std::swap(m_project, project);
    ++m_revision;
    emit edited(touched);
    return project;
}

} // namespace barline

#include "moc_Document.cpp"
