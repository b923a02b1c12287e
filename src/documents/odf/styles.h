#pragma once

#include "documents/odf/list_styles.h"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vekha::documents::odf
{

/// A style of a paragraph or a run with everything it inherits.
struct Style {
    std::optional<bool> bold; ///< unset where nothing says so: what stands around decides
    bool hidden = false;
    bool centred = false;
    bool page_before = false;
    std::string list;
};

/// The styles of an OpenDocument text: the common ones of styles.xml and the automatic ones of content.xml.
class Styles
{
public:
    /// Adds what a part defines; the children of office:styles or office:automatic-styles.
    void add(pugi::xml_node definitions);

    [[nodiscard]] const Style& paragraph(std::string_view name);
    [[nodiscard]] const Style& run(std::string_view name);
    /// 0 where the style gives no width or gives it in another way.
    [[nodiscard]] double column_width_mm(std::string_view name) const;
    /// Nullptr where no such list style is known.
    [[nodiscard]] const ListStyle* list(std::string_view name) const;
    [[nodiscard]] const ListStyle& outline() const { return outline_; }

private:
    const Style& resolve(const std::string& key, std::string_view family, int depth);

    std::unordered_map<std::string, pugi::xml_node> nodes_; ///< by family and name
    std::unordered_map<std::string, Style> styles_;
    std::unordered_map<std::string, ListStyle> lists_;
    ListStyle outline_;
};

} // namespace vekha::documents::odf
