#pragma once

#include "service/permit.h"
#include "service/work.h"
#include "store/questionnaires.h"
#include "store/wave_schools.h"
#include "store/waves.h"

#include <map>
#include <string>
#include <string_view>

/// What the use cases of waves share.
namespace vekha::service
{

/// nullptr when the program brings none of this code.
[[nodiscard]] const domain::Questionnaire* preset_questionnaire(std::string_view code);

/// A questionnaire of the program or of the region at its newest edition. @error questionnaire-not-found
[[nodiscard]] Answer<domain::Questionnaire> questionnaire_called(Connection& connection, store::RegionId region,
                                                                 std::string_view code);

/// A wave that the caller may see. @error not-permitted, wave-not-found
[[nodiscard]] Answer<store::WaveRow> seen_wave(Connection& connection, const Call& call, store::WaveId id);
/// A wave that the caller leads. @error not-permitted, wave-not-found
[[nodiscard]] Answer<store::WaveRow> led_wave(Connection& connection, const Call& call, store::WaveId id);
/// A school in sight that the wave asks. @error not-permitted, wave-school-not-found
[[nodiscard]] Answer<store::WaveSchoolRow> seen_wave_school(Connection& connection, const Call& call,
                                                            store::WaveId wave, store::WaveSchoolId id);

/// Tells everybody who carries the wave out at a school; the caller is left out.
/// @param kind  of language::notice_sentences()
/// @param once  the cause: it is told once
/// @return how many were told
std::int64_t tell_school(Connection& connection, const Call& call, const store::WaveRow& wave,
                         const store::WaveSchoolRow& school, std::string_view kind, const std::string& once);

} // namespace vekha::service
