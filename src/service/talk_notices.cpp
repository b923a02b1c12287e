#include "service/talk_notices.h"

#include "store/grants.h"

namespace vekha::service
{

using store::PersonId;

std::vector<PersonId> managers_of(store::Connection& connection, const store::Belonging& belonging, Level level,
                                  domain::Date day)
{
    const auto manage = domain::permission::obligation_manage;
    auto path = store::path_of(connection, belonging.region, belonging.territory);
    bool nearest_found = false;
    const auto fits = [&](const std::vector<PersonId>& people) {
        if (people.empty()) return false;
        if (level == Level::Nearest || nearest_found) return true;
        nearest_found = true;
        return false;
    };
    for (; !path.empty(); path.pop_back()) {
        auto people = store::people_permitted_for(connection, belonging.region, manage, path.back(), day);
        if (fits(people)) return people;
    }
    auto people = store::people_permitted_for(connection, belonging.region, manage, std::nullopt, day);
    if (fits(people)) return people;
    return {};
}

std::vector<PersonId> doers_of(store::Connection& connection, const store::Belonging& belonging, domain::Date day)
{
    if (!belonging.organisation) return {};
    return store::people_permitted_in(connection, belonging.region, domain::permission::obligation_carry_out,
                                      *belonging.organisation, day);
}

void tell(store::Connection& connection, const Call& call, const std::vector<PersonId>& people, Notice notice)
{
    for (const auto person : people) {
        if (person == call.actor.id) continue;
        notice.person = person;
        (void)notify(connection, call.actor.scope.region, notice, call.now);
    }
}

} // namespace vekha::service
