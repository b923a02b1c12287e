#include "cli/demo.h"

#include "cli/demo_parts.h"
#include "cli/refusals.h"
#include "service/approve_draft.h"
#include "service/demo_accounts.h"
#include "service/edit_draft.h"
#include "service/import_document.h"
#include "service/road_maps.h"
#include "service/session.h"
#include "store/database_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <vector>

namespace vekha::cli
{

namespace
{

using domain::unexpected;
using service::Answer;
using service::Call;
using service::DraftView;
using service::Refusal;
using service::Services;

namespace fs = std::filesystem;

constexpr const char* approved_file = "order-municipal.docx";

std::vector<fs::path> documents_in(const fs::path& folder)
{
    static const std::set<std::string> kinds{".docx", ".xlsx", ".odt", ".ods", ".txt"};
    std::vector<fs::path> documents;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_regular_file() && kinds.contains(entry.path().extension().string()))
            documents.push_back(entry.path());
    std::ranges::sort(documents);
    return documents;
}

Answer<bool> is_empty(Services& services, const Call& call)
{
    const auto drafts = service::list_drafts(services, call, {std::nullopt, 1});
    if (!drafts) return unexpected<Refusal>{drafts.error()};
    const auto road_maps = service::list_road_maps(services, call, {std::nullopt, 1});
    if (!road_maps) return unexpected<Refusal>{road_maps.error()};
    return drafts->total == 0 && road_maps->total == 0;
}

Answer<DraftView> import(Services& services, const Call& call, const fs::path& path)
{
    return demo::bytes_of(path).and_then([&](const std::string& bytes) {
        return service::import_document(services, call, {path.filename().string(), bytes, {}, {}});
    });
}

/// Accepts every doubtful term as it was read, as a person in a hurry would, and approves.
Answer<service::RoadMapSummary> approve(Services& services, const Call& call, const DraftView& draft)
{
    auto version = draft.summary.version;
    for (const auto& row : draft.rows) {
        if (domain::doubts_about_term(row.activity).empty()) continue;
        const auto accepted = service::correct_field(services, call,
                                                     {draft.summary.id,
                                                      version,
                                                      row.id,
                                                      domain::Field::Deadline,
                                                      service::AcceptAsRead{},
                                                      service::Reach::ThisRow,
                                                      {}});
        if (!accepted) return unexpected<Refusal>{accepted.error()};
        version = accepted->version;
    }
    return service::approve_draft(services, call, {draft.summary.id, version, {}});
}

/// The region, its people and what they decided before any document.
Answer<void> load_region(Services& services, const Call& call, const fs::path& folder, std::ostream& out)
{
    return service::rename_territory(services, call, std::string{demo::home})
        .and_then([&] { return demo::load_places(services, call, folder, out); })
        .and_then([&] { return service::add_demo_accounts(services, call); })
        .and_then([&](int accounts) {
            out << fmt::format("учётных записей {}, пароль {} / accounts and their password\n", accounts,
                               service::demo_password);
            return demo::load_people(services, call, folder, out);
        })
        .and_then([&] { return demo::make_bodies(services, call); });
}

Answer<void> load_documents(Services& services, const Call& call, const fs::path& folder, std::ostream& out)
{
    for (const auto& path : documents_in(folder)) {
        const auto draft = import(services, call, path);
        if (!draft) return unexpected<Refusal>{draft.error()};
        out << fmt::format("{}: мероприятий {} / activities\n", draft->summary.source, draft->rows.size());
        if (path.filename() != approved_file) continue;
        const auto road_map = approve(services, call, *draft);
        if (!road_map) return unexpected<Refusal>{road_map.error()};
        out << fmt::format("  утверждён, обязательств {} / approved, obligations\n", road_map->obligations.total);
    }
    return {};
}

} // namespace

Answer<bool> load_demo(Services& services, const DemoArguments& arguments, std::ostream& out)
{
    const Call call{service::local_coordinator(), arguments.now, arguments.today};
    auto empty = is_empty(services, call);
    if (!empty || !*empty) return empty;
    return load_region(services, call, arguments.folder, out)
        .and_then([&] { return load_documents(services, call, arguments.folder, out); })
        .and_then([&] { return demo::settle(services, call); })
        .and_then([&] { return arguments.untouched ? Answer<void>{} : demo::do_duties(services, call); })
        .and_then([&] { return demo::measure(services, call); })
        .and_then([&] { return demo::monitor(services, call); })
        .and_then([&] { return demo::ask_people(services, call); })
        .and_then([&] { return demo::profile_risks(services, call); })
        .and_then([&] { return demo::bring_results(services, call, arguments.folder, out); })
        .and_then([&] { return demo::identify_schools(services, call, out); })
        .map([] { return true; });
}

int load_demo(const DemoArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto refuse = [&](const Refusal& refusal) {
        const auto detail = refusal.data.find("detail");
        err << refusal_in_words(refusal.code, arguments.folder.string(),
                                detail == refusal.data.end() ? "" : detail->second)
            << "\n";
        return 1;
    };
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return refuse(services.error());
        const auto loaded = load_demo(**services, arguments, out);
        if (!loaded) return refuse(loaded.error());
        if (!*loaded)
            out << "В базе уже есть дорожные карты или черновики, она оставлена как есть / the database is not empty "
                   "and "
                   "was left as it is\n";
        return 0;
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

} // namespace vekha::cli
