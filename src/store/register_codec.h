#pragma once

#include "domain/register_entry.h"
#include "store/codec.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// JSON columns of imports and jobs. Reading what no program of ours wrote throws DatabaseError.
[[nodiscard]] std::string encoded(const std::vector<domain::RowRemark>& remarks);
[[nodiscard]] std::vector<domain::RowRemark> decoded_remarks(std::string_view json);
[[nodiscard]] std::map<std::string, std::string> decoded_pairs(std::string_view json);

} // namespace vekha::store
