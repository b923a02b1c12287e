#include "service/context_figures.h"
#include "service/organisations.h"
#include "service/scales.h"
#include "service/social_passports.h"
#include "store/assessment_results.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::tests;

namespace
{

using domain::OrganisationId;
using store::ContextValue;

OrganisationId add_school(World& world, const std::string& code)
{
    return store::in_transaction(world.pool(),
                                 [&](store::Connection& connection) -> domain::Result<OrganisationId, int> {
                                     domain::Organisation school;
                                     school.short_name = "СОШ № " + code;
                                     school.code = code;
                                     return store::insert_organisation(connection, world.scope(), school,
                                                                       store::Origin::Register, test_moment);
                                 })
        .value();
}

/// What a file of the number `file` says.
void import(World& world, std::int64_t file, const std::vector<ContextValue>& values, service::Instant at)
{
    const auto done =
        store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<bool, int> {
            store::put_context_values(connection, world.scope().region, store::ResultFileId{file}, values, {}, at);
            return true;
        });
    REQUIRE(done);
}

ContextValue said(OrganisationId school, const std::string& figure, std::int64_t value,
                  store::ContextSource source = store::ContextSource::Import)
{
    ContextValue one;
    one.school = school;
    one.year = 2026;
    one.variable = figure;
    one.value = value;
    one.source = source;
    return one;
}

std::optional<std::int64_t> in_force(World& world, OrganisationId school, const std::string& figure)
{
    const auto read = service::school_context(*world.services, world.call, school, 2026).value();
    for (const auto& value : read.values)
        if (value.variable == figure && value.in_force) return value.value;
    return std::nullopt;
}

/// The same work as somebody with this role at this place.
service::Call as(const World& world, const std::string& role, domain::ScopeKind kind, OrganisationId school)
{
    auto call = world.call;
    call.actor.unrestricted = false;
    domain::Grant grant;
    grant.role = role;
    grant.kind = kind;
    grant.region = world.scope().region;
    const auto place = store::location_of(*world.pool().lease(), world.scope().region, school).value();
    grant.locations = {place};
    if (kind == domain::ScopeKind::Territory) grant.locations.front().organisation.reset();
    call.actor.grants = {grant};
    return call;
}

domain::PassportFigures all_figures(std::int64_t each)
{
    domain::PassportFigures figures;
    for (const auto& field : domain::passport_fields())
        figures.emplace(field.name, each);
    figures["pupils"] = 300;
    figures["families"] = 200;
    return figures;
}

} // namespace

TEST_CASE(
    "the newest word about a figure is in force, an official one over all, and undoing brings back the one before")
{
    everywhere([](World& world) {
        const auto school = add_school(world, "170101");
        import(world, 7, {said(school, "vacancies", 40'000), said(school, "isbsh", 370'000)}, test_moment);
        CHECK(in_force(world, school, "vacancies") == 40'000);

        world.call.now = test_moment + 1s;
        const auto typed =
            service::save_context_value(*world.services, world.call, {school, 2026, "vacancies", 50'000, 0});
        REQUIRE(typed);
        CHECK((*typed)->version == 1);
        CHECK(in_force(world, school, "vacancies") == 50'000);

        import(world, 8, {said(school, "vacancies", 60'000)}, test_moment + 2s);
        CHECK(in_force(world, school, "vacancies") == 60'000);
        const auto undone =
            store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<bool, int> {
                store::remove_context_values(connection, world.scope().region, store::ResultFileId{8});
                return true;
            });
        REQUIRE(undone);
        CHECK(in_force(world, school, "vacancies") == 50'000);

        import(world, 9, {said(school, "vacancies", 10'000, store::ContextSource::Official)}, test_moment - 5s);
        CHECK(in_force(world, school, "vacancies") == 10'000);

        const auto late =
            service::save_context_value(*world.services, world.call, {school, 2026, "vacancies", 70'000, 0});
        REQUIRE_FALSE(late);
        CHECK(late.error().code == "changed-meanwhile");
        REQUIRE(service::save_context_value(*world.services, world.call, {school, 2026, "vacancies", {}, 1}));
        const auto read = service::school_context(*world.services, world.call, school, 2026).value();
        REQUIRE(read.history.size() == 1);
        CHECK(read.history.front().value == 50'000);
        const auto again =
            service::save_context_value(*world.services, world.call, {school, 2026, "vacancies", 80'000, 0});
        REQUIRE(again);
        CHECK((*again)->version == 2);
    });
}

TEST_CASE("schools that lack most stand first, page by page, and groups of fewer than five are not shown outside")
{
    everywhere([](World& world) {
        const auto full = add_school(world, "170101");
        const auto empty = add_school(world, "170102");
        const auto some = add_school(world, "170103");
        import(world, 1,
               {said(full, "pupils", 300 * 10'000), said(full, "registered", 10'000), said(full, "low_income", 200'000),
                said(some, "low_income", 200'000)},
               test_moment);
        auto municipal = as(world, "municipal-coordinator", domain::ScopeKind::Territory, full);
        const auto first = service::context_table(*world.services, municipal, {2026, ""}, {std::nullopt, 2}).value();
        CHECK(first.rows.total == 3);
        REQUIRE(first.rows.items.size() == 2);
        CHECK(first.rows.items[0].school == empty);
        CHECK(first.rows.items[1].school == some);
        const auto second =
            service::context_table(*world.services, municipal, {2026, ""}, {first.rows.next, 2}).value();
        REQUIRE(second.rows.items.size() == 1);
        const auto& row = second.rows.items.front();
        CHECK(row.school == full);
        CHECK(row.known == 3);
        CHECK_FALSE(row.values.contains("registered"));
        CHECK(second.hidden.at(full) == std::vector<std::string>{"registered"});
        CHECK(second.coverage.at("low_income") == 2);
        const auto head = as(world, "head", domain::ScopeKind::Organisation, full);
        const auto own = service::context_table(*world.services, head, {2026, ""}, {}).value();
        REQUIRE(own.rows.items.size() == 1);
        CHECK(own.rows.items.front().values.contains("registered"));
        for (const auto* spoilt : {"x", "5", " 3", "9999 a"})
            CHECK_FALSE(service::context_table(*world.services, municipal, {2026, ""}, {spoilt, 2}));
    });
}

TEST_CASE("a social passport goes from a draft over the head's signature to frozen shares, and back with a reason")
{
    everywhere([](World& world) {
        const auto school = add_school(world, "170101");
        const auto coordinator = as(world, "school-coordinator", domain::ScopeKind::Organisation, school);
        const auto head = as(world, "head", domain::ScopeKind::Organisation, school);
        const auto municipal = as(world, "municipal-coordinator", domain::ScopeKind::Territory, school);
        const auto code_of = [](const auto& answer) { return answer ? std::string{} : answer.error().code; };
        auto& services = *world.services;

        auto half = domain::PassportFigures{{"pupils", 300}, {"registered", 4}};
        auto kept = service::save_passport(services, coordinator, {school, 2026, 0}, half).value();
        CHECK(kept.row.version == 1);
        CHECK(code_of(service::sign_passport(services, coordinator, {school, 2026, 1})) == "passport-head-signs");
        CHECK(code_of(service::sign_passport(services, head, {school, 2026, 1})) == "figure-missing");
        CHECK(code_of(service::save_passport(services, coordinator, {school, 2026, 1}, {{"pupils", -3}})) ==
              "figure-negative");
        CHECK(code_of(service::save_passport(services, municipal, {school, 2026, 1}, half)) ==
              "passport-of-the-school");
        CHECK(code_of(service::save_passport(services, coordinator, {school, 2026, 0}, half)) == "changed-meanwhile");

        auto figures = all_figures(30);
        figures["registered"] = 4;
        REQUIRE(service::save_passport(services, coordinator, {school, 2026, 1}, figures));
        const auto frozen = service::sign_passport(services, head, {school, 2026, 2}).value();
        CHECK(frozen.row.state == store::PassportState::Signed);
        CHECK(code_of(service::save_passport(services, coordinator, {school, 2026, 3}, figures)) == "passport-signed");
        CHECK(in_force(world, school, "low_income") == 100'000);
        CHECK(in_force(world, school, "pupils") == 300 * 10'000);
        CHECK(code_of(service::save_context_value(services, head, {school, 2026, "low_income", 5, 1})) ==
              "figure-of-passport");

        const auto outside = service::get_passport(services, municipal, school, 2026).value();
        CHECK(outside.hidden == std::vector<std::string>{"registered"});
        CHECK_FALSE(outside.row.figures.contains("registered"));
        CHECK(outside.may_reopen);
        CHECK(service::get_passport(services, head, school, 2026).value().row.figures.at("registered") == 4);

        CHECK(code_of(service::reopen_passport(services, head, {school, 2026, 3}, "Ошибка")) ==
              "passport-reopened-above");
        CHECK(code_of(service::reopen_passport(services, municipal, {school, 2026, 3}, " ")) == "reason-missing");
        const auto open = service::reopen_passport(services, municipal, {school, 2026, 3}, "Ошибка в числе").value();
        CHECK(open.row.state == store::PassportState::Draft);
        CHECK(open.row.words == "Ошибка в числе");
        CHECK(in_force(world, school, "low_income") == std::nullopt);
        const auto list = service::list_passports(services, municipal, {2026, store::PassportState::Draft}, {}).value();
        CHECK(list.total == 1);
    });
}

TEST_CASE("a scale of the region holds until it is withdrawn, and one that cannot be is refused")
{
    everywhere([](World& world) {
        auto& services = *world.services;
        domain::Scale scale{domain::Procedure::Vpr, "MA", 5, 2025, 2025, "Приказ № 12", {7, 11, 15}, 20};
        const auto code_of = [&](const domain::Scale& one) {
            const auto answer = service::add_scale(services, world.call, one, std::nullopt);
            return answer ? std::string{} : answer.error().code;
        };
        const auto but = [&](auto change) {
            auto other = scale;
            change(other);
            return code_of(other);
        };
        CHECK(but([](auto& one) { one.lowest = {7, 7, 15}; }) == "scale-not-rising");
        CHECK(but([](auto& one) { one.lowest = {0, 7, 15}; }) == "scale-not-rising");
        CHECK(but([](auto& one) { one.most = 14; }) == "scale-above-maximum");
        CHECK(but([](auto& one) { one.lowest = {7}; }) == "scale-marks-wrong");
        CHECK(but([](auto& one) { one.to_year = 2024; }) == "scale-years-reversed");
        CHECK(but([](auto& one) { one.subject = "математика"; }) == "subject-malformed");
        CHECK(but([](auto& one) { one.grade.reset(); }) == "scale-grade-wrong");
        CHECK(but([](auto& one) { one.edition = "  "; }) == "edition-missing");

        const auto added = service::add_scale(services, world.call, scale, "key-of-scale").value();
        CHECK(service::add_scale(services, world.call, scale, "key-of-scale").value().id == added.id);
        CHECK(code_of(scale) == "scale-repeated");
        const domain::Assessment work{domain::Procedure::Vpr, "MA", 5, 2025};
        const auto holds = [&] {
            const auto scales = store::scales_of(*world.pool().lease(), world.scope().region);
            const auto* found = scales.of(work);
            return found == nullptr ? 0 : found->minimum();
        };
        CHECK(holds() == 7);
        const auto list = service::list_scales(services, world.call, {domain::Procedure::Vpr, "MA", 2025}).value();
        CHECK(list.own.size() == 1);
        CHECK(list.may_write);
        REQUIRE(service::withdraw_scale(services, world.call, added.id, added.version));
        CHECK(holds() == 0);
        const auto twice = service::withdraw_scale(services, world.call, added.id, added.version + 1);
        REQUIRE_FALSE(twice);
        CHECK(twice.error().code == "scale-withdrawn");
        const auto municipal =
            as(world, "municipal-coordinator", domain::ScopeKind::Territory, add_school(world, "170101"));
        CHECK(service::add_scale(services, municipal, scale, std::nullopt).error().code == "not-permitted");
    });
}
