#include "service/last_word.h"

#include "store/obligation_steps.h"

namespace vekha::service
{

std::map<std::string, std::string> last_word(store::Connection& connection, store::RegionId region,
                                             domain::ObligationId id)
{
    const auto last = store::last_step_of(connection, region, id);
    if (!last) return {};
    return {{"step", std::string{domain::name_of(last->step)}},
            {"by", last->actor_name},
            {"changedAt", std::to_string(last->at.time_since_epoch().count())}};
}

} // namespace vekha::service
