#include "service/scales.h"

#include "service/permit.h"
#include "service/result_sums_job.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/result_sums.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Procedure;

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;
constexpr std::size_t longest_edition = 300;
constexpr std::size_t longest_subject = 10;
constexpr std::size_t marks_above_two = 3;

bool is_subject(std::string_view code)
{
    return !code.empty() && code.size() <= longest_subject &&
           std::ranges::all_of(code, [](char letter) { return (letter >= 'A' && letter <= 'Z') || letter == '_'; });
}

bool is_grade_of(Procedure procedure, const std::optional<int>& grade)
{
    if (!grade) return procedure != Procedure::Vpr;
    if (procedure == Procedure::Vpr) return *grade >= 4 && *grade <= 11;
    if (procedure == Procedure::Oge) return *grade == 9;
    return *grade == 11 || *grade == 12;
}

/// Test points of ЕГЭ become no marks: they have the one minimum.
bool is_in_test_points(Procedure procedure)
{
    return procedure == Procedure::Ege || procedure == Procedure::EgeProfile;
}

std::optional<Refusal> wrong_in(const domain::Scale& scale)
{
    const auto wrong = [](std::string code, std::string field) {
        return Refusal{std::move(code), {{"field", field}}, {}};
    };
    if (!is_subject(scale.subject)) return wrong("subject-malformed", "subject");
    if (!is_grade_of(scale.procedure, scale.grade)) return wrong("scale-grade-wrong", "grade");
    if (scale.from_year < earliest_year || scale.from_year > latest_year ||
        (scale.to_year && (*scale.to_year < scale.from_year || *scale.to_year > latest_year)))
        return wrong("scale-years-reversed", "toYear");
    const auto wanted = is_in_test_points(scale.procedure) ? std::size_t{1} : marks_above_two;
    if (scale.lowest.size() != wanted) return wrong("scale-marks-wrong", "lowest");
    if (scale.lowest.front() < 1 ||
        std::ranges::adjacent_find(scale.lowest, std::greater_equal{}) != scale.lowest.end())
        return wrong("scale-not-rising", "lowest");
    if (scale.most && scale.lowest.back() > *scale.most) return wrong("scale-above-maximum", "most");
    if (trimmed(scale.edition).empty()) return wrong("edition-missing", "edition");
    return not_longer(scale.edition, longest_edition, "edition");
}

bool shown(const domain::Scale& scale, const ScaleFilter& filter)
{
    if (filter.procedure && scale.procedure != *filter.procedure) return false;
    if (!filter.subject.empty() && scale.subject != filter.subject) return false;
    return !filter.year || (scale.from_year <= *filter.year && (!scale.to_year || *filter.year <= *scale.to_year));
}

/// Scales belong to the region: whoever changes them has it whole.
Answer<void> may_change(const Call& call)
{
    const auto scope = scope_of(call, domain::permission::method_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (!scope->reach.whole_region)
        return refused("not-permitted", {{"permission", std::string{domain::permission::method_write.name}}});
    return {};
}

/// Where their events lie: the root of the tree of territories.
store::Belonging of_region(Connection& connection, const Call& call)
{
    const auto region = call.actor.scope.region;
    return {region, store::region_root(connection, region)};
}

std::string fingerprint(const domain::Scale& scale)
{
    return fmt::format("{}/{}/{}/{}/{}/{}/{}/{}", domain::code_of(scale.procedure), scale.subject,
                       scale.grade.value_or(0), scale.from_year, scale.to_year.value_or(0),
                       fmt::join(scale.lowest, ","), scale.most.value_or(0), scale.edition);
}

std::string in_short(const domain::Scale& scale)
{
    return fmt::format("{} {} {}: {}", domain::code_of(scale.procedure), scale.subject, scale.from_year, scale.edition);
}

} // namespace

Answer<ScaleList> list_scales(Services& services, const Call& call, const ScaleFilter& filter)
{
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ScaleList> {
        ScaleList list;
        for (auto& row : store::scales_of_region(connection, scope->region))
            if (shown(row.scale, filter)) list.own.push_back(std::move(row));
        for (const auto& scale : store::brought_scales())
            if (shown(scale, filter)) list.presets.push_back(scale);
        list.may_write = may_change(call).has_value();
        return list;
    });
}

Answer<ScaleRow> add_scale(Services& services, const Call& call, const domain::Scale& scale,
                           const std::optional<std::string>& key)
{
    return creating(services, key, [&](Connection& connection) -> Answer<ScaleRow> {
        if (auto may = may_change(call); !may) return unexpected<Refusal>{may.error()};
        const auto where = of_region(connection, call);
        const auto region = call.actor.scope.region;
        const auto made = made_before(connection, call, key, "scale-added", fingerprint(scale));
        if (!made) return unexpected<Refusal>{made.error()};
        if (*made) return *store::find_scale(connection, region, ScaleId{**made});
        if (auto wrong = wrong_in(scale)) return unexpected<Refusal>{*std::move(wrong)};
        const auto kept = store::scales_of_region(connection, region);
        if (std::ranges::any_of(kept, [&](const ScaleRow& row) { return row.active && row.scale == scale; }))
            return refused("scale-repeated");
        const auto id = store::insert_scale(connection, region, scale, call.actor.id, call.now);
        store::mark_sums_stale(connection, region);
        ask_for_sums(connection, call);
        record(connection, call, "scale-added", "scale", id.value, {{"title", in_short(scale)}},
               {Whereabouts{where}, {}});
        remember_made(connection, call, key, "scale-added", fingerprint(scale), id.value);
        return *store::find_scale(connection, region, id);
    });
}

Answer<ScaleRow> withdraw_scale(Services& services, const Call& call, ScaleId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ScaleRow> {
        const auto region = call.actor.scope.region;
        if (auto may = may_change(call); !may) return unexpected<Refusal>{may.error()};
        const auto where = of_region(connection, call);
        const auto row = store::find_scale(connection, region, id);
        if (!row) return refused("scale-not-found");
        if (row->version != version) return refused("changed-meanwhile", {{"version", std::to_string(row->version)}});
        if (!row->active) return refused("scale-withdrawn");
        if (!store::withdraw_scale(connection, region, id, version)) return refused("changed-meanwhile");
        store::mark_sums_stale(connection, region);
        ask_for_sums(connection, call);
        record(connection, call, "scale-withdrawn", "scale", id.value, {{"title", in_short(row->scale)}},
               {Whereabouts{where}, {}});
        return *store::find_scale(connection, region, id);
    });
}

} // namespace vekha::service
