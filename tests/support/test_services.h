#pragma once

#include "language/deadlines/read_deadline.h"
#include "service/drafts.h"
#include "service/services.h"
#include "store/drafts.h"
#include "store/file_vault.h"
#include "store/transaction.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vekha::tests
{

using namespace std::chrono_literals;

inline constexpr domain::Date test_today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

inline const domain::Period school_year_2026 = *domain::period_from_iso("2026-09-01..2027-08-31");

/// Vekha with an empty database, as the local coordinator on 22 November 2026 (a Sunday) works with it.
struct World {
    std::unique_ptr<service::Services> services;
    service::Call call{service::local_coordinator(), test_moment, test_today};
    std::filesystem::path data;

    [[nodiscard]] store::Pool& pool() const { return *services->pool; }
    [[nodiscard]] service::Scope scope() const { return call.actor.scope; }
};

/// Runs `test` on every database; a failure names the one it failed on.
inline void everywhere(const std::function<void(World&)>& test)
{
    const auto prepare = [](const std::string& address, const std::filesystem::path& folder) {
        service::open_services({folder, address, 1}, test_moment).value();
    };
    on_each_prepared_database(prepare, [&](const TestDatabase& database) {
        CAPTURE(database.name);
        const TemporaryFolder folder;
        World world;
        world.data = folder.path();
        world.services = service::open_services({folder.path(), database.address, 4}, test_moment).value();
        test(world);
    });
}

/// One row of a plan; its term is read as an import would read it.
inline domain::Activity an_activity(const std::string& number, const std::string& deadline,
                                    const std::vector<std::string>& executors = {},
                                    const std::vector<std::string>& schools = {})
{
    domain::Activity activity;
    activity.key = "I/" + number;
    activity.section = "I";
    activity.number = number;
    activity.text = "Провести мероприятие " + number;
    for (const auto& name : executors)
        activity.responsible.push_back({name, false});
    activity.schools = schools;
    activity.deadline = {deadline, language::read_deadline(deadline, school_year_2026).value};
    activity.place.table = 1;
    activity.place.row = std::stoi(number) + 1;
    auto place = activity.place;
    place.column = 4;
    activity.readings[domain::Field::Deadline] = {place, 0.97, {}, domain::Settled::No};
    return activity;
}

inline domain::Plan a_plan(std::vector<domain::Activity> activities)
{
    domain::Plan plan;
    plan.title = "Дорожная карта поддержки школ Заречного муниципального округа";
    plan.territory = "Заречный муниципальный округ";
    plan.period = school_year_2026;
    plan.sections = {{"I", "Организационные мероприятия", {}}};
    plan.activities = std::move(activities);
    return plan;
}

/// A draft as an import would keep it, without a document to read.
inline service::DraftId keep_draft(World& world, domain::Plan plan)
{
    const std::string bytes = "the document";
    const auto sha256 = world.services->files->keep(bytes);
    return store::in_transaction(
               world.pool(),
               [&](store::Connection& connection) -> domain::Result<service::DraftId, int> {
                   store::name_file(connection, world.scope().region, sha256, bytes.size(), test_moment);
                   return store::insert_draft(connection, world.scope(), {"order.docx", std::move(plan), {}}, sha256,
                                              "Координатор", test_moment);
               })
        .value();
}

} // namespace vekha::tests
