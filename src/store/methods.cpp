#include "store/methods.h"

#include "wire/method.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns = "select e.id, e.body, e.note, e.state, e.version, e.made_at, e.maker, case when exists "
                                "(select 1 from identifications i "
                                "where i.region_id = e.region_id and i.method = e.code and i.edition = e.edition) then "
                                "1 else 0 end from method_editions e "
                                "where e.region_id = :region";

std::string_view name_of(EditionState state)
{
    return state == EditionState::Active ? "active" : "withdrawn";
}

MethodEdition read_edition(Row& row)
{
    MethodEdition edition;
    edition.id = row.take<MethodEditionId>();
    edition.method = decoded_method(row.take<std::string>());
    edition.note = row.take<std::string>();
    edition.state = row.take<std::string>() == "active" ? EditionState::Active : EditionState::Withdrawn;
    edition.version = row.take<std::int64_t>();
    edition.made_at = row.take<Instant>();
    edition.maker = row.take<std::string>();
    edition.used = row.take<bool>();
    return edition;
}

} // namespace

std::span<const domain::Method> preset_methods()
{
    static const auto methods = wire::preset_methods();
    return methods;
}

std::string encoded(const domain::Method& method)
{
    return wire::print(wire::to_json(method));
}

domain::Method decoded_method(std::string_view json)
{
    const auto value = wire::parse(json);
    auto method = value ? wire::method_from_json(*value) : domain::Result<domain::Method, wire::WireError>{};
    if (!value || !method) throw DatabaseError(DatabaseFault::Other, "the body of a method is none of ours");
    return *std::move(method);
}

std::vector<MethodEdition> method_editions(Connection& connection, RegionId region,
                                           const std::optional<std::string>& code)
{
    Params params{{"region", region}};
    std::string of_method;
    if (code) {
        of_method = " and e.code = :code";
        params.push_back({"code", *code});
    }
    return connection.all(columns + of_method + " order by e.code, e.id desc", params, read_edition);
}

std::optional<MethodEdition> find_method_edition(Connection& connection, RegionId region, MethodEditionId id)
{
    return connection.first(std::string{columns} + " and e.id = :id", {{"region", region}, {"id", id}}, read_edition);
}

MethodEditionId insert_method_edition(Connection& connection, RegionId region, const NewMethodEdition& edition,
                                      Instant now)
{
    return connection.scalar<MethodEditionId>(
        "insert into method_editions (region_id, code, edition, body, note, made_at, made_by, maker, changed_at) "
        "values "
        "(:region, :code, :edition, :body, :note, :now, :by, :maker, :now) returning id",
        {{"region", region},
         {"code", edition.method.code},
         {"edition", edition.method.edition},
         {"body", encoded(edition.method)},
         {"note", edition.note},
         {"now", now},
         {"by", edition.by},
         {"maker", edition.maker}});
}

bool update_method_edition(Connection& connection, RegionId region, const MethodEdition& edition, Instant now)
{
    return connection.execute("update method_editions set body = :body, note = :note, state = :state, "
                              "version = version + 1, changed_at = :now where region_id = :region and id = :id and "
                              "version = :version",
                              {{"body", encoded(edition.method)},
                               {"note", edition.note},
                               {"state", name_of(edition.state)},
                               {"now", now},
                               {"region", region},
                               {"id", edition.id},
                               {"version", edition.version}}) == 1;
}

} // namespace vekha::store
