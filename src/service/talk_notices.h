#pragma once

#include "domain/rights.h"
#include "service/call.h"
#include "service/notices.h"
#include "store/permitted_people.h"
#include "store/scope.h"

#include <string_view>
#include <vector>

/// Whom requests, answers and mentions are told to.
namespace vekha::service
{

/// Who decides about what lies there: people with obligation.manage for its territory, or for the nearest one above
/// that has any. Above: those of the next such territory further up.
enum class Level { Nearest, Above };
[[nodiscard]] std::vector<store::PersonId> managers_of(store::Connection& connection, const store::Belonging& belonging,
                                                       Level level, domain::Date day);

/// Who carries out what the organisation owes; nobody for a body that no register knows.
[[nodiscard]] std::vector<store::PersonId> doers_of(store::Connection& connection, const store::Belonging& belonging,
                                                    domain::Date day);

/// Tells each of `people` but the caller. @param notice  its person is set here
void tell(store::Connection& connection, const Call& call, const std::vector<store::PersonId>& people, Notice notice);

} // namespace vekha::service
