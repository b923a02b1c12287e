#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/ids.h"

#include <cstdint>

namespace vekha::service
{

struct WaveProfiles {
    std::int64_t made = 0;
    std::int64_t known = 0; ///< schools that have their profile of this wave already
};

/// Makes a profile of every school in sight that a scored wave asked, from its frozen scores. Official levels of the
/// same school year stay with the school: they win. Doing it again changes nothing.
///
/// @error not-permitted, view-as-read-only, wave-not-found, wave-not-scored
[[nodiscard]] Answer<WaveProfiles> make_profiles_of_wave(Services& services, const Call& call, store::WaveId wave);

} // namespace vekha::service
