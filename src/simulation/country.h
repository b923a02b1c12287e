#pragma once

#include "domain/organisation.h"
#include "domain/person.h"
#include "domain/territory.h"
#include "simulation/chance.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::simulation
{

struct CountrySize {
    int schools = 1000;
    int regions = 2;       ///< all alike; the schools are shared out evenly
    int first_year = 2024; ///< school years by the calendar year they begin in, both included
    int last_year = 2026;

    friend bool operator==(const CountrySize&, const CountrySize&) = default;
};

/// One region for every five hundred schools begun.
[[nodiscard]] int usual_regions(int schools);
/// Schools of region `number` (1-based).
[[nodiscard]] int schools_of_region(const CountrySize& size, int number);

/// The last numbers given to things of the country; regions are made one after another.
struct Numbers {
    std::int64_t territory = 0;
    std::int64_t organisation = 0;
    std::int64_t person = 0;
    std::int64_t group = 0;
    std::int64_t road_map = 0;
    std::int64_t obligation = 0;
    std::int64_t evidence = 0;
};

struct Role {
    std::string_view code;
    std::optional<domain::TerritoryId> territory{};
    std::optional<domain::OrganisationId> organisation{};
};

struct SimulatedPerson {
    domain::PersonId id;
    domain::TerritoryId territory;
    domain::OrganisationId organisation;
    std::string name;
    std::string_view position;
    std::vector<Role> roles;
    std::vector<domain::OrganisationId> curates; ///< schools assigned to a curator
};

/// A group of schools of one municipality in one school year.
struct SimulatedGroup {
    std::int64_t id = 0;
    domain::TerritoryId territory;
    std::string_view code;
    std::string name;
    int year = 0;
    std::vector<domain::OrganisationId> members;
};

struct Municipality {
    domain::TerritoryId territory;
    std::string name;             ///< «Верхнелесский муниципальный округ»
    std::size_t authority = 0;    ///< index into organisations
    std::size_t centre = 0;       ///< the methodical centre
    domain::PersonId coordinator; ///< who confirms
    std::string coordinator_name;
    std::vector<std::size_t> schools; ///< indices into organisations
};

struct SimulatedRegion {
    domain::Region region;
    std::vector<domain::Territory> territories; ///< the region itself first, parents before children
    std::vector<domain::Organisation> organisations;
    std::vector<SimulatedPerson> people;
    std::vector<SimulatedGroup> groups;
    std::vector<Municipality> municipalities;
    std::size_t operator_ = 0; ///< the regional operator: index into organisations
    domain::PersonId operator_person;
    std::string operator_name;
    domain::PersonId supervisor; ///< of the ministry: checks what the operator owes
    std::string supervisor_name;
    /// Who answers for an organisation, by its index.
    std::vector<domain::PersonId> head_of;
};

/// Region `number` of the country, from 1. Its schools, names and people are the same however many regions there are.
[[nodiscard]] SimulatedRegion region_of(const CountrySize& size, std::uint64_t seed, int number, Numbers& numbers);

} // namespace vekha::simulation
