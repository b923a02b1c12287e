#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

#include <span>
#include <string_view>

namespace vekha::store
{

/// The forms that the program brings.
[[nodiscard]] std::span<const domain::MonitoringForm> preset_forms();

/// Forms of the region at their newest editions, by title.
[[nodiscard]] std::vector<TemplateRow> own_forms(Connection& connection, RegionId region);
[[nodiscard]] std::optional<TemplateRow> find_form(Connection& connection, RegionId region, std::string_view code);
/// An edition of a form of the region. nullopt when there is none.
[[nodiscard]] std::optional<domain::MonitoringForm> form_edition(Connection& connection, RegionId region, TemplateId id,
                                                                 int edition);

/// Edition 1. Its code is made here: «own-12».
[[nodiscard]] TemplateRow insert_form(Connection& connection, RegionId region, TerritoryId territory,
                                      domain::MonitoringForm form, ActorId by, Instant now);
/// The edition after form.edition. @return false when that is no longer the newest; nothing is changed then
[[nodiscard]] bool add_edition(Connection& connection, RegionId region, TemplateId id, domain::MonitoringForm form,
                               ActorId by, Instant now);

} // namespace vekha::store
