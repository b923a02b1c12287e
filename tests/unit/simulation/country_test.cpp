#include "simulation/country.h"
#include "simulation/names.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace vekha;
using namespace vekha::simulation;

namespace
{

SimulatedRegion first_region(const CountrySize& size, std::uint64_t seed)
{
    Numbers numbers;
    return region_of(size, seed, 1, numbers);
}

std::vector<std::string> names_of_people(const SimulatedRegion& region)
{
    std::vector<std::string> names;
    for (const auto& person : region.people)
        names.push_back(person.name);
    return names;
}

} // namespace

TEST_CASE("a stream of chance is the one that SplitMix64 gives for its seed")
{
    // The first numbers of the published generator for the seed 1234567.
    Chance chance{1234567};
    CHECK(chance.next() == 6457827717110365317u);
    CHECK(chance.next() == 3203168211198807973u);
    CHECK(Chance{7, {1}}.next() == Chance{7, {1}}.next());
    CHECK(Chance{7, {1}}.next() != Chance{7, {2}}.next());
    CHECK(Chance{7, {1, 2}}.next() != Chance{7, {2, 1}}.next());
}

TEST_CASE("a region is the same for the same seed, however many regions stand beside it")
{
    const CountrySize small{120, 2, 2025, 2026};
    const CountrySize large{600, 10, 2025, 2026};
    const auto one = first_region(small, 5);
    const auto other = first_region(large, 5);
    CHECK(one.organisations == other.organisations);
    CHECK(one.territories == other.territories);
    CHECK(names_of_people(one) == names_of_people(other));
    CHECK(names_of_people(one) != names_of_people(first_region(small, 6)));
}

TEST_CASE("schools are shared out evenly and none is lost")
{
    const CountrySize size{103, 4, 2026, 2026};
    int schools = 0;
    for (int number = 1; number <= size.regions; ++number)
        schools += schools_of_region(size, number);
    CHECK(schools == 103);
    CHECK(schools_of_region(size, 1) == 26);
    CHECK(schools_of_region(size, 4) == 25);
    CHECK(usual_regions(1) == 1);
    CHECK(usual_regions(500) == 1);
    CHECK(usual_regions(40'000) == 80);
}

TEST_CASE("what a country names is there and keeps the rules of the registers")
{
    Numbers numbers;
    const CountrySize size{90, 2, 2025, 2026};
    std::set<std::int64_t> ids;
    for (int number = 1; number <= size.regions; ++number) {
        const auto region = region_of(size, 3, number, numbers);
        std::set<std::int64_t> territories;
        for (const auto& territory : region.territories) {
            CHECK((!territory.parent || territories.contains(territory.parent->value)));
            territories.insert(territory.id.value);
        }
        std::map<std::int64_t, const domain::Organisation*> organisations;
        std::set<std::string> names;
        for (const auto& organisation : region.organisations) {
            CHECK(ids.insert(organisation.id.value).second);
            CHECK(names.insert(organisation.short_name).second);
            CHECK(territories.contains(organisation.territory.value));
            organisations.emplace(organisation.id.value, &organisation);
        }
        for (std::size_t index = 0; index < region.organisations.size(); ++index)
            CHECK(region.head_of[index].value > 0);
        for (const auto& person : region.people) {
            CHECK(organisations.at(person.organisation.value)->territory == person.territory);
            CHECK(person.curates.size() <= 2);
            for (const auto school : person.curates)
                CHECK(school != person.organisation);
        }
        for (const auto& group : region.groups)
            for (const auto member : group.members)
                CHECK(organisations.contains(member.value));
    }
    CHECK(numbers.organisation == static_cast<std::int64_t>(ids.size()));
}

TEST_CASE("places of one region have names of their own")
{
    std::set<std::string> names;
    for (int number = 0; number < 600; ++number)
        CHECK(names.insert(place_name(number).adjective).second);
    CHECK(region_name(1) == "Зареченская область");
    CHECK(region_name(11) != region_name(1));
}
