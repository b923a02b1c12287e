#pragma once

#include "service/permit.h"
#include "service/work.h"
#include "store/monitoring_answers.h"
#include "store/monitoring_forms.h"
#include "store/monitoring_rounds.h"

#include <string_view>

/// What the use cases of monitoring share.
namespace vekha::service
{

/// nullptr when the program brings none of this code.
[[nodiscard]] const domain::MonitoringForm* preset_form(std::string_view code);

/// A form of the program or of the region at its newest edition. @error form-not-found
[[nodiscard]] Answer<domain::MonitoringForm> form_called(Connection& connection, store::RegionId region,
                                                         std::string_view code);

/// A round that the caller may see. @error not-permitted, round-not-found
[[nodiscard]] Answer<store::RoundRow> seen_round(Connection& connection, const Call& call, store::RoundId id);
/// A round that the caller leads. @error not-permitted, round-not-found
[[nodiscard]] Answer<store::RoundRow> led_round(Connection& connection, const Call& call, store::RoundId id);

/// Whether the caller has `permission` over the territory of a round, not only over an addressee.
[[nodiscard]] bool over_round(Connection& connection, const Call& call, domain::Permission permission,
                              const store::RoundRow& round);

/// Tells everybody who answers for an addressee.
/// @param kind  of language::notice_sentences()
/// @return how many were told
std::int64_t tell_addressee(Connection& connection, const Call& call, const store::RoundRow& round,
                            const store::AnswerRow& answer, std::string_view kind, const std::string& words,
                            const std::string& once);

} // namespace vekha::service
