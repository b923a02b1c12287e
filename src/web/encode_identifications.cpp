#include "web/encode_identifications.h"

#include "web/encode.h"
#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/method.h"
#include "wire/texts.h"

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

constexpr double millionths = 1e6;

json::value in_units(const std::optional<std::int64_t>& number)
{
    if (!number) return nullptr;
    return static_cast<double>(*number) / millionths;
}

/// Presets write title_en; the contract says titleEn.
void rename_title(json::object& out)
{
    out["titleEn"] = out["title_en"];
    out.erase("title_en");
}

json::object encode_definition(const domain::Method& method)
{
    auto out = wire::to_json(method).get_object();
    rename_title(out);
    for (auto& parameter : out["parameters"].get_array())
        rename_title(parameter.get_object());
    return out;
}

json::object encode_edition(const domain::Method& method)
{
    json::object out;
    out["id"] = nullptr;
    out["state"] = "active";
    out["used"] = false;
    out["version"] = 0;
    out["note"] = "";
    out["madeAt"] = nullptr;
    out["maker"] = "";
    out["method"] = encode_definition(method);
    return out;
}

json::object encode_edition(const service::MethodEdition& edition)
{
    auto out = encode_edition(edition.method);
    out["id"] = edition.id.value;
    out["state"] = edition.state == service::EditionState::Active ? "active" : "withdrawn";
    out["used"] = edition.used;
    out["version"] = edition.version;
    out["note"] = encode::text(edition.note);
    out["madeAt"] = encode::text(instant_text(edition.made_at));
    out["maker"] = encode::text(edition.maker);
    return out;
}

json::object encode_school(const store::SchoolName& school)
{
    json::object out;
    out["id"] = school.id.value;
    out["code"] = encode::text(school.code);
    out["name"] = encode::text(school.name);
    out["territory"] = school.territory.value;
    return out;
}

json::value encode_earlier(const std::optional<service::EarlierFinding>& finding)
{
    if (!finding) return nullptr;
    json::object out;
    out["verdict"] = encode::text(finding->verdict);
    out["listed"] = finding->listed;
    out["distance"] = in_units(finding->distance);
    return out;
}

json::value encode_moves(const std::vector<service::ListMove>& moves)
{
    return encode::list(moves, [](const service::ListMove& move) {
        auto out = encode_school(move.school);
        out["before"] = encode_earlier(move.before);
        out["now"] = encode_earlier(move.now);
        out["entered"] = move.now && move.now->listed;
        out["sentence"] = encode::text(move.sentence);
        return json::value(std::move(out));
    });
}

json::value encode_counts(const std::vector<service::VerdictCount>& counts)
{
    return encode::list(counts, [](const service::VerdictCount& count) {
        return json::value{
            {"verdict", encode::text(count.verdict)}, {"schools", count.schools}, {"listed", count.listed}};
    });
}

json::value encode_order(const store::Order& order)
{
    return {{"number", encode::text(order.number)},
            {"day", encode::date_or_null(order.day)},
            {"issuer", encode::text(order.issuer)}};
}

json::value encode_confirmation(const service::ConfirmationRow& row)
{
    json::object out;
    out["id"] = row.id.value;
    out["group"] = {{"id", row.group.value}, {"code", encode::text(row.group_code)}, {"year", row.group_year}};
    out["order"] = encode_order(row.order);
    out["from"] = encode::date(row.from);
    out["listed"] = row.listed;
    out["taken"] = row.taken;
    out["joined"] = row.joined;
    out["ended"] = row.ended;
    out["madeAt"] = encode::text(instant_text(row.made_at));
    out["maker"] = encode::text(row.maker);
    out["exceptions"] = encode::list(row.exceptions, [](const store::ListException& exception) {
        auto one = encode_school(exception.school);
        one["taken"] = exception.taken;
        one["basis"] = encode::text(domain::name_of(exception.basis));
        one["words"] = encode::text(exception.words);
        return json::value(std::move(one));
    });
    return out;
}

json::value encode_schools(const std::vector<store::SchoolName>& schools)
{
    return encode::list(schools, [](const store::SchoolName& school) { return json::value(encode_school(school)); });
}

json::value run_or_null(const std::optional<service::IdentificationRow>& row)
{
    if (!row) return nullptr;
    return encode_identification(*row);
}

} // namespace

json::object encode_method_summary(const service::MethodView& view)
{
    auto out = encode_definition(view.preset);
    out.erase("parameters");
    out.erase("formula");
    out["edition"] = encode::text(view.in_force);
    out["editions"] = view.editions.size() + 1;
    return out;
}

json::value encode_method(const service::MethodView& view)
{
    json::object out;
    out["code"] = encode::text(view.preset.code);
    out["title"] = encode::text(view.preset.russian);
    out["titleEn"] = encode::text(view.preset.english);
    out["inForce"] = encode::text(view.in_force);
    auto editions =
        encode::list(view.editions, [](const service::MethodEdition& edition) { return encode_edition(edition); });
    editions.push_back(encode_edition(view.preset));
    out["editions"] = std::move(editions);
    out["mayWrite"] = view.may_write;
    out["mayRun"] = view.may_run;
    return out;
}

json::object encode_identification(const service::IdentificationRow& row)
{
    json::object out;
    out["id"] = row.id.value;
    out["territory"] = named(row.territory.value, row.territory_name);
    out["method"] = encode::text(row.method);
    out["edition"] = encode::text(row.edition);
    out["title"] = encode::text(row.title);
    out["titleEn"] = encode::text(row.title_en);
    out["year"] = row.year;
    out["note"] = encode::text(row.note);
    out["madeAt"] = encode::text(instant_text(row.made_at));
    out["maker"] = encode::text(row.maker);
    out["confirmed"] = row.confirmed;
    return out;
}

json::object encode_identification(const service::IdentificationView& view)
{
    auto out = encode_identification(view.row);
    out["definition"] = encode_definition(view.method);
    out["parameters"] = wire::to_json(view.parameters);
    out["inputsSha256"] = encode::text(view.inputs_sha256);
    out["resultSha256"] = encode::text(view.result_sha256);
    out["counts"] = encode_counts(view.counts);
    out["confirmations"] = encode::list(view.confirmations, encode_confirmation);
    out["runBefore"] = run_or_null(view.run_before);
    out["yearBefore"] = run_or_null(view.year_before);
    out["mayRun"] = view.may_run;
    out["mayConfirm"] = view.may_confirm;
    return out;
}

json::value encode_finding(const service::FindingRow& row)
{
    json::object out;
    out["school"] = encode_school(row.school);
    out["territoryName"] = encode::text(row.territory_name);
    out["code"] = encode::text(row.code);
    out["verdict"] = encode::text(row.verdict);
    out["computed"] = row.computed.empty() ? json::value(nullptr) : encode::text(row.computed);
    out["listed"] = row.listed;
    out["distance"] = in_units(row.distance);
    out["wellBeing"] = in_units(row.well_being);
    out["quality"] = in_units(row.quality);
    out["sentence"] = encode::text(row.sentence);
    out["before"] = encode_earlier(row.before);
    return out;
}

json::value encode_changes(const service::ListChanges& changes)
{
    json::object out;
    out["earlier"] = encode_identification(changes.earlier);
    out["now"] = encode_identification(changes.now);
    out["moves"] = encode_moves(changes.moves);
    return out;
}

json::value encode_points(const std::vector<service::FindingPoint>& points)
{
    json::object out;
    out["items"] = encode::list(points, [](const service::FindingPoint& point) {
        json::object one;
        one["school"] = encode_school(point.school);
        one["verdict"] = encode::text(point.verdict);
        one["listed"] = point.listed;
        one["wellBeing"] = in_units(point.well_being);
        one["quality"] = in_units(point.quality);
        return json::value(std::move(one));
    });
    return out;
}

json::value encode_what_if(const service::WhatIfAnswer& answer)
{
    json::object out;
    out["definition"] = encode_definition(answer.method);
    out["parameters"] = wire::to_json(answer.parameters);
    out["counts"] = encode_counts(answer.counts);
    out["listed"] = answer.listed;
    out["listedBefore"] = answer.listed_before;
    out["moves"] = encode_moves(answer.moves);
    return out;
}

json::value encode_rerun(const service::Rerun& again)
{
    json::object out;
    out["identification"] = encode_identification(again.run);
    out["equal"] = again.equal;
    out["keptSha256"] = encode::text(again.kept_sha256);
    out["sha256"] = encode::text(again.sha256);
    return out;
}

json::value encode_confirmed(const service::Confirmed& done)
{
    json::object out;
    out["identification"] = encode_identification(done.view);
    out["joined"] = encode_schools(done.joined);
    out["ended"] = encode_schools(done.ended);
    out["elsewhere"] = encode_schools(done.elsewhere);
    out["appeared"] = done.effect.appeared;
    out["cancelled"] = done.effect.cancelled;
    return out;
}

} // namespace vekha::web
