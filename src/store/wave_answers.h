#pragma once

#include "store/connection.h"
#include "store/wave_rows.h"

#include <span>
#include <string>

namespace vekha::store
{

/// All answers of one audience of one school, sealed.
struct WaveBox {
    WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    std::string sealed;
};

[[nodiscard]] std::vector<WaveBox> boxes_of_wave(Connection& connection, RegionId region, WaveId wave);
[[nodiscard]] std::string sealed_box(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school,
                                     domain::WaveAudience audience);
/// Writes a box anew. @param more  answers that came with it
void write_box(Connection& connection, RegionId region, WaveId wave, const WaveBox& box, int more);
/// Takes away what the answers of a wave were made of: boxes, links, codes, forms. What was counted stays.
void forget_answers(Connection& connection, RegionId region, WaveId wave);

struct NewBatch {
    WaveId wave;
    WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    std::vector<std::string> links; ///< hashes; of a class: none
    std::string code_hash;          ///< of a class
    std::int64_t size = 0;          ///< links, or seats
    std::optional<domain::Date> last_day;
};
[[nodiscard]] WaveBatchId insert_batch(Connection& connection, RegionId region, const NewBatch& batch, ActorId by,
                                       Instant now);
/// The newest first.
[[nodiscard]] std::vector<WaveBatchRow> batches_of(Connection& connection, RegionId region, WaveId wave,
                                                   WaveSchoolId school);
/// Links of it that nobody used open nothing any more. @return false when it was withdrawn before
bool withdraw_batch(Connection& connection, RegionId region, WaveBatchId batch);

/// What a link or a code of a class opens.
struct OpenedLink {
    RegionId region;
    WaveId wave;
    WaveSchoolId school;
    std::string school_name;
    WaveBatchId batch;
    BatchKind kind = BatchKind::Links;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    bool used_up = false; ///< a link that was used, a class whose seats are
    bool withdrawn = false;
    std::optional<domain::Date> last_day;
    domain::WaveState state = domain::WaveState::Planned;
    domain::Period term;
};
[[nodiscard]] std::optional<OpenedLink> link_called(Connection& connection, const std::string& hash);
[[nodiscard]] domain::Questionnaire questionnaire_of_wave(Connection& connection, RegionId region, WaveId wave,
                                                          domain::WaveAudience audience);
/// @return false when it was used before
[[nodiscard]] bool use_link(Connection& connection, const std::string& hash);
/// Takes a seat of a class for a form. @return false when the form was sent before or no seat is free
[[nodiscard]] bool use_seat(Connection& connection, RegionId region, WaveBatchId batch, const std::string& form_hash);

} // namespace vekha::store
