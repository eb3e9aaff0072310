#include "core/format/dsl/RoutedNode.h"

#include <algorithm>

namespace barline {

RoutedNode::RoutedNode(std::span<const KeySpec> keys, std::unique_ptr<ObjectNode> target)
    : ObjectNode(keys)
    , m_target(std::move(target))
{
    const std::span<const KeySpec> others = m_target->keys();
    for (const KeySpec &key : keys) {
        const auto same =
            std::find_if(others.begin(), others.end(), [&](const KeySpec &other) { return other.name == key.name; });
        // A key that is only there to be refused has another type.
        const bool isShared = same != others.end() && same->kind == key.kind;
        m_routes.push_back(isShared ? static_cast<int>(same - others.begin()) : -1);
    }
}

void RoutedNode::begin(ObjectScope &scope)
{
    m_target->begin(scope);
}

void RoutedNode::value(int key, const Value &value)
{
    if (isRouted(key))
        m_target->value(routed(key), value);
}

ObjectNode *RoutedNode::child(int key)
{
    return isRouted(key) ? m_target->child(routed(key)) : nullptr;
}

void RoutedNode::listBegins(int key)
{
    if (isRouted(key))
        m_target->listBegins(routed(key));
}

void RoutedNode::listEnds(int key)
{
    if (isRouted(key))
        m_target->listEnds(routed(key));
}

void RoutedNode::end(ObjectScope &scope)
{
    ObjectScope others;
    others.begin = scope.begin;
    others.extras = std::exchange(scope.extras, {});
    for (size_t key = 0; key < m_routes.size(); ++key) {
        const int route = m_routes[key];
        if (route < 0)
            continue;
        others.seen |= (scope.seen >> key & 1U) << route;
        others.given |= (scope.given >> key & 1U) << route;
        others.valueAt[static_cast<size_t>(route)] = scope.valueAt[key];
    }
    m_target->end(others);
}

} // namespace barline
