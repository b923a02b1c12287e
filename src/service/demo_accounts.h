#pragma once

#include "service/account_setup.h"

namespace vekha::service
{

/// Accounts of the demo, one a place at the work: a coordinator, a head, a curator with schools, a methodist, an
/// administrator, someone of the region. All have the password `demo_password`, and the database is known by them as a
/// demo for good: no second factor is demanded there, and the server listens on a loopback address only.
/// @error organisation-not-found: the register of the demo is not loaded
[[nodiscard]] Answer<int> add_demo_accounts(Services& services, const Call& call);

/// Whether the database holds the accounts of the demo.
[[nodiscard]] bool is_demo(Services& services);

} // namespace vekha::service
