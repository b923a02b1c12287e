#include "store/organisations.h"

#include "store/codec.h"
#include "store/folded.h"
#include "store/organisation_columns.h"

#include <algorithm>
#include <utility>

namespace vekha::store
{

namespace
{

/// An organisation belongs to itself.
constexpr ScopeColumns register_columns{"territory_id", "id"};

using domain::Organisation;
using domain::OrganisationId;
using domain::Passport;

constexpr std::string_view passport_columns = "type, inn, ogrn, gia_code, vpr_login, settlement_type, address, "
                                              "latitude, longitude, phone, email, site, head";

Passport read_passport(Row& row)
{
    Passport passport;
    passport.type = row.take<std::string>();
    passport.inn = row.take<std::string>();
    passport.ogrn = row.take<std::string>();
    passport.gia_code = row.take<std::string>();
    passport.vpr_login = row.take<std::string>();
    passport.settlement_type = domain::settlement_type_from_name(row.take<std::string>());
    passport.address = row.take<std::string>();
    const auto latitude = row.take<std::optional<std::int64_t>>();
    const auto longitude = row.take<std::optional<std::int64_t>>();
    if (latitude && longitude) passport.coordinates = {*latitude, *longitude};
    passport.phone = row.take<std::string>();
    passport.email = row.take<std::string>();
    passport.site = row.take<std::string>();
    passport.head = row.take<std::string>();
    return passport;
}

Params passport_params(const Passport& passport)
{
    using Degrees = std::optional<std::int64_t>;
    const auto& at = passport.coordinates;
    return {{"type", passport.type},
            {"inn", passport.inn},
            {"ogrn", passport.ogrn},
            {"gia", passport.gia_code},
            {"vpr", passport.vpr_login},
            {"place", passport.settlement_type ? name_of(*passport.settlement_type) : std::string_view{}},
            {"address", passport.address},
            {"latitude", at ? Degrees{at->latitude} : Degrees{}},
            {"longitude", at ? Degrees{at->longitude} : Degrees{}},
            {"phone", passport.phone},
            {"email", passport.email},
            {"site", passport.site},
            {"head", passport.head}};
}

Params name_params(const Organisation& organisation)
{
    return {{"kind", names_of(organisation.kind).name},
            {"code", organisation.code},
            {"short", organisation.short_name},
            {"full", organisation.full_name},
            {"settlement", organisation.settlement},
            {"aliases", encoded(organisation.aliases)},
            {"sort", sort_name_of(organisation.short_name)},
            {"search", search_text_of(organisation)}};
}

Params date_params(const Organisation& organisation)
{
    return {{"opened", organisation.opened_on}, {"closed", organisation.closed_on}, {"parent", organisation.parent}};
}

Params joined(Params params, Params more)
{
    params.insert(params.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return params;
}

void join_group(Connection& connection, RegionId region, OrganisationId id, const std::string& group,
                std::optional<domain::Date> from)
{
    connection.execute("insert into memberships (region_id, organisation_id, group_code, from_day) "
                       "values (:region, :organisation, :group, :from)",
                       {{"region", region}, {"organisation", id}, {"group", group}, {"from", from}});
}

void leave_group(Connection& connection, RegionId region, OrganisationId id, const std::string& group, domain::Date day)
{
    connection.execute(
        "update memberships set to_day = :to where region_id = :region and organisation_id = :organisation "
        "and group_code = :group and to_day is null",
        {{"to", domain::plus_days(day, -1)}, {"region", region}, {"organisation", id}, {"group", group}});
}

void set_groups(Connection& connection, RegionId region, const Organisation& organisation, domain::Date day)
{
    const auto before = groups_on(connection, region, day, organisation.id)[organisation.id];
    const auto has = [](const std::vector<std::string>& groups, const std::string& group) {
        return std::ranges::find(groups, group) != groups.end();
    };
    for (const auto& group : before)
        if (!has(organisation.groups, group)) leave_group(connection, region, organisation.id, group, day);
    for (const auto& group : organisation.groups)
        if (!has(before, group)) join_group(connection, region, organisation.id, group, day);
}

} // namespace

std::vector<Organisation> register_of(Connection& connection, const Scope& scope, domain::Date day, Existence existence)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, register_columns, params);
    auto organisations = connection.all("select " + std::string{organisation_columns} +
                                            " from organisations where region_id = :region and merged_into is null" +
                                            seen + " order by sort_name, id",
                                        params, read_organisation);
    if (existence != Existence::Ever)
        std::erase_if(organisations,
                      [&](const Organisation& each) { return is_open(each, day) != (existence == Existence::Open); });
    auto groups = groups_on(connection, scope.region, day);
    for (auto& organisation : organisations)
        if (const auto found = groups.find(organisation.id); found != groups.end())
            organisation.groups = std::move(found->second);
    return organisations;
}

std::optional<KeptOrganisation> find_organisation(Connection& connection, const Scope& scope, OrganisationId id,
                                                  domain::Date day)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside({scope.region, scope.territory, scope.reach, {}}, register_columns, params);
    auto found = connection.first("select " + std::string{organisation_columns} + ", " + std::string{passport_columns} +
                                      ", version, origin, merged_into, changed_at from organisations "
                                      "where region_id = :region and id = :id" +
                                      seen,
                                  params, [](Row& row) {
                                      KeptOrganisation kept;
                                      kept.entry.organisation = read_organisation(row);
                                      kept.entry.passport = read_passport(row);
                                      kept.version = row.take<std::int64_t>();
                                      kept.origin = row.take<std::string>() == "plan" ? Origin::Plan : Origin::Register;
                                      kept.merged_into = row.take<std::optional<OrganisationId>>();
                                      kept.changed_at = row.take<Instant>();
                                      return kept;
                                  });
    if (found) found->entry.organisation.groups = groups_on(connection, scope.region, day, id)[id];
    return found;
}

std::optional<OrganisationId> organisation_with_code(Connection& connection, RegionId region, std::string_view code)
{
    if (code.empty()) return std::nullopt;
    return connection.first("select id from organisations where region_id = :region and code = :code and code <> ''",
                            {{"region", region}, {"code", code}}, [](Row& row) { return row.take<OrganisationId>(); });
}

OrganisationId insert_organisation(Connection& connection, const Scope& scope, const Organisation& organisation,
                                   Origin origin, Instant now)
{
    return insert_organisation(connection, scope, domain::RegisterEntry{organisation, {}}, origin, now);
}

OrganisationId insert_organisation(Connection& connection, const Scope& scope, const domain::RegisterEntry& entry,
                                   Origin origin, Instant now)
{
    const auto& organisation = entry.organisation;
    const auto named = organisation.territory.value != 0;
    auto params = joined(joined(name_params(organisation), date_params(organisation)), passport_params(entry.passport));
    params.push_back({"region", scope.region});
    params.push_back({"territory", named ? organisation.territory : scope.territory});
    params.push_back({"origin", origin == Origin::Plan ? "plan" : "register"});
    params.push_back({"now", now});
    const auto id = connection.scalar<OrganisationId>(
        "insert into organisations (region_id, territory_id, kind, code, short_name, full_name, settlement, aliases, "
        "sort_name, search, opened_on, closed_on, parent_id, " +
            std::string{passport_columns} +
            ", origin, created_at, changed_at) values (:region, :territory, :kind, :code, :short, :full, :settlement, "
            ":aliases, :sort, :search, :opened, :closed, :parent, :type, :inn, :ogrn, :gia, :vpr, :place, :address, "
            ":latitude, :longitude, :phone, :email, :site, :head, :origin, :now, :now) returning id",
        params);
    // Since when it belongs to the groups it came with, nobody said.
    for (const auto& group : organisation.groups)
        join_group(connection, scope.region, id, group, std::nullopt);
    return id;
}

void update_organisation(Connection& connection, const Scope& scope, const Organisation& organisation, domain::Date day,
                         Instant now)
{
    auto params = name_params(organisation);
    params.push_back({"now", now});
    params.push_back({"region", scope.region});
    params.push_back({"id", organisation.id});
    connection.execute("update organisations set kind = :kind, code = :code, short_name = :short, full_name = :full, "
                       "settlement = :settlement, aliases = :aliases, origin = 'register', sort_name = :sort, "
                       "search = :search, version = version + 1, changed_at = :now "
                       "where region_id = :region and id = :id",
                       params);
    set_groups(connection, scope.region, organisation, day);
}

bool update_entry(Connection& connection, RegionId region, const domain::RegisterEntry& entry, std::int64_t expected,
                  Instant now)
{
    const auto& organisation = entry.organisation;
    auto params = joined(joined(name_params(organisation), date_params(organisation)), passport_params(entry.passport));
    params.push_back({"now", now});
    params.push_back({"region", region});
    params.push_back({"id", organisation.id});
    params.push_back({"expected", expected});
    return connection.execute(
               "update organisations set kind = :kind, code = :code, short_name = :short, full_name = :full, "
               "settlement = :settlement, aliases = :aliases, origin = 'register', sort_name = :sort, "
               "search = :search, opened_on = :opened, closed_on = :closed, parent_id = :parent, type = :type, "
               "inn = :inn, ogrn = :ogrn, gia_code = :gia, vpr_login = :vpr, settlement_type = :place, "
               "address = :address, latitude = :latitude, longitude = :longitude, phone = :phone, email = :email, "
               "site = :site, head = :head, version = version + 1, changed_at = :now "
               "where region_id = :region and id = :id and version = :expected",
               params) == 1;
}

} // namespace vekha::store
