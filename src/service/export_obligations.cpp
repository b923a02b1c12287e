#include "service/export_obligations.h"

#include "service/work.h"

#include <iterator>

namespace vekha::service
{

Answer<std::vector<ObligationRow>> all_obligations(Services& services, const Call& call, const ObligationFilter& filter)
{
    std::vector<ObligationRow> all;
    store::PageRequest request{{}, 500};
    do {
        auto found = list_obligations(services, call, filter, request);
        if (!found) return unexpected<Refusal>{found.error()};
        auto& page = found->page;
        if (page.total > static_cast<std::int64_t>(exported_at_most)) {
            return refused("export-too-large",
                           {{"total", std::to_string(page.total)}, {"limit", std::to_string(exported_at_most)}});
        }
        std::ranges::move(page.items, std::back_inserter(all));
        request.cursor = std::move(page.next);
    } while (request.cursor);
    return all;
}

} // namespace vekha::service
