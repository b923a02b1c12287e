#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/audit_rows.h"
#include "store/audit_verification.h"
#include "store/page.h"

#include <vector>

namespace vekha::service
{

using store::AuditFilter;
using store::AuditPage;
using store::AuditRow;

/// What was done where the caller reads the audit, newest first; that the caller looked is recorded itself.
/// @error not-permitted, cursor-invalid
[[nodiscard]] Answer<AuditPage> list_audit(Services& services, const Call& call, const AuditFilter& filter,
                                           const store::PageRequest& page);

/// Every event that the filter lets through, newest first.
/// @error not-permitted, export-too-large ("limit")
[[nodiscard]] Answer<std::vector<AuditRow>> all_audit(Services& services, const Call& call, const AuditFilter& filter);

/// Whether the caller reads the audit anywhere. @error not-permitted
[[nodiscard]] Answer<void> may_read_audit(const Call& call);

/// Follows the chain of the region. @error not-permitted unless the caller may check the whole region
[[nodiscard]] Answer<store::AuditVerification> verify_audit(Services& services, const Call& call);

} // namespace vekha::service
