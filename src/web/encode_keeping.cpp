#include "web/encode_keeping.h"

#include "language/audit_words.h"
#include "language/integrity_words.h"
#include "web/encode.h"
#include "wire/encode.h"

#include <algorithm>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

json::value encode_integrity(const std::vector<store::IntegrityResult>& results, language::Tongue tongue)
{
    json::object out;
    out["whole"] = std::ranges::all_of(results, [](const auto& result) { return result.broken == 0; });
    out["rules"] = encode::list(results, [&](const store::IntegrityResult& result) -> json::value {
        const auto words = language::integrity_in_words(result.code, tongue);
        auto rows = encode::list(result.rows, [&](const store::BrokenRow& row) -> json::value {
            return {{"region", row.region.value},
                    {"object", encode::text(row.object)},
                    {"objectWords", encode::text(language::object_in_words(row.object, tongue))},
                    {"id", row.id},
                    {"what", encode::text(row.what)}};
        });
        return {{"code", encode::text(result.code)},
                {"words", encode::text(words.rule)},
                {"remedy", encode::text(words.remedy)},
                {"broken", result.broken},
                {"rows", std::move(rows)}};
    });
    return out;
}

json::value encode_trash(const store::Page<service::TrashEntry>& page, const Clock& clock, language::Tongue tongue)
{
    json::object out;
    out["items"] = encode::list(page.items, [&](const service::TrashEntry& entry) -> json::value {
        const auto& item = entry.item;
        return {{"kind", encode::text(item.kind)},
                {"kindWords", encode::text(language::object_in_words(item.kind, tongue))},
                {"id", item.id},
                {"name", encode::text(item.name)},
                {"removedAt", encode::text(instant_text(item.removed_at))},
                {"removedBy", encode::text(item.removed_by)},
                {"purgedOn", encode::date(clock.local_day_of(entry.purged_at))},
                {"restorable", entry.restorable}};
    });
    out["total"] = page.total;
    out["next"] = encode::text_or_null(page.next);
    return out;
}

} // namespace vekha::web
