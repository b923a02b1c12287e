#include "cli/demo_parts.h"
#include "cli/register_work.h"
#include "language/register_words.h"
#include "service/organisation_entries.h"
#include "service/people.h"
#include "service/territories.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <map>
#include <ostream>

namespace vekha::cli::demo
{

namespace
{

using domain::RegisterKind;
using domain::unexpected;
using service::ImportView;
using service::Refusal;

constexpr std::string_view region = "Зареченская область";
constexpr std::string_view lakes = "Озёрский муниципальный округ";

/// One table of the demo.
struct Table {
    RegisterKind kind;
    const char* file;
    std::string_view territory = home; ///< in force while it is read
    const char* without = nullptr;     ///< a field that is not read
};

Answer<store::TerritoryId> territory_called(Services& services, const Call& call, std::string_view name)
{
    const auto all = service::list_territories(services, call, {});
    if (!all) return unexpected<Refusal>{all.error()};
    for (const auto& each : *all)
        if (each.territory.name == name) return each.territory.id;
    return unexpected<Refusal>{Refusal{"territory-not-found", {{"detail", std::string{name}}}, {}}};
}

Answer<ImportView> without_field(Services& services, const Call& call, const ImportView& uploaded, const char* field)
{
    auto mapping = uploaded.import.mapping;
    std::erase_if(mapping, [&](const auto& each) { return each.second == field; });
    return service::map_register(services, call,
                                 {uploaded.import.id, uploaded.import.version, uploaded.import.sheet,
                                  uploaded.import.head_row, std::move(mapping)})
        .map([](const service::ImportColumns& columns) { return columns.view; });
}

/// Rows that failed are told on `out`, the others are carried out, as from the command line.
Answer<void> tell_failed(Services& services, const Call& call, const ImportView& view, std::ostream& out)
{
    const auto rows = service::list_import_rows(services, call, view.import.id, {domain::RowOutcome::Failed, false},
                                                {std::nullopt, 100});
    if (!rows) return unexpected<Refusal>{rows.error()};
    for (const auto& row : rows->items)
        for (const auto& remark : row.remarks)
            out << fmt::format("! {}: {} [{}]\n",
                               language::cell_name(row.row, remark.column, language::Tongue::Russian),
                               language::in_words(remark, language::Tongue::Russian), remark.code);
    return {};
}

Answer<void> load_table(Services& services, const Call& from, const std::filesystem::path& folder, const Table& table,
                        std::ostream& out)
{
    auto call = from;
    const auto territory = territory_called(services, from, table.territory);
    if (!territory) return unexpected<Refusal>{territory.error()};
    call.actor.scope.territory = *territory;
    const auto path = folder / table.file;
    const auto bytes = bytes_of(path);
    if (!bytes) return unexpected<Refusal>{bytes.error()};
    auto view = service::upload_register(services, call, {table.kind, path.filename().string(), *bytes, std::nullopt});
    if (view && table.without != nullptr) view = without_field(services, call, *view, table.without);
    if (view) view = service::check_register(services, call, view->import.id, view->import.version);
    if (!view) return unexpected<Refusal>{view.error()};
    if (const auto told = tell_failed(services, call, *view, out); !told) return told;
    const service::JobClock clock{[&] { return call.now; }, [&](service::Instant) { return call.today; }};
    view = carry_out(services, call, *view, clock, "demo");
    if (!view) return unexpected<Refusal>{view.error()};
    const auto& done = view->import.done;
    out << fmt::format("{}: создано {}, изменено {}, с ошибками {} / created, updated, failed\n",
                       path.filename().string(), done.created, done.updated, done.failed);
    return {};
}

Answer<void> load_tables(Services& services, const Call& call, const std::filesystem::path& folder,
                         std::initializer_list<Table> tables, std::ostream& out)
{
    for (const auto& table : tables)
        if (const auto loaded = load_table(services, call, folder, table, out); !loaded) return loaded;
    return {};
}

} // namespace

Answer<std::string> bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) return unexpected<Refusal>{Refusal{"file-unreadable", {{"detail", path.filename().string()}}, {}}};
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

Answer<void> load_places(Services& services, const Call& call, const std::filesystem::path& folder, std::ostream& out)
{
    // Groups come from lists of their own below, which say the year and the order too.
    return load_tables(services, call, folder,
                       {{RegisterKind::Organisations, "schools.csv", home, "groups"},
                        {RegisterKind::Territories, "registers/1-territories.csv"}},
                       out)
        .and_then([&] {
            return load_tables(services, call, folder,
                               {{RegisterKind::Organisations, "registers/2-organisations.csv", region}}, out);
        });
}

Answer<void> load_people(Services& services, const Call& call, const std::filesystem::path& folder, std::ostream& out)
{
    return load_tables(services, call, folder,
                       {{RegisterKind::People, "registers/3-people.csv", region},
                        {RegisterKind::Groups, "registers/4-groups-zarechny.csv"},
                        {RegisterKind::Groups, "registers/5-groups-ozersky.csv", lakes}},
                       out)
        .and_then([&] { return describe_schools(services, call); })
        .and_then([&] { return describe_curators(services, call); })
        .and_then([&] {
            return load_tables(services, call, folder,
                               {{RegisterKind::Assignments, "registers/6-curators.csv", region}}, out);
        });
}

Answer<store::PersonId> person_called(Services& services, const Call& call, std::string_view name)
{
    store::PersonFilter filter;
    filter.text = name;
    const auto found = service::list_people(services, call, filter, {std::nullopt, 2});
    if (!found) return unexpected<Refusal>{found.error()};
    if (found->items.size() != 1)
        return unexpected<Refusal>{Refusal{"person-not-found", {{"detail", std::string{name}}}, {}}};
    return found->items.front().person.id;
}

Answer<domain::OrganisationId> organisation_of(Services& services, const Call& call, std::string_view code)
{
    return service::get_organisation_by_code(services, call, std::string{code})
        .map([](const service::OrganisationView& view) { return view.kept.entry.organisation.id; });
}

} // namespace vekha::cli::demo
