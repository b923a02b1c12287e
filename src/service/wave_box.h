#pragma once

#include "service/services.h"
#include "store/wave_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How answers are kept until they are scored (docs/questionnaires.md, «Who could learn what»).
///
/// A wave has a key of its own in a file beside the evidence, never in the database. All answers of one audience of one
/// school are counts in one box, sealed with it. With the scoring the key is destroyed, and with it whatever copies of
/// the database still hold of the boxes.
namespace vekha::service
{

/// 32 random bytes.
struct WaveKey {
    std::string bytes;
};

/// The key of a wave, made when there is none. It is on the disk before a row needs it.
/// @throws std::system_error when the disk refuses
[[nodiscard]] WaveKey make_wave_key(const Services& services, store::RegionId region, store::WaveId wave);
/// nullopt when the file is gone or is no key: the answers cannot be read any more.
[[nodiscard]] std::optional<WaveKey> wave_key(const Services& services, store::RegionId region, store::WaveId wave);
/// Destroys the keys of waves that are scored; called after the transaction that scored one.
void destroy_spent_keys(Services& services);

/// Which box: one can only be opened as what it was sealed as.
struct BoxLabel {
    store::RegionId region;
    store::WaveId wave;
    store::WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
};

/// How many answered, and how often each option of each item was chosen.
struct BoxCounts {
    std::int64_t respondents = 0;
    std::vector<std::int64_t> options;

    friend bool operator==(const BoxCounts&, const BoxCounts&) = default;
};

/// As text; the same counts are sealed differently each time and take the same room whatever they are.
[[nodiscard]] std::string sealed(const WaveKey& key, const BoxLabel& label, const BoxCounts& counts);
/// nullopt when the box was not sealed with this key as this box, or holds other than `options` counts.
[[nodiscard]] std::optional<BoxCounts> opened(const WaveKey& key, const BoxLabel& label, std::string_view box,
                                              std::size_t options);

} // namespace vekha::service
