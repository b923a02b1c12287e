#pragma once

#include "domain/grant.h"
#include "service/call.h"
#include "service/refusal.h"
#include "store/connection.h"

#include <string>

namespace vekha::service
{

/// Whether the caller may do `permission` to what lies at `location`. The only decision about rights: every use case
/// that takes an object asks it, after finding the object inside scope_of() of the permission to read it, so that what
/// is out of sight is told as absent.
///
/// @error not-permitted (data: permission), view-as-read-only while an administrator looks through another's eyes and
///        the permission is not one to read
[[nodiscard]] Answer<void> permit(const Call& call, Permission permission, const domain::Location& location);

/// The same for a row of a table.
[[nodiscard]] Answer<void> permit(store::Connection& connection, const Call& call, Permission permission,
                                  const store::Belonging& belonging);

/// The call with its scope reaching what `permission` reaches: what is outside is not found by it. A call that comes
/// from outside reaches nothing until a use case asks for this.
/// @error not-permitted when no grant gives the permission anywhere in the region
[[nodiscard]] Answer<Call> as_permitted(const Call& call, Permission permission);

/// Whose obligations the caller sees; nobody's when no grant gives obligation.read. For counts beside other things.
[[nodiscard]] Scope owed_scope(const Call& call);

/// Where a new thing goes: to the territory in force, else to the one organisation that the permission covers.
/// @error not-permitted, view-as-read-only
[[nodiscard]] Answer<store::Belonging> belonging_of_new(store::Connection& connection, const Call& call,
                                                        Permission permission);

/// What a list may show to the caller with `permission`, narrowed to the territory in force when one was chosen.
/// @error not-permitted when no grant gives the permission anywhere in the region
[[nodiscard]] Answer<Scope> scope_of(const Call& call, Permission permission);

/// Whether some grant gives the permission somewhere in the region: what menus and buttons ask.
[[nodiscard]] bool may_anywhere(const Call& call, Permission permission);

} // namespace vekha::service
