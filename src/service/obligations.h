#pragma once

#include "domain/plan.h"
#include "domain/progress.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/obligation_filter.h"
#include "store/page.h"
#include "store/road_map_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ObligationFilter;
using store::ObligationList;
using store::ObligationRow;

struct ObligationPage {
    store::Page<ObligationRow> page;
    store::ObligationCounts counts; ///< of the filter without its `list`
};

/// Nearest term first, undated last; states as of `call.today`. @error cursor-invalid
[[nodiscard]] Answer<ObligationPage> list_obligations(Services& services, const Call& call,
                                                      const ObligationFilter& filter, const store::PageRequest& page);

struct ObligationView {
    ObligationRow row;
    domain::Activity activity;
    std::string source; ///< file name of the document
    std::optional<domain::Approval> approval;
    std::vector<domain::Step> steps; ///< that the caller may take now
};

/// @error obligation-not-found
[[nodiscard]] Answer<ObligationView> get_obligation(Services& services, const Call& call, domain::ObligationId id);

struct SetObligationDate {
    domain::ObligationId obligation;
    std::int64_t version = 0;
    std::optional<domain::Date> from; ///< absent: the term is a single last day
    domain::Date to;
    bool alike = false; ///< the same for every body that owes this occurrence and has no date yet
};

/// Dates an obligation that waits for a date; a date that a person set may be changed the same way.
///
/// @error obligation-not-found, changed-meanwhile, obligation-has-date (the plan itself dates it), window-reversed
[[nodiscard]] Answer<ObligationView> set_obligation_date(Services& services, const Call& call,
                                                         const SetObligationDate& command);

} // namespace vekha::service
