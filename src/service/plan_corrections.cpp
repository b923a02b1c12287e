#include "service/meetings.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;

Answer<CorrectionRow> decided(Connection& connection, const Call& call, const DecideCorrection& command)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const auto before = store::find_correction(connection, *scope, command.correction);
    if (!before) return refused("correction-not-found");
    const auto place = before->place.belonging(scope->region);
    if (const auto may = permit(connection, call, permission::monitoring_write, place); !may)
        return unexpected<Refusal>{may.error()};
    const auto words = trimmed(command.words);
    if (!store::decide_correction(connection, scope->region, command.correction, command.version, command.state, words,
                                  call.actor.name, call.today, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(before->version)}});
    record(connection, call, "plan-correction-decided", "obligation", before->obligation.value,
           {{"text", before->proposal}, {"words", words}}, {place, {}});
    auto after = store::find_correction(connection, *scope, command.correction);
    if (!after) return refused("correction-not-found");
    return *std::move(after);
}

} // namespace

Answer<store::Page<CorrectionRow>> list_corrections(Services& services, const Call& call,
                                                    const CorrectionFilter& filter, const store::PageRequest& page)
{
    const auto scope = scope_of(call, permission::monitoring_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<CorrectionRow>> {
        auto found = store::page_of_corrections(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<std::vector<CorrectionRow>> all_corrections(Services& services, const Call& call, const CorrectionFilter& filter)
{
    std::vector<CorrectionRow> all;
    store::PageRequest next{std::nullopt, 500};
    do {
        auto page = list_corrections(services, call, filter, next);
        if (!page) return unexpected<Refusal>{page.error()};
        std::ranges::move(page->items, std::back_inserter(all));
        next.cursor = page->next;
    } while (next.cursor);
    return all;
}

Answer<CorrectionRow> decide_correction(Services& services, const Call& call, const DecideCorrection& command)
{
    if (command.state == domain::CorrectionState::Declined && trimmed(command.words).empty())
        return refused("words-needed");
    if (not_longer(command.words, 2000, "words")) return refused("words-too-long");
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return decided(connection, call, command); });
}

} // namespace vekha::service
