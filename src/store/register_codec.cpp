#include "store/register_codec.h"

#include "store/database_error.h"
#include "wire/register_entry.h"
#include "wire/texts.h"

namespace vekha::store
{

namespace
{

template <typename Read>
auto decoded(std::string_view json, Read read)
{
    const auto spoilt = [](const wire::WireError& error) {
        return DatabaseError{DatabaseFault::Other,
                             "a column holds spoilt JSON: " + error.code + " at " + error.pointer};
    };
    const auto value = wire::parse(json);
    if (!value) throw spoilt(value.error());
    auto read_value = read(*value);
    if (!read_value) throw spoilt(read_value.error());
    return *std::move(read_value);
}

} // namespace

std::string encoded(const std::vector<domain::RowRemark>& remarks)
{
    return wire::print(wire::to_json(remarks));
}

std::vector<domain::RowRemark> decoded_remarks(std::string_view json)
{
    return decoded(json, wire::row_remarks_from_json);
}

std::map<std::string, std::string> decoded_pairs(std::string_view json)
{
    return decoded(json, wire::text_map_from_json);
}

} // namespace vekha::store
