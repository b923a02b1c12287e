#pragma once

#include "service/waves.h"

#include <string>
#include <vector>

namespace vekha::service
{

using store::WaveBatchId;
using store::WaveSchoolId;
using store::WaveSchoolRow;

/// By name: how many of each school answered. What they answered is in nobody's sight.
/// @error not-permitted, wave-not-found, cursor-invalid
[[nodiscard]] Answer<store::Page<WaveSchoolRow>> list_wave_schools(Services& services, const Call& call, WaveId wave,
                                                                   const store::PageRequest& page);
/// Every school in sight, to be taken away.
struct WaveRates {
    WaveRow wave;
    std::vector<WaveSchoolRow> schools;
};
/// @error not-permitted, wave-not-found
[[nodiscard]] Answer<WaveRates> all_wave_schools(Services& services, const Call& call, WaveId wave);

/// What a school does for a wave.
struct WaveSchoolView {
    WaveRow wave;
    WaveSchoolRow school;
    std::vector<domain::WaveAudience> audiences;
    std::vector<store::WaveBatchRow> batches; ///< the newest first; nothing for who does not carry the wave out
    bool carries_out = false;
};
/// @error not-permitted, wave-not-found, wave-school-not-found
[[nodiscard]] Answer<WaveSchoolView> get_wave_school(Services& services, const Call& call, WaveId wave,
                                                     WaveSchoolId school);

struct SetExpected {
    WaveId wave;
    WaveSchoolId school;
    ExpectedAnswers expected;
};
/// How many should answer: said by who carries the wave out at the school.
/// @error not-permitted, wave-not-found, wave-school-not-found, wave-closed, expected-unsound (data: limit)
[[nodiscard]] Answer<WaveSchoolView> set_expected(Services& services, const Call& call, const SetExpected& command);

inline constexpr std::int64_t most_links = 300; ///< at once
inline constexpr std::int64_t most_seats = 40;  ///< of one class

/// Links for one audience of a school. They name nobody and are told this once: only their hashes are kept.
struct PrintLinks {
    WaveId wave;
    WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    std::int64_t number = 0;
    /// A repeated request withdraws what the first one made and whose answer was lost.
    std::optional<std::string> idempotency_key;
};
struct PrintedLinks {
    WaveRow wave;
    WaveSchoolRow school;
    WaveBatchId batch;
    std::vector<std::string> links; ///< secrets, in no order
};
/// @error not-permitted, wave-not-found, wave-school-not-found, wave-closed, audience-not-asked, links-unsound (data:
///        limit), links-too-many (data: left: links and seats may be a fifth more than people expected, and five more),
///        idempotency-key-reused
[[nodiscard]] Answer<PrintedLinks> print_links(Services& services, const Call& call, const PrintLinks& command);

/// A short code that a whole class answers by, each pupil once, on one device or many.
struct MakeClassCode {
    WaveId wave;
    WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Pupils;
    std::int64_t seats = 0;
    domain::Date last_day; ///< that it is good for
};
struct MadeClassCode {
    WaveSchoolRow school;
    WaveBatchId batch;
    std::string code; ///< nine digits, told this once
    domain::Date last_day;
};
/// @error not-permitted, wave-not-found, wave-school-not-found, wave-closed, audience-not-asked, links-unsound (data:
///        limit), links-too-many (data: left), class-day-unfit (before today or after the term)
[[nodiscard]] Answer<MadeClassCode> make_class_code(Services& services, const Call& call, const MakeClassCode& command);

/// What nobody used of it opens nothing any more.
/// @error not-permitted, wave-not-found, wave-school-not-found, wave-batch-not-found, wave-batch-withdrawn
[[nodiscard]] Answer<WaveSchoolView> withdraw_links(Services& services, const Call& call, WaveId wave,
                                                    WaveSchoolId school, WaveBatchId batch);

/// Who was reminded.
struct RemindedSchools {
    std::vector<std::string> schools; ///< names
    std::int64_t people = 0;          ///< that were told; a school may have none with an account
};
/// Tells schools, never people who answer, that an audience is below `share` percent of what was expected.
/// @error not-permitted, wave-not-found, wave-not-open
[[nodiscard]] Answer<RemindedSchools> remind_schools(Services& services, const Call& call, WaveId wave, int share);

} // namespace vekha::service
