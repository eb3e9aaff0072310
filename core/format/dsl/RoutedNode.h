#pragma once

#include "core/format/dsl/ObjectNode.h"

#include <memory>

namespace barline {

/// Reads an object of which another node knows some of the keys: those of the same name and kind go to it, the rest is
/// for a class derived from this. What is unknown to both is kept by the other node.
class RoutedNode : public ObjectNode
{
public:
    RoutedNode(std::span<const KeySpec> keys, std::unique_ptr<ObjectNode> target);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override;

protected:
    /// Whether it is the other node's key.
    bool isRouted(int key) const { return m_routes[static_cast<size_t>(key)] >= 0; }

private:
    int routed(int key) const { return m_routes[static_cast<size_t>(key)]; }

    std::unique_ptr<ObjectNode> m_target;
    std::vector<int> m_routes; ///< the other node's key for each of this node's; -1 where it has none
};

} // namespace barline
