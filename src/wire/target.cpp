#include "wire/encode.h"
#include "wire/names.h"
#include "wire/road_map_draft.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

boost::json::value to_json(const domain::Target& target)
{
    boost::json::object out;
    out["op"] = encode::text(names::of(target.op, names::comparisons));
    out["value"] = target.value;
    out["unit"] = encode::text(names::of(target.unit, names::target_units));
    out["of"] = encode::text(target.of);
    out["from"] = target.from ? boost::json::value(*target.from) : nullptr;
    out["by_year"] = target.by_year ? boost::json::value(*target.by_year) : nullptr;
    out["delta"] = target.delta;
    if (target.per) out["per"] = {{"value", target.per->value}, {"of", encode::text(target.per->of)}};
    return out;
}

boost::json::value to_json(const std::vector<domain::Target>& targets)
{
    return encode::list(targets, [](const domain::Target& target) { return to_json(target); });
}

domain::Target read_target(const Cursor& at)
{
    domain::Target target;
    target.op = at["op"].one_of(names::comparisons);
    target.value = at["value"].number();
    target.unit = at["unit"].one_of(names::target_units);
    target.of = at["of"].text_or("");
    target.from = at["from"].number_or_null();
    target.by_year = at["by_year"].whole_or_null(1900, 2200);
    target.delta = at["delta"].flag_or(false);
    if (const auto per = at["per"]; !per.absent())
        target.per = domain::Per{per["value"].number(), per["of"].text_or("")};
    return target;
}

} // namespace vekha::wire
