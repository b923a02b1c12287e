#include "wire/register_entry.h"

#include "wire/cursor.h"
#include "wire/encode.h"

namespace vekha::wire
{

boost::json::value to_json(const std::vector<domain::RowRemark>& remarks)
{
    return encode::list(remarks, [](const domain::RowRemark& remark) {
        boost::json::object out;
        out["code"] = encode::text(remark.code);
        if (!remark.field.empty()) out["field"] = encode::text(remark.field);
        if (remark.column > 0) out["column"] = remark.column;
        if (!remark.text.empty()) out["text"] = encode::text(remark.text);
        if (remark.warning) out["warning"] = true;
        return out;
    });
}

domain::Result<std::vector<domain::RowRemark>, WireError> row_remarks_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    constexpr int most_columns = 100'000;
    auto remarks = Cursor{value, refusal}.list_or_empty([](const Cursor& at) {
        return domain::RowRemark{at["code"].text(), at["field"].text_or(""), at["column"].whole_or(0, 0, most_columns),
                                 at["text"].text_or(""), at["warning"].flag_or(false)};
    });
    if (refusal) return domain::unexpected{*refusal};
    return remarks;
}

} // namespace vekha::wire
