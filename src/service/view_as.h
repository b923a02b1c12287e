#pragma once

#include "service/people.h"

namespace vekha::service
{

/// Whether someone may look through the eyes of a person: account.view-as covers the place of work and everything that
/// the person's roles reach, so that nobody sees further than before; and no role of the person ranks above, nor equal
/// unless the right is one of a whole region.
///
/// @error not-permitted, person-is-oneself, person-closed, person-not-below, scope-out-of-reach
[[nodiscard]] Answer<void> may_view_as(store::Connection& connection, const Actor& actor, const PersonRow& person,
                                       domain::Date day);

/// The same for a session that looks already: rights may have gone since.
[[nodiscard]] bool still_may_view_as(store::Connection& connection, const Actor& actor, PersonId person,
                                     domain::Date day);

/// From now on this session sees what the person sees and changes nothing.
///
/// @error reauthentication-required, session-required (at the command line and without accounts), view-as-read-only
///        (looking already), person-not-found, those of may_view_as
[[nodiscard]] Answer<void> start_view_as(Services& services, const Call& call, PersonId person);

/// Back to one's own eyes. @error not-viewing-as
[[nodiscard]] Answer<void> stop_view_as(Services& services, const Call& call);

} // namespace vekha::service
