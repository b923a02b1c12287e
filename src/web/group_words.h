#pragma once

#include "domain/body.h"
#include "domain/school_group.h"
#include "language/in_words.h"
#include "service/bodies.h"

#include <string>
#include <string_view>

namespace vekha::web
{

using language::Tongue;

[[nodiscard]] std::string say(Tongue tongue, std::string_view russian, std::string_view english);
/// «2026/27 учебный год».
[[nodiscard]] std::string school_year(int year, Tongue tongue);

/// What printed lists call the values of groups, bodies and appointments.
[[nodiscard]] std::string in_words(domain::GroupBasis basis, Tongue tongue);
[[nodiscard]] std::string in_words(domain::BodyKind kind, Tongue tongue);
[[nodiscard]] std::string in_words(domain::BodyPart part, Tongue tongue);
[[nodiscard]] std::string in_words(domain::Duty duty, Tongue tongue);
[[nodiscard]] std::string in_words(domain::AtEnd at_end, Tongue tongue);
[[nodiscard]] std::string in_words(store::AppointmentList list, Tongue tongue);

} // namespace vekha::web
