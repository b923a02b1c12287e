#pragma once

#include "documents/xml_stream.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace vekha::documents::sheets
{

/// What styles say about cells and tables, heard while they stream by.
class OdsStyles
{
public:
    void start(std::string_view name, const XmlAttributes& attributes);

    [[nodiscard]] bool is_bold(const std::string& cell_style) const;
    [[nodiscard]] bool is_hidden(const std::string& table_style) const { return hidden_tables_.contains(table_style); }

private:
    struct Style {
        std::string parent;
        int weight = 0; ///< 1 bold, -1 explicitly not, 0 as the parent
    };

    std::unordered_map<std::string, Style> cells_;
    std::unordered_set<std::string> hidden_tables_;
    std::string current_;
    std::string family_;
};

} // namespace vekha::documents::sheets
