#include "store/object_tables.h"

#include <array>

namespace vekha::store
{

namespace
{

using enum ColumnForm;

constexpr std::array organisation_fields{
    ObjectColumn{"code", "code"},
    ObjectColumn{"shortName", "short_name"},
    ObjectColumn{"fullName", "full_name"},
    ObjectColumn{"kind", "kind"},
    ObjectColumn{"type", "type"},
    ObjectColumn{"settlement", "settlement"},
    ObjectColumn{"settlementType", "settlement_type"},
    ObjectColumn{"address", "address"},
    ObjectColumn{"inn", "inn"},
    ObjectColumn{"ogrn", "ogrn"},
    ObjectColumn{"giaCode", "gia_code"},
    ObjectColumn{"vprLogin", "vpr_login"},
    ObjectColumn{"phone", "phone"},
    ObjectColumn{"email", "email"},
    ObjectColumn{"site", "site"},
    ObjectColumn{"head", "head"},
    ObjectColumn{"aliases", "aliases", List},
    ObjectColumn{"openedOn", "opened_on", Day},
    ObjectColumn{"closedOn", "closed_on", Day},
};
constexpr std::array<std::string_view, 5> organisation_words{"code", "shortName", "fullName", "settlement", "aliases"};
constexpr std::array organisation_owned{NamingColumn{"memberships", "organisation_id"}};
constexpr std::array organisation_uses{
    NamingColumn{"memberships", "organisation_id", "u.made_at > :finished"},
    NamingColumn{"obligations", "organisation_id"},
    NamingColumn{"term_requests", "organisation_id"},
    NamingColumn{"row_choices", "organisation_id"},
    NamingColumn{"condition_answers", "organisation_id"},
    NamingColumn{"people", "organisation_id"},
    NamingColumn{"grants", "organisation_id"},
    NamingColumn{"assignments", "organisation_id"},
    NamingColumn{"school_plans", "organisation_id"},
    NamingColumn{"drafts", "organisation_id"},
    NamingColumn{"road_maps", "organisation_id"},
    NamingColumn{"organisations", "parent_id"},
    NamingColumn{"organisations", "merged_into"},
    NamingColumn{"organisation_places", "organisation_id"},
    NamingColumn{"group_listings", "organisation_id"},
    NamingColumn{"transition_plans", "organisation_id"},
    NamingColumn{"executor_targets", "organisation_id"},
    NamingColumn{"bodies", "organisation_id"},
    NamingColumn{"appointments", "organisation_id"},
    NamingColumn{"indicator_facts", "organisation_id"},
};

constexpr std::array person_fields{
    ObjectColumn{"name", "name"},
    ObjectColumn{"position", "position"},
    ObjectColumn{"email", "email"},
    ObjectColumn{"phone", "phone"},
};
constexpr std::array person_owned{NamingColumn{"grants", "person_id"}};
constexpr std::array person_uses{
    NamingColumn{"grants", "person_id", "u.given_at > :finished"},
    NamingColumn{"accounts", "person_id"},
    NamingColumn{"curator_profiles", "person_id"},
    NamingColumn{"assignments", "person_id"},
    NamingColumn{"body_members", "person_id"},
    NamingColumn{"comment_mentions", "person_id"},
    NamingColumn{"appointments", "person_id"},
};

constexpr TableOfObjects organisations{.name = "organisations",
                                       .object = "organisation",
                                       .alive = "merged_into is null",
                                       .columns = organisation_fields,
                                       .name_field = "shortName",
                                       .searched = organisation_words,
                                       .has_search = true,
                                       .has_organisation = false,
                                       .has_origin = true,
                                       .owned = organisation_owned,
                                       .uses = organisation_uses};

constexpr TableOfObjects people{.name = "people",
                                .object = "person",
                                .alive = "erased_at is null",
                                .columns = person_fields,
                                .name_field = "name",
                                .searched = {},
                                .has_search = false,
                                .has_organisation = true,
                                .has_origin = false,
                                .owned = person_owned,
                                .uses = person_uses};

constexpr std::array territory_owned{
    NamingColumn{"territory_states", "territory_id"},
    NamingColumn{"territory_tree", "territory_id"},
    NamingColumn{"territory_tree", "ancestor_id"},
};
/// A territory that the same import made goes with its parent.
constexpr std::string_view not_of_the_import =
    "not exists (select 1 from import_changes m where m.region_id = u.region_id and m.import_id = c.import_id and "
    "m.act = 'created' and m.object = 'territory' and m.object_id = u.id)";
constexpr std::array territory_uses{
    NamingColumn{"territories", "parent_id", not_of_the_import},
    NamingColumn{"organisations", "territory_id"},
    NamingColumn{"people", "territory_id"},
    NamingColumn{"grants", "territory_id"},
    NamingColumn{"drafts", "territory_id"},
    NamingColumn{"road_maps", "territory_id"},
    NamingColumn{"obligations", "territory_id"},
    NamingColumn{"term_requests", "territory_id"},
    NamingColumn{"answer_terms", "territory_id"},
    NamingColumn{"school_calendars", "territory_id"},
    NamingColumn{"organisation_places", "territory_id"},
    NamingColumn{"school_groups", "territory_id"},
    NamingColumn{"bodies", "territory_id"},
    NamingColumn{"appointments", "territory_id"},
    NamingColumn{"executors", "territory_id"},
    NamingColumn{"register_imports", "territory_id"},
    NamingColumn{"import_mappings", "territory_id"},
};

constexpr TableOfObjects territories{.name = "territories",
                                     .object = "territory",
                                     .alive = "1 = 1",
                                     .columns = {},
                                     .name_field = "name",
                                     .searched = {},
                                     .has_search = false,
                                     .has_organisation = false,
                                     .has_origin = false,
                                     .owned = territory_owned,
                                     .uses = territory_uses};

constexpr std::array group_owned{NamingColumn{"group_listings", "group_id"}};
constexpr std::array group_uses{NamingColumn{"memberships", "group_id"}};
constexpr TableOfObjects groups{.name = "school_groups",
                                .object = "group",
                                .alive = "1 = 1",
                                .columns = {},
                                .name_field = "name",
                                .searched = {},
                                .owned = group_owned,
                                .uses = group_uses};

constexpr TableOfObjects memberships{.name = "memberships",
                                     .object = "membership",
                                     .alive = "1 = 1",
                                     .changed = "o.ended_at is not null",
                                     .columns = {},
                                     .name_field = "name",
                                     .searched = {},
                                     .owned = {},
                                     .uses = {}};

constexpr std::array assignment_uses{NamingColumn{"curator_records", "assignment_id"}};
constexpr TableOfObjects assignments{.name = "assignments",
                                     .object = "assignment",
                                     .alive = "1 = 1",
                                     .columns = {},
                                     .name_field = "name",
                                     .searched = {},
                                     .owned = {},
                                     .uses = assignment_uses};

} // namespace

const TableOfObjects& table_of_objects(ObjectTable table)
{
    switch (table) {
    case ObjectTable::Organisations:
        return organisations;
    case ObjectTable::People:
        return people;
    case ObjectTable::Territories:
        return territories;
    case ObjectTable::Groups:
        return groups;
    case ObjectTable::Memberships:
        return memberships;
    case ObjectTable::Assignments:
        return assignments;
    }
    return organisations;
}

} // namespace vekha::store
