#include "cli/register.h"

#include "cli/register_work.h"
#include "language/register_words.h"
#include "store/database_error.h"
#include "web/encode.h"
#include "web/problem.h"
#include "web/register_import_json.h"
#include "wire/json.h"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;
using service::Answer;
using service::Call;
using service::ImportView;
using service::Refusal;
using service::Services;

int say(const Refusal& refusal, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    for (const auto& [key, value] : refusal.data)
        err << fmt::format("  {}: {}\n", key, value);
    return 1;
}

tl::unexpected<Refusal> refusal(std::string code, std::map<std::string, std::string> data = {})
{
    return tl::unexpected<Refusal>{Refusal{std::move(code), std::move(data), {}}};
}

Answer<std::string> bytes_of(const std::string& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return refusal("file-unreadable", {{"detail", file}});
    return std::string{std::istreambuf_iterator<char>{in}, {}};
}

/// The column that a person means by its heading or number.
std::optional<int> column_of(const service::ImportColumns& shown, const std::string& named)
{
    int number = 0;
    const auto* end = named.data() + named.size();
    if (const auto [stopped, error] = std::from_chars(named.data(), end, number);
        error == std::errc{} && stopped == end)
        return number;
    for (const auto& column : shown.columns)
        if (column.heading == named) return column.number;
    return std::nullopt;
}

/// The mapping with what --map says in place of what was recognised.
Answer<ImportView> mapped(Services& services, const Call& call, const RegisterArguments& arguments,
                          const ImportView& uploaded)
{
    if (arguments.columns.empty()) return uploaded;
    const auto shown = service::get_import_columns(services, call, uploaded.import.id);
    if (!shown) return tl::unexpected<Refusal>{shown.error()};
    auto mapping = uploaded.import.mapping;
    for (const auto& [named, field] : arguments.columns) {
        const auto column = column_of(*shown, named);
        if (!column) return refusal("mapping-invalid", {{"fault", "column-unknown"}, {"column", named}});
        std::erase_if(mapping, [&](const auto& each) { return each.second == field; });
        mapping.erase(*column);
        if (!field.empty()) mapping.emplace(*column, field);
    }
    return service::map_register(services, call,
                                 {uploaded.import.id, uploaded.import.version, uploaded.import.sheet,
                                  uploaded.import.head_row, std::move(mapping)})
        .map([](const service::ImportColumns& columns) { return columns.view; });
}

Answer<ImportView> checked(Services& services, const Call& call, const RegisterArguments& arguments)
{
    const auto bytes = bytes_of(arguments.file);
    if (!bytes) return tl::unexpected<Refusal>{bytes.error()};
    return service::upload_register(
               services, call,
               {arguments.kind, std::filesystem::path{arguments.file}.filename().string(), *bytes, std::nullopt})
        .and_then([&](const ImportView& uploaded) { return mapped(services, call, arguments, uploaded); })
        .and_then([&](const ImportView& view) {
            return service::check_register(services, call, view.import.id, view.import.version);
        });
}

Answer<ImportView> carried_out(Services& services, const Call& call, const ImportView& view)
{
    const service::JobClock clock{
        [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); },
        [&](service::Instant) { return call.today; }};
    return carry_out(services, call, view, clock, fmt::format("register/{}", ::getpid()));
}

void print_counts(const domain::RowCounts& counts, std::ostream& out)
{
    out << fmt::format("Создано {}, изменено {}, без изменений {}, с ошибками {}, с предупреждениями {}\n"
                       "created {}, updated {}, unchanged {}, failed {}, with warnings {}\n",
                       counts.created, counts.updated, counts.unchanged, counts.failed, counts.warned, counts.created,
                       counts.updated, counts.unchanged, counts.failed, counts.warned);
}

Answer<int> print_remarks(Services& services, const Call& call, const ImportView& view, std::ostream& out)
{
    for (const auto& filter :
         {store::ImportRowFilter{domain::RowOutcome::Failed, false}, store::ImportRowFilter{std::nullopt, true}}) {
        const auto rows = service::list_import_rows(services, call, view.import.id, filter, {std::nullopt, 100});
        if (!rows) return tl::unexpected<Refusal>{rows.error()};
        for (const auto& row : rows->items)
            for (const auto& remark : row.remarks)
                out << fmt::format("{}{}: {} [{}]\n", remark.warning ? "? " : "! ",
                                   language::cell_name(row.row, remark.column, Tongue::Russian),
                                   language::in_words(remark, Tongue::Russian), remark.code);
        const auto more = rows->total - static_cast<std::int64_t>(rows->items.size());
        if (more > 0) out << fmt::format("… и ещё {} / and {} more\n", more, more);
    }
    return 0;
}

int import(Services& services, const Call& call, const RegisterArguments& arguments, std::ostream& out,
           std::ostream& err)
{
    auto view = checked(services, call, arguments);
    if (view && !arguments.json) {
        if (const auto printed = print_remarks(services, call, *view, out); !printed) return say(printed.error(), err);
    }
    const bool any = view && view->import.checked.rows() > view->import.checked.failed;
    if (any && !arguments.dry_run) view = carried_out(services, call, *view);
    if (!view) return say(view.error(), err);
    if (arguments.json)
        out << wire::print(web::encode_register_import(*view)) << '\n';
    else
        print_counts(view->import.started_at ? view->import.done : view->import.checked, out);
    if (view->stopped()) {
        err << fmt::format("Загрузка остановилась / the import stopped: {} {}\n", view->job->code, view->job->detail);
        return 1;
    }
    return view->import.checked.failed > 0 ? 1 : 0;
}

int list(Services& services, const Call& call, const RegisterArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto page = service::list_register_imports(services, call, std::nullopt, {std::nullopt, 100});
    if (!page) return say(page.error(), err);
    if (arguments.json) {
        out << wire::print(web::encode_page(*page, web::encode_register_import)) << '\n';
        return 0;
    }
    for (const auto& view : page->items) {
        const auto& import = view.import;
        const auto& counts = import.started_at ? import.done : import.checked;
        out << fmt::format("{}\t{}\t{}\t{}\t+{} ~{} ={} !{}\t{}\t{}\n", import.id.value, domain::name_of(import.kind),
                           store::name_of(import.state), web::instant_text(import.made_at), counts.created,
                           counts.updated, counts.unchanged, counts.failed, import.made_name, import.file_name);
    }
    return 0;
}

int undo(Services& services, const Call& call, const RegisterArguments& arguments, std::ostream& out, std::ostream& err)
{
    const service::ImportId id{arguments.import};
    const auto obstacles = service::get_undo_obstacles(services, call, id);
    if (!obstacles) return say(obstacles.error(), err);
    for (const auto& obstacle : *obstacles)
        err << fmt::format("строка {}: {} – {} [{}]\n", obstacle.row, obstacle.label,
                           language::in_words({obstacle.code, "", 0, "", false}, Tongue::Russian), obstacle.code);
    const auto undone = service::get_register_import(services, call, id).and_then([&](const ImportView& view) {
        return service::undo_register_import(services, call, id, view.import.version);
    });
    if (!undone) return say(undone.error(), err);
    if (arguments.json)
        out << wire::print(web::encode_register_import(*undone)) << '\n';
    else
        out << "Загрузка отменена / the import was undone\n";
    return 0;
}

int run_act(Services& services, const RegisterArguments& arguments, std::ostream& out, std::ostream& err)
{
    Call call{service::local_operator(), arguments.now, arguments.today};
    if (arguments.territory > 0) call.actor.scope.territory = store::TerritoryId{arguments.territory};
    switch (arguments.act) {
    case RegisterAct::Import:
        return import(services, call, arguments, out, err);
    case RegisterAct::Imports:
        return list(services, call, arguments, out, err);
    case RegisterAct::Undo:
        return undo(services, call, arguments, out, err);
    }
    return 2;
}

} // namespace

int register_command(const RegisterArguments& arguments, std::ostream& out, std::ostream& err)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return say(services.error(), err);
        return run_act(**services, arguments, out, err);
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

} // namespace vekha::cli
