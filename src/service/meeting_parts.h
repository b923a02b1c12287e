#pragma once

#include "service/meetings.h"
#include "service/work.h"

namespace vekha::service
{

/// Minutes that the caller may read. @error not-permitted, meeting-not-found
[[nodiscard]] Answer<MeetingRow> seen_meeting(Connection& connection, const Call& call, MeetingId id);
/// Minutes that the caller may write. @error not-permitted, meeting-not-found
[[nodiscard]] Answer<MeetingRow> led_meeting(Connection& connection, const Call& call, MeetingId id);

} // namespace vekha::service
