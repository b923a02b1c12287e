#pragma once

#include "service/result_files.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// The table of a document whose columns a person may name: its likeliest heading row with some values below.
struct NamedTable {
    std::string sheet;
    std::vector<ResultColumn> columns;

    /// Files of one source have the same.
    [[nodiscard]] std::string fingerprint() const;
};

/// nullopt when the bytes hold no table of three columns or more.
[[nodiscard]] std::optional<NamedTable> table_to_name(std::string_view name, std::string_view bytes);

} // namespace vekha::service
