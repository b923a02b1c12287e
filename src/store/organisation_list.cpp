#include "store/cursor_text.h"
#include "store/folded.h"
#include "store/organisation_columns.h"
#include "store/organisations.h"

#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

using domain::Organisation;

/// Words of a search that are looked for; what is typed beyond them narrows nothing.
constexpr std::array<std::string_view, 6> word_names{"word_1", "word_2", "word_3", "word_4", "word_5", "word_6"};

/// Where an organisation lay on :as_of.
constexpr std::string_view territory_then =
    "coalesce((select p.territory_id from organisation_places p where p.region_id = organisations.region_id and "
    "p.organisation_id = organisations.id and (p.from_day is null or p.from_day <= :as_of) and "
    "(p.to_day is null or p.to_day >= :as_of) order by p.id limit 1), organisations.territory_id)";

std::string_view column_of(OrganisationOrder order)
{
    switch (order) {
    case OrganisationOrder::Name:
        return "sort_name";
    case OrganisationOrder::Code:
        return "code";
    case OrganisationOrder::Settlement:
        return "settlement";
    }
    return "sort_name";
}

std::string order_value(OrganisationOrder order, const Organisation& organisation)
{
    switch (order) {
    case OrganisationOrder::Name:
        return sort_name_of(organisation.short_name);
    case OrganisationOrder::Code:
        return organisation.code;
    case OrganisationOrder::Settlement:
        return organisation.settlement;
    }
    return {};
}

struct Condition {
    std::string sql;
    Params params;
    std::string_view territory; ///< the column, or what it was on the day

    void add(const std::string& more, Param param)
    {
        sql += " and " + more;
        params.push_back(std::move(param));
    }
};

void add_words(Condition& condition, std::string_view text)
{
    const auto plain = folded(text);
    std::size_t count = 0;
    for (std::size_t begin = plain.find_first_not_of(' '); begin < plain.size() && count < word_names.size();) {
        const auto end = std::min(plain.find(' ', begin), plain.size());
        const auto word = plain.substr(begin, end - begin);
        const auto name = word_names.at(count++);
        const auto asked = ":" + std::string{name};
        condition.add("search like " + asked + " escape '\\'", {name, pattern_of(word)});
        begin = plain.find_first_not_of(' ', end);
    }
}

/// A register number is searched as a whole: nobody types a part of it.
void add_text(Condition& condition, std::string_view text)
{
    if (folded(text).find_first_not_of(' ') == std::string::npos) return;
    Condition words;
    add_words(words, text);
    const auto number = " or :number in (inn, ogrn, gia_code, vpr_login))";
    condition.sql += " and ((" + words.sql.substr(5) + ")" + number;
    condition.params.insert(condition.params.end(), words.params.begin(), words.params.end());
    condition.params.push_back({"number", folded(text)});
}

void add_existence(Condition& condition, Existence existence, domain::Date day)
{
    if (existence == Existence::Ever) return;
    const auto open = std::string{"(opened_on is null or opened_on <= :on_day) and (closed_on is null or closed_on > "
                                  ":on_day)"};
    condition.add(existence == Existence::Open ? open : "not (" + open + ")", {"on_day", day});
}

/// A statement takes just the values that it names.
bool asks_where_then(const Condition& condition)
{
    return condition.sql.find(":as_of") != std::string::npos;
}

Condition condition_of(const Scope& scope, const OrganisationFilter& filter, domain::Date day)
{
    Condition condition{" from organisations where region_id = :region and merged_into is null",
                        {{"region", scope.region}},
                        filter.as_of ? territory_then : std::string_view{"territory_id"}};
    condition.sql += inside(scope, {condition.territory, "id"}, condition.params);
    if (filter.territory)
        condition.add(std::string{condition.territory} + " in (select territory_id from territory_tree where "
                                                         "region_id = :region and ancestor_id = :below)",
                      {"below", *filter.territory});
    if (filter.kind) condition.add("kind = :kind", {"kind", names_of(*filter.kind).name});
    if (filter.parent) condition.add("parent_id = :parent", {"parent", *filter.parent});
    if (filter.group) {
        condition.params.push_back({"group_day", filter.as_of.value_or(day)});
        condition.add("exists (select 1 from memberships m where m.region_id = organisations.region_id and "
                      "m.organisation_id = organisations.id and m.group_code = :group and (m.from_day is null or "
                      "m.from_day <= :group_day) and (m.to_day is null or m.to_day >= :group_day))",
                      {"group", *filter.group});
    }
    add_text(condition, filter.text);
    add_existence(condition, filter.existence, filter.as_of.value_or(day));
    if (filter.as_of && asks_where_then(condition)) condition.params.push_back({"as_of", *filter.as_of});
    return condition;
}

std::string columns_of(const Condition& condition)
{
    std::string columns{organisation_columns};
    constexpr std::string_view now = "territory_id";
    columns.replace(columns.find(now), now.size(), condition.territory);
    return columns;
}

/// The groups of a page, `shown` being what selects its rows.
void add_groups(Connection& connection, std::vector<Organisation>& organisations, const std::string& shown,
                Params params, domain::Date day)
{
    params.push_back({"member_day", day});
    GroupsByOrganisation groups;
    connection.each("select organisation_id, group_code from memberships where region_id = :region "
                    "and (from_day is null or from_day <= :member_day) and (to_day is null or to_day >= :member_day) "
                    "and organisation_id in (select id" +
                        shown + ") order by organisation_id, id",
                    params, [&](Row& row) { take_group(row, groups); });
    for (auto& organisation : organisations)
        if (const auto found = groups.find(organisation.id); found != groups.end())
            organisation.groups = std::move(found->second);
}

} // namespace

std::optional<Page<Organisation>> page_of_register(Connection& connection, const Scope& scope,
                                                   const OrganisationFilter& filter, const PageRequest& request,
                                                   domain::Date day)
{
    auto condition = condition_of(scope, filter, day);
    Page<Organisation> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + condition.sql, condition.params);
    const std::string column{column_of(filter.order)};
    const std::string direction = filter.descending ? " desc" : "";
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition.params.push_back({"after", after->text});
        condition.add("(" + column + ", id) " + (filter.descending ? "<" : ">") + " (:after, :after_id)",
                      {"after_id", after->id});
    }
    condition.params.push_back({"limit", request.limit + 1});
    const auto shown = condition.sql + " order by " + column + direction + ", id" + direction + " limit :limit";
    auto params = condition.params;
    if (filter.as_of && !asks_where_then(condition)) params.push_back({"as_of", *filter.as_of});
    page.items = connection.all("select " + columns_of(condition) + shown, params, read_organisation);
    page.next = cut_to(page.items, request.limit, [&](const Organisation& last) {
        return CursorText{order_value(filter.order, last), last.id.value};
    });
    add_groups(connection, page.items, shown, condition.params, filter.as_of.value_or(day));
    return page;
}

} // namespace vekha::store
