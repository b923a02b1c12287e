#pragma once

#include "domain/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What happens to rows when the data of a person are erased.
enum class Erasure { Replace, Rename, Delete, Keep };

/// One line of what is stored on people.
struct StoredData {
    std::string table;
    std::string key;      ///< the column that names the person
    bool regional = true; ///< rows have region_id
    std::string only;     ///< «object_kind=person»: narrows the rows; empty: all
    std::vector<std::string> columns;
    Erasure erasure = Erasure::Keep;
    std::string russian; ///< what for
    std::string english;
    std::string basis; ///< legal basis
    int years = 0;     ///< term of storage after the last day of work; 0: goes with the account

    friend bool operator==(const StoredData&, const StoredData&) = default;
};

/// @error the line that is wrong
[[nodiscard]] Result<std::vector<StoredData>, std::string> parse_personal_data(std::string_view table);

/// The table that this program was built with.
[[nodiscard]] std::span<const StoredData> personal_data();

[[nodiscard]] std::string_view name_of(Erasure erasure); ///< replace, rename, delete, keep

} // namespace vekha::domain
