#include "cli/results.h"

#include "cli/operator_call.h"
#include "cli/work_off.h"
#include "language/result_words.h"
#include "service/territories.h"
#include "store/database_error.h"
#include "store/mapped_file.h"
#include "web/encode_result_files.h"
#include "web/problem.h"
#include "wire/encode.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <system_error>

namespace vekha::cli
{

namespace
{

using language::Tongue;
using service::ResultFileState;
using service::ResultFileView;

constexpr int most_listed = 500;

int say(const service::Refusal& refusal, std::ostream& err, const std::string& file = {})
{
    if (!file.empty()) err << file << ":\n";
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    if (const auto detail = refusal.data.find("detail"); detail != refusal.data.end() && !detail->second.empty())
        err << detail->second << '\n';
    return 1;
}

struct Top {
    store::RegionId region;
    store::TerritoryId territory; ///< that all others lie in
};

/// @error region-not-found
service::Answer<Top> top_of_region(service::Services& services, service::Call call, const std::string& code)
{
    const auto regions = service::list_regions(services, call);
    if (!regions) return domain::unexpected{regions.error()};
    const auto region = std::ranges::find(*regions, code, &domain::Region::code);
    if (region == regions->end()) return domain::unexpected{service::Refusal{"region-not-found", {}, {}}};
    call.actor.scope.region = region->id;
    const auto territories = service::list_territories(services, call, {});
    if (!territories) return domain::unexpected{territories.error()};
    if (territories->empty()) return domain::unexpected{service::Refusal{"territory-not-found", {}, {}}};
    return Top{region->id, territories->front().territory.id};
}

/// Runs `work(services, call)` on the opened database as the operator of the machine.
template <typename Work>
int on_database(const ResultsArguments& arguments, std::ostream& err, Work work)
{
    try {
        const auto now = arguments.clock.now();
        const auto services = service::open_services({arguments.data, arguments.database, 2}, now);
        if (!services) return say(services.error(), err);
        service::Call call{service::local_operator(), now, arguments.clock.local_day_of(now)};
        if (!arguments.region.empty()) {
            const auto top = top_of_region(**services, call, arguments.region);
            if (!top && top.error().code == "region-not-found") return say_no_region(arguments.region, err);
            if (!top) return say(top.error(), err);
            call.actor.scope.region = top->region;
            call.actor.scope.territory = top->territory;
        }
        if (arguments.territory) call.actor.scope.territory = *arguments.territory;
        return work(**services, call);
    } catch (const store::DatabaseError& error) {
        err << error.what() << '\n';
        return say(service::Refusal{"database-unreachable", {}, {}}, err);
    }
}

void print_codes(const std::map<std::string, std::int64_t>& counts, std::ostream& out)
{
    for (const auto& [code, count] : counts)
        out << fmt::format("    {}: {} [{}]\n", language::result_code_in_words(code, Tongue::Russian), count, code);
}

void print_file(const ResultFileView& view, std::ostream& out)
{
    const auto& file = view.file;
    const auto& protocol = file.protocol;
    out << fmt::format("{}: {}{}\n", file.name, language::result_kind_in_words(file.kind, Tongue::Russian),
                       file.years.empty() ? "" : ", " + file.years);
    if (view.known) out << "  уже загружен, ничего не изменено / was imported before, nothing changed\n";
    if (file.id.value != 0) out << fmt::format("  № {}, {}\n", file.id.value, store::name_of(file.state));
    for (const auto& work : protocol.works)
        out << fmt::format("  {}: школ {}\n", language::in_words(work.assessment, Tongue::Russian), work.schools);
    out << fmt::format("  строк принято {}, пропущено {} / rows that went in, left out\n", protocol.rows.accepted,
                       protocol.rows.left_out_count());
    print_codes(protocol.rows.left_out, out);
    print_codes(protocol.rows.doubts, out);
    out << fmt::format("  школ {}, ждут сопоставления {}, чужих {} / schools, waiting, not yours\n", protocol.schools,
                       protocol.waiting, protocol.foreign);
    out << fmt::format("  участников учтено {}, ждут {}, чужих {} / participants counted, waiting, not yours\n",
                       protocol.people.written, protocol.people.waiting, protocol.people.foreign);
    out << fmt::format("  ячеек новых {}, заменено {}, прежних {} / cells new, replaced, the same\n",
                       protocol.cells.fresh, protocol.cells.replaced, protocol.cells.same);
    for (const auto& remark : protocol.remarks)
        out << fmt::format("  {} ({}) [{}]\n", language::result_code_in_words(remark.code, Tongue::Russian),
                           remark.count, remark.code);
}

service::Answer<ResultFileView> brought(service::Services& services, const service::Call& call,
                                        const ResultsArguments& arguments, const std::string& path)
{
    try {
        const store::MappedFile file{path};
        const service::UploadResultFile command{std::filesystem::path{path}.filename().string(), file.bytes(),
                                                arguments.reading};
        if (arguments.dry_run) return service::preview_result_file(services, call, command);
        auto view = service::upload_result_file(services, call, command);
        if (!view || view->file.state == ResultFileState::InForce) return view;
        const bool known = view->known;
        auto applied = apply_to_the_end(services, call, *view, arguments.clock);
        if (applied) applied->known = known && applied->file.state != ResultFileState::InForce;
        return applied;
    } catch (const std::system_error&) {
        return domain::unexpected{service::Refusal{"file-unreadable", {{"detail", path}}, {}}};
    }
}

} // namespace

service::Answer<ResultFileView> apply_to_the_end(service::Services& services, const service::Call& call,
                                                 const ResultFileView& view, const service::JobClock& clock)
{
    const auto under_way = [](const ResultFileView& seen) {
        return seen.file.state == ResultFileState::Applying && !seen.stopped();
    };
    auto now = under_way(view) ? service::Answer<ResultFileView>{view}
                               : service::apply_result_file(services, call, view.file.id, view.file.version);
    if (!now || !under_way(*now)) return now;
    work_off(services, clock, "results", [&] {
        now = service::get_result_file(services, call, view.file.id);
        return now && under_way(*now);
    });
    return now;
}

int import_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](service::Services& services, const service::Call& call) {
        int code = 0;
        boost::json::array all;
        for (const auto& path : arguments.files) {
            const auto view = brought(services, call, arguments, path);
            if (!view) {
                code = say(view.error(), err, path);
                continue;
            }
            if (arguments.json)
                all.push_back(web::encode_result_file_detail(*view, Tongue::Russian));
            else
                print_file(*view, out);
        }
        if (arguments.json) out << wire::print(all) << '\n';
        return code;
    });
}

int list_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](service::Services& services, const service::Call& call) {
        const auto found = service::list_result_files(services, call, {}, {std::nullopt, most_listed});
        if (!found) return say(found.error(), err);
        if (arguments.json) {
            out << wire::print(wire::encode::list(found->items, [](const ResultFileView& view) {
                return web::encode_result_file(view, Tongue::Russian);
            })) << '\n';
            return 0;
        }
        for (const auto& view : found->items)
            out << fmt::format("{}\t{}\t{}\t{}\t{}\n", view.file.id.value, store::name_of(view.file.state),
                               view.file.years, language::result_kind_in_words(view.file.kind, Tongue::Russian),
                               view.file.name);
        return 0;
    });
}

int undo_results(const ResultsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(arguments, err, [&](service::Services& services, const service::Call& call) {
        const service::ResultFileId id{arguments.id};
        const auto view = service::get_result_file(services, call, id);
        if (!view) return say(view.error(), err);
        const auto undone = service::undo_result_file(services, call, id, view->file.version);
        if (!undone) return say(undone.error(), err);
        if (arguments.json)
            out << wire::print(web::encode_result_file_detail(*undone, Tongue::Russian)) << '\n';
        else
            out << fmt::format("{}: загрузка отменена / undone\n", undone->file.name);
        return 0;
    });
}

} // namespace vekha::cli
