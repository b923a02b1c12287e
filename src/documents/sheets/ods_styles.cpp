#include "documents/sheets/ods_styles.h"

namespace vekha::documents::sheets
{

void OdsStyles::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "style:style") {
        current_ = attributes.get("style:name");
        family_ = attributes.get("style:family");
        if (family_ == "table-cell") cells_[current_].parent = attributes.get("style:parent-style-name");
    } else if (name == "style:text-properties" && family_ == "table-cell") {
        const auto weight = attributes.get("fo:font-weight");
        if (!weight.empty()) cells_[current_].weight = weight == "bold" || weight >= "600" ? 1 : -1;
        if (weight == "normal") cells_[current_].weight = -1;
    } else if (name == "style:table-properties" && family_ == "table") {
        if (attributes.get("table:display") == "false") hidden_tables_.insert(current_);
    }
}

bool OdsStyles::is_bold(const std::string& cell_style) const
{
    constexpr auto deepest_inheritance = 32;
    auto style = cells_.find(cell_style);
    for (auto depth = 0; depth < deepest_inheritance && style != cells_.end(); ++depth) {
        if (style->second.weight != 0) return style->second.weight > 0;
        style = cells_.find(style->second.parent);
    }
    return false;
}

} // namespace vekha::documents::sheets
