#include "documents/docx/flow_reader.h"

#include "documents/xml.h"

#include <algorithm>
#include <array>

namespace vekha::documents::docx
{
namespace
{

using namespace std::string_view_literals;

template <std::size_t Size>
bool one_of(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return std::ranges::find(names, name) != names.end();
}

constexpr auto see_through = std::array{"w:ins"sv, "w:moveTo"sv, "w:smartTag"sv, "w:customXml"sv, "w:dir"sv, "w:bdo"sv};
constexpr auto passed_over = std::array{"w:del"sv, "w:moveFrom"sv, "w:sdtPr"sv, "w:smartTagPr"sv, "w:customXmlPr"sv};

} // namespace

pugi::xml_node chosen_branch(pugi::xml_node alternatives)
{
    const auto choice = alternatives.child("mc:Choice");
    return choice ? choice : alternatives.child("mc:Fallback");
}

void for_each_accepted(pugi::xml_node parent, const std::function<void(pugi::xml_node)>& visit)
{
    for (const auto child : parent.children()) {
        const auto name = std::string_view{child.name()};
        if (one_of(name, passed_over)) continue;
        if (one_of(name, see_through)) {
            for_each_accepted(child, visit);
        } else if (name == "w:sdt") {
            const auto placeholder = is_on(child.child("w:sdtPr").child("w:showingPlcHdr"), "w:val");
            if (!placeholder) for_each_accepted(child.child("w:sdtContent"), visit);
        } else if (name == "mc:AlternateContent") {
            for_each_accepted(chosen_branch(child), visit);
        } else {
            visit(child);
        }
    }
}

} // namespace vekha::documents::docx
