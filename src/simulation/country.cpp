#include "simulation/country.h"

#include "simulation/names.h"

#include <algorithm>
#include <array>

namespace vekha::simulation
{

namespace
{

using domain::Organisation;
using domain::OrganisationId;
using domain::OrganisationKind;
using domain::Territory;
using domain::TerritoryId;
using domain::TerritoryKind;

constexpr int schools_of_usual_region = 500;
constexpr int schools_of_municipality = 20;

/// What one region is made with.
struct Making {
    const CountrySize& size;
    Chance chance;
    Numbers& numbers;
    SimulatedRegion made;

    TerritoryId add_territory(std::optional<TerritoryId> parent, TerritoryKind kind, std::string name)
    {
        Territory territory;
        territory.id = TerritoryId{++numbers.territory};
        territory.parent = parent;
        territory.kind = kind;
        territory.name = std::move(name);
        territory.code = std::to_string(10'000'000 + territory.id.value);
        made.territories.push_back(std::move(territory));
        return made.territories.back().id;
    }

    std::size_t add_organisation(TerritoryId territory, OrganisationKind kind, std::string name, std::string full)
    {
        Organisation organisation;
        organisation.id = OrganisationId{++numbers.organisation};
        organisation.kind = kind;
        organisation.code = std::to_string(1'000'000 + organisation.id.value);
        organisation.short_name = std::move(name);
        organisation.full_name = std::move(full);
        organisation.territory = territory;
        made.organisations.push_back(std::move(organisation));
        made.head_of.emplace_back();
        return made.organisations.size() - 1;
    }

    SimulatedPerson& add_person(std::size_t organisation, std::string_view position, Role role)
    {
        const auto& at = made.organisations[organisation];
        SimulatedPerson person;
        person.id = domain::PersonId{++numbers.person};
        person.territory = at.territory;
        person.organisation = at.id;
        person.name = person_name(chance);
        person.position = position;
        person.roles = {role};
        made.people.push_back(std::move(person));
        return made.people.back();
    }
};

std::string school_name(Chance& chance, int number, const PlaceName& place, bool village)
{
    if (village) return "СОШ с. " + place.village + " № " + std::to_string(number);
    constexpr const char* kinds[] = {"СОШ № ", "СОШ № ", "СОШ № ", "ООШ № ", "Лицей № ", "Гимназия № "};
    return chance.one_of(kinds) + std::to_string(number);
}

void add_schools(Making& making, Municipality& municipality, const PlaceName& place, int count, int& number)
{
    std::optional<TerritoryId> settlement;
    if (making.chance.of_thousand(250))
        settlement = making.add_territory(municipality.territory, TerritoryKind::Settlement,
                                          place.village + " сельское поселение");
    for (int n = 0; n < count; ++n) {
        const bool rural = settlement && n % 4 == 3;
        auto name = school_name(making.chance, ++number, place, rural);
        auto full = "Муниципальное бюджетное общеобразовательное учреждение «" + name + "»";
        const auto index = making.add_organisation(rural ? *settlement : municipality.territory,
                                                   OrganisationKind::School, std::move(name), std::move(full));
        auto& school = making.made.organisations[index];
        school.settlement = rural ? "с. " + place.village : "";
        // One school of a hundred was closed after the plans of the last year were approved.
        if (making.chance.of_thousand(10)) school.closed_on = domain::make_date(making.size.last_year, 10, 15);
        municipality.schools.push_back(index);
        const auto& head = making.add_person(index, "Директор", {"head", {}, school.id});
        making.made.head_of[index] = head.id;
        making.add_person(index, "Заместитель директора", {"school-coordinator", {}, school.id});
    }
}

/// The deputy of every second school is the curator of the two schools after it.
void appoint_curators(Making& making, const Municipality& municipality)
{
    const auto& schools = municipality.schools;
    if (schools.size() < 3) return;
    for (std::size_t n = 0; n + 1 < schools.size(); n += 2) {
        const auto own = making.made.organisations[schools[n]].id;
        const auto deputy = std::ranges::find_if(making.made.people, [&](const SimulatedPerson& person) {
            return person.organisation == own && person.roles.front().code == "school-coordinator";
        });
        deputy->roles.push_back({"curator"});
        for (const auto step : {1u, 2u})
            deputy->curates.push_back(making.made.organisations[schools[(n + step) % schools.size()]].id);
    }
}

void add_groups(Making& making, const Municipality& municipality)
{
    constexpr std::array<std::pair<std::string_view, int>, 2> kinds{{{"ШНОР", 150}, {"500+", 60}}};
    for (int year = making.size.first_year; year <= making.size.last_year; ++year)
        for (const auto& [code, share] : kinds) {
            SimulatedGroup group;
            group.territory = municipality.territory;
            group.code = code;
            group.name = std::string{code} + " " + std::to_string(year) + "/" + std::to_string(year + 1);
            group.year = year;
            for (const auto index : municipality.schools)
                if (making.chance.of_thousand(share)) group.members.push_back(making.made.organisations[index].id);
            if (group.members.empty()) continue;
            group.id = ++making.numbers.group;
            making.made.groups.push_back(std::move(group));
        }
}

void add_municipality(Making& making, int number, int schools, int& school_number)
{
    const auto place = place_name(number);
    const bool urban = number % 5 == 4;
    Municipality municipality;
    municipality.name = place.adjective + (urban ? " городской округ" : " муниципальный округ");
    municipality.territory = making.add_territory(
        making.made.territories.front().id, urban ? TerritoryKind::UrbanDistrict : TerritoryKind::MunicipalDistrict,
        municipality.name);
    const auto of_district = place.genitive + (urban ? " городского округа" : " муниципального округа");
    municipality.authority = making.add_organisation(municipality.territory, OrganisationKind::Authority,
                                                     "Управление образования " + of_district,
                                                     "Управление образования администрации " + of_district);
    municipality.centre =
        making.add_organisation(municipality.territory, OrganisationKind::MethodicalCentre,
                                "Методический центр " + of_district, "Муниципальный методический центр " + of_district);
    const auto& coordinator = making.add_person(municipality.authority, "Муниципальный координатор",
                                                {"municipal-coordinator", municipality.territory, {}});
    municipality.coordinator = coordinator.id;
    municipality.coordinator_name = coordinator.name;
    making.made.head_of[municipality.authority] = coordinator.id;
    const auto& methodist =
        making.add_person(municipality.centre, "Методист", {"methodical-centre", municipality.territory, {}});
    making.made.head_of[municipality.centre] = methodist.id;
    add_schools(making, municipality, place, schools, school_number);
    appoint_curators(making, municipality);
    add_groups(making, municipality);
    making.made.municipalities.push_back(std::move(municipality));
}

} // namespace

int usual_regions(int schools)
{
    return std::max(1, (schools + schools_of_usual_region - 1) / schools_of_usual_region);
}

int schools_of_region(const CountrySize& size, int number)
{
    return size.schools / size.regions + (number <= size.schools % size.regions ? 1 : 0);
}

SimulatedRegion region_of(const CountrySize& size, std::uint64_t seed, int number, Numbers& numbers)
{
    Making making{size, Chance{seed, {number}}, numbers, {}};
    auto& made = making.made;
    made.region.id = domain::RegionId{number};
    made.region.code = std::to_string(100 + number);
    made.region.name = region_name(number);
    const auto zones = domain::russian_time_zones();
    made.region.time_zone = zones[static_cast<std::size_t>(number) % zones.size()].name;
    const auto root = making.add_territory({}, TerritoryKind::Region, made.region.name);
    made.operator_ = making.add_organisation(root, OrganisationKind::RegionalOperator, "Институт развития образования",
                                             "Институт развития образования. " + made.region.name);
    const auto& person = making.add_person(made.operator_, "Методист института", {"regional-operator", {}, {}});
    made.operator_person = person.id;
    made.operator_name = person.name;
    made.head_of[made.operator_] = person.id;
    const auto ministry = making.add_organisation(root, OrganisationKind::Ministry, "Министерство образования",
                                                  "Министерство образования. " + made.region.name);
    const auto& supervisor = making.add_person(ministry, "Начальник отдела", {"regional-ministry", {}, {}});
    made.supervisor = supervisor.id;
    made.supervisor_name = supervisor.name;
    made.head_of[ministry] = supervisor.id;
    const int schools = schools_of_region(size, number);
    const int municipalities = std::max(1, schools / schools_of_municipality);
    int school_number = 0;
    for (int n = 0; n < municipalities; ++n)
        add_municipality(making, n, schools / municipalities + (n < schools % municipalities ? 1 : 0), school_number);
    return std::move(making.made);
}

} // namespace vekha::simulation
