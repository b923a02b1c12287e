#pragma once

#include "service/bodies.h"
#include "service/permit.h"
#include "service/work.h"

namespace vekha::service
{

/// Where a new body or appointment goes, if the caller may put it there.
/// @error not-permitted, territory-not-found, organisation-not-found
[[nodiscard]] Answer<store::Belonging> place_of_new(Connection& connection, const Call& call, const NewPlace& place);

/// The name of who is meant: that of the person, or the one that was typed.
/// @error person-not-found, value-empty, field-too-long
[[nodiscard]] Answer<std::string> name_of_who(Connection& connection, const Call& call,
                                              const std::optional<store::PersonId>& person, const std::string& name);

} // namespace vekha::service
