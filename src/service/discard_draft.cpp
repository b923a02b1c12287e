#include "service/draft_editing.h"

namespace vekha::service
{

Answer<void> discard_draft(Services& services, const Call& call, DraftId draft, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto taken = take_draft(connection, call, draft, version);
        if (!taken) return unexpected<Refusal>{taken.error()};
        store::close_draft(connection, call.actor.scope, draft, DraftState::Discarded, std::nullopt);
        record(connection, call, "draft-discarded", "draft", draft.value, {{"source", taken->summary.source}},
               {taken->belonging(call.actor.scope.region), {}});
        return {};
    });
}

} // namespace vekha::service
