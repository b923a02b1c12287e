#pragma once

#include "store/connection.h"
#include "store/wave_rows.h"

#include <span>

namespace vekha::store
{

void insert_wave_schools(Connection& connection, RegionId region, WaveId wave, std::span<const NewWaveSchool> schools,
                         std::span<const domain::WaveAudience> audiences);

/// By name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<WaveSchoolRow>> page_of_wave_schools(Connection& connection, const Scope& scope,
                                                                      WaveId wave, const PageRequest& request);
/// Every school of the scope that the wave asks, by name.
[[nodiscard]] std::vector<WaveSchoolRow> wave_schools_of(Connection& connection, const Scope& scope, WaveId wave);
[[nodiscard]] std::optional<WaveSchoolRow> find_wave_school(Connection& connection, const Scope& scope, WaveId wave,
                                                            WaveSchoolId id);

void set_expected(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school,
                  const std::map<domain::WaveAudience, std::int64_t>& expected);

/// People whose grants name exactly this school and give wave.carry-out on `day`.
[[nodiscard]] std::vector<PersonId> people_carrying_out(Connection& connection, RegionId region,
                                                        domain::OrganisationId school, domain::Date day);
void note_wave_reminder(Connection& connection, RegionId region, WaveSchoolId school, domain::Date day);

} // namespace vekha::store
