#include "store/row.h"

#include "store/database_error.h"

#include <charconv>

namespace vekha::store
{

bool Row::peek_absent() const
{
    return next_ < columns_.size() && !columns_[next_];
}

std::string& Row::present()
{
    if (next_ >= columns_.size())
        throw DatabaseError(DatabaseFault::Other, "a reader takes more columns than selected");
    auto& column = columns_[next_++];
    if (!column) throw DatabaseError(DatabaseFault::Other, "column " + std::to_string(next_) + " is unexpectedly NULL");
    return *column;
}

std::string Row::text()
{
    return std::move(present());
}

std::int64_t Row::number()
{
    const auto& digits = present();
    std::int64_t value = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end)
        throw DatabaseError(DatabaseFault::Other, "a column holds no whole number: " + digits);
    return value;
}

domain::Date Row::day()
{
    const auto& iso = present();
    const auto date = domain::date_from_iso(iso);
    if (!date) throw DatabaseError(DatabaseFault::Other, "a column holds no date: " + iso);
    return *date;
}

} // namespace vekha::store
