#include "store/letter_people.h"

namespace vekha::store
{

std::optional<LetterPerson> letter_person(Connection& connection, RegionId region, PersonId person)
{
    return connection.first(
        "select name, email, territory_id, organisation_id from people where region_id = :region and "
        "id = :id and erased_at is null and closed_on is null",
        {{"region", region}, {"id", person}}, [&](Row& row) {
            auto name = row.take<std::string>();
            auto address = row.take<std::string>();
            const auto territory = row.take<TerritoryId>();
            return LetterPerson{std::move(name),
                                std::move(address),
                                {region, territory, row.take<std::optional<domain::OrganisationId>>()}};
        });
}

} // namespace vekha::store
