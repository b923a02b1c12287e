#pragma once

#include <string>
#include <string_view>

namespace vekha::documents::sheets
{

/// What a spreadsheet shows for a number. Dates are written as dd.mm.yyyy (with hh:mm where the format has a time), a
/// month without a day in words («сентябрь 2021»), a day without a year as dd.mm; the decimal sign is a point.
///
/// @param code   an Excel format code such as `0.00%`, `dd\.mm\.yyyy` or `General`
/// @param epoch_1904  days are counted from 1904-01-01 and not from 1900-01-01
[[nodiscard]] std::string shown_number(double value, std::string_view code, bool epoch_1904);

/// The code behind a built-in number format id; "General" where Excel has none (ECMA-376, 18.8.30).
[[nodiscard]] std::string_view built_in_format(long id);

/// An ISO date or date and time (2021-09-01T10:00:00) in the way of `shown_number`; as it is where it is neither.
[[nodiscard]] std::string shown_iso_date(std::string_view iso);

} // namespace vekha::documents::sheets
