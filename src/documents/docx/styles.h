#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vekha::documents::docx
{

/// The list a paragraph belongs to, as far as one place says it.
struct ListReference {
    std::optional<int> list;  ///< w:numId; 0 takes the paragraph out of any list
    std::optional<int> level; ///< w:ilvl
};

[[nodiscard]] ListReference list_reference(pugi::xml_node paragraph_properties);

/// A style with everything it inherits.
struct Style {
    int heading = 0;
    bool bold = false;
    bool hidden = false;
    std::string alignment;
    ListReference list;
};

/// word/styles.xml.
class Styles
{
public:
    Styles() = default;
    explicit Styles(const pugi::xml_document& tree);

    /// Of a paragraph or a run; an empty or unknown id gives the default paragraph style.
    [[nodiscard]] const Style& paragraph_style(std::string_view id) const;
    /// An empty or unknown id gives a style without properties.
    [[nodiscard]] const Style& run_style(std::string_view id) const;

private:
    const Style& resolve(const std::string& id, const std::unordered_map<std::string, pugi::xml_node>& nodes,
                         int depth);

    std::unordered_map<std::string, Style> styles_;
    std::string default_paragraph_;
    Style none_;
};

} // namespace vekha::documents::docx
