#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/monitoring_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// A form with whose it is. Those of the program are the same everywhere and are copied, never changed.
struct FormEntry {
    domain::MonitoringForm form;
    std::optional<TerritoryId> territory; ///< absent: of the program
    bool may_change = false;

    [[nodiscard]] bool own() const { return territory.has_value(); }
};

/// Those of the program, then those of the region. @error not-permitted
[[nodiscard]] Answer<std::vector<FormEntry>> list_forms(Services& services, const Call& call);
/// @param edition  the newest when absent
/// @error not-permitted, form-not-found
[[nodiscard]] Answer<FormEntry> get_form(Services& services, const Call& call, const std::string& code,
                                         std::optional<int> edition);

struct MakeForm {
    domain::MonitoringForm form; ///< its code and edition are made
    std::optional<std::string> idempotency_key;
};
/// A form of the territory in force.
/// @error not-permitted, value-empty, field-too-long, form-empty, form-too-long, form-field-incomplete,
///        form-field-repeated (data: field), idempotency-key-reused
[[nodiscard]] Answer<FormEntry> make_form(Services& services, const Call& call, const MakeForm& command);

struct ChangeForm {
    std::string code;
    std::int64_t edition = 0; ///< that was changed: the newest
    domain::MonitoringForm form;
};
/// A new edition; the one before stays as it is, and so do the rounds that were made of it.
/// @error the same, form-not-found, form-of-program, changed-meanwhile
[[nodiscard]] Answer<FormEntry> change_form(Services& services, const Call& call, const ChangeForm& command);

} // namespace vekha::service
