#include "web/encode.h"
#include "web/encode_risks.h"
#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/names.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::object encode_mark(const store::VisitMark& mark)
{
    return {{"code", encode::text(mark.code)},
            {"verdict", name_in(domain::risk_verdicts, mark.check.verdict)},
            {"seen", encode_risk_level(mark.check.seen)},
            {"found", encode_risk_level(mark.check.found)},
            {"words", encode::text(mark.words)}};
}

json::object encode_task(const store::VisitTask& task)
{
    return {{"id", task.id.value},
            {"what", encode::text(task.what)},
            {"until", encode::date_or_null(task.until)},
            {"doneOn", encode::date_or_null(task.done_on)},
            {"doneWords", encode::text(task.done_words)}};
}

json::object encode_checked(const service::VisitView& view, const service::RiskLevelRow& level)
{
    auto out = encode_level(level);
    const auto* risk = domain::risk_of(view.catalogue, level.risk.code);
    out["risk"] = risk ? json::value(encode_risk(*risk)) : json::value(nullptr);
    out["measuredBy"] = encode::text(risk ? risk->measured_by : std::string{});
    return out;
}

} // namespace

json::object encode_visit(const service::VisitRow& visit, domain::Date today)
{
    json::object out;
    out["id"] = visit.id.value;
    out["territory"] = named(visit.territory.value, visit.territory_name);
    out["school"] = named_or_null(visit.school, visit.school_name);
    out["kind"] = name_in(store::visit_kinds, visit.kind);
    out["form"] = name_in(store::visit_forms, visit.form);
    out["state"] = name_in(store::visit_states, visit.state);
    out["basis"] =
        visit.basis == store::VisitBasis::Person ? json::value(nullptr) : name_in(store::visit_bases, visit.basis);
    out["due"] = encode::date(visit.due);
    out["late"] = visit.late(today);
    out["heldOn"] = encode::date_or_null(visit.held_on);
    out["nextOn"] = encode::date_or_null(visit.next_on);
    out["visitors"] = encode::text(visit.words.visitors);
    out["goal"] = encode::text(visit.words.goal);
    out["observations"] = encode::text(visit.words.observations);
    out["agreements"] = encode::text(visit.words.agreements);
    out["reason"] = encode::text(visit.reason);
    out["agreed"] = visit.agreed_on
                        ? json::value{{"on", encode::date(*visit.agreed_on)}, {"by", encode::text(visit.agreer)}}
                        : json::value(nullptr);
    out["version"] = visit.version;
    out["changedAt"] = encode::text(instant_text(visit.changed_at));
    out["changedBy"] = encode::text(visit.changer);
    return out;
}

json::object encode_visit(const service::VisitView& view, domain::Date today)
{
    auto out = encode_visit(view.visit, today);
    out["profile"] = view.profile ? json::value(encode_risk_profile(*view.profile)) : json::value(nullptr);
    out["levels"] = encode::list(view.levels, [&](const auto& level) { return encode_checked(view, level); });
    out["marks"] = encode::list(view.marks, encode_mark);
    out["tasks"] = encode::list(view.tasks, encode_task);
    out["photos"] = encode::list(view.photos, encode_visit_photo);
    out["mayWrite"] = view.may_write;
    out["mayVerify"] = view.may_verify;
    out["mayAgree"] = view.may_agree;
    return out;
}

json::value encode_visits(const service::VisitList& visits, domain::Date today)
{
    auto out = encode_page(visits.page, [&](const service::VisitRow& row) { return encode_visit(row, today); });
    out["counts"] = {{"planned", visits.counts.planned},
                     {"late", visits.counts.late},
                     {"done", visits.counts.done},
                     {"schools", visits.counts.schools}};
    return out;
}

json::object encode_visit_photo(const store::VisitPhotoRow& photo)
{
    return {{"id", photo.id.value},
            {"code", encode::text(photo.code)},
            {"fileName", encode::text(photo.file_name)},
            {"mediaType", encode::text(photo.media_type)},
            {"size", photo.size},
            {"by", encode::text(photo.maker)}};
}

} // namespace vekha::web
