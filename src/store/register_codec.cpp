#include "store/register_codec.h"

#include "store/decoded.h"
#include "wire/register_entry.h"
#include "wire/texts.h"

namespace vekha::store
{

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
