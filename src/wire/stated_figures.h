#pragma once

#include "domain/result.h"
#include "domain/result_file.h"
#include "wire/json.h"

#include <boost/json/value.hpp>

#include <vector>

namespace vekha::wire
{

/// What a source states of one school and work: the column `stated` of the cells of results.
[[nodiscard]] boost::json::value to_json(const domain::StatedFigures& figures);
/// @error json-…
[[nodiscard]] domain::Result<domain::StatedFigures, WireError>
stated_figures_from_json(const boost::json::value& value);

/// One row of statistics with the columns that it stands under: the column `figures` of the tables of results.
struct StatisticsFigures {
    std::vector<domain::StatisticsColumn> columns;
    std::vector<std::optional<std::int64_t>> values; ///< hundredths of a percent, one a column
    int mark = 0;                                    ///< of the group of participants; 0 for all of them
    std::int64_t schools = 0;                        ///< 0 when not told
};
[[nodiscard]] boost::json::value to_json(const StatisticsFigures& figures);
/// @error json-…
[[nodiscard]] domain::Result<StatisticsFigures, WireError>
statistics_figures_from_json(const boost::json::value& value);

/// A file of results, or the part of it that is about one school; the protocol is not written.
[[nodiscard]] boost::json::value to_json(const domain::ResultFile& file);
/// @error json-…
[[nodiscard]] domain::Result<domain::ResultFile, WireError> result_file_from_json(const boost::json::value& value);

} // namespace vekha::wire
