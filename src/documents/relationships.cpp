#include "documents/relationships.h"

#include "documents/plain_text.h"
#include "documents/xml.h"

namespace vekha::documents
{
namespace
{

std::string_view folder_of(std::string_view part)
{
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

std::string resolved(std::string_view folder, std::string_view target)
{
    auto steps = std::vector<std::string_view>{};
    if (!target.starts_with('/') && !folder.empty()) steps = split(folder, '/');
    for (const auto step : split(target, '/')) {
        if (step == "..") {
            if (!steps.empty()) steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    auto name = std::string{};
    for (const auto step : steps) {
        if (!name.empty()) name += '/';
        name += step;
    }
    return name;
}

std::string relationships_part(std::string_view part)
{
    const auto folder = folder_of(part);
    const auto file = folder.empty() ? part : part.substr(folder.size() + 1);
    auto name = std::string{folder};
    if (!name.empty()) name += '/';
    return name.append("_rels/").append(file).append(".rels");
}

} // namespace

std::vector<Relationship> relationships_of(std::string_view part, Archive& archive, Reading& reading)
{
    auto relationships = std::vector<Relationship>{};
    auto tree = pugi::xml_document{};
    if (!load_tree(archive, relationships_part(part), reading, tree)) return relationships;
    for (const auto node : tree.document_element().children()) {
        if (local_name(node.name()) != "Relationship") continue;
        auto relationship = Relationship{};
        relationship.id = node.attribute("Id").value();
        relationship.kind = split(node.attribute("Type").value(), '/').back();
        relationship.external = std::string_view{node.attribute("TargetMode").value()} == "External";
        const auto* target = node.attribute("Target").value();
        relationship.target = relationship.external ? std::string{target} : resolved(folder_of(part), target);
        relationships.push_back(std::move(relationship));
    }
    return relationships;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind)
{
    for (const auto& relationship : relationships) {
        if (relationship.kind == kind && !relationship.external) return relationship.target;
    }
    return {};
}

} // namespace vekha::documents
