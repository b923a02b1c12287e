#pragma once

#include "domain/social_passport.h"
#include "wire/cursor.h"

namespace vekha::wire
{

/// An object of whole numbers by field; what was not answered is absent.
[[nodiscard]] boost::json::object to_json(const domain::PassportFigures& figures);
[[nodiscard]] domain::Result<domain::PassportFigures, WireError>
passport_figures_from_json(const boost::json::value& value);

/// Null is the same as absent. Numbers that cannot be are left to domain::faults_of, which tells them by field.
[[nodiscard]] domain::PassportFigures read_passport_figures(const Cursor& at);

} // namespace vekha::wire
