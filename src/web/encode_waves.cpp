#include "web/encode_waves.h"

#include "web/encode_values.h"
#include "web/qr_code.h"
#include "wire/encode.h"
#include "wire/names.h"
#include "wire/questionnaire.h"

namespace vekha::web
{

namespace
{

namespace json = boost::json;
namespace encode = wire::encode;
namespace names = wire::names;

json::value audience(domain::WaveAudience value)
{
    return encode::text(names::of(value, domain::wave_audiences));
}

json::array rates(const std::vector<store::ResponseRate>& all)
{
    return encode::list(all, [](const store::ResponseRate& rate) {
        return json::object{
            {"audience", audience(rate.audience)}, {"expected", rate.expected}, {"answered", rate.answered}};
    });
}

json::object encode_batch(const store::WaveBatchRow& batch)
{
    return {{"id", batch.id.value},
            {"audience", audience(batch.audience)},
            {"kind", encode::text(batch.kind == store::BatchKind::Links ? "links" : "class-code")},
            {"size", batch.size},
            {"used", batch.used},
            {"lastDay", encode::date_or_null(batch.last_day)},
            {"withdrawn", batch.withdrawn},
            {"madeAt", encode::text(instant_text(batch.made_at))}};
}

json::value hundredths(const std::optional<int>& score)
{
    if (!score) return nullptr;
    return *score / 100.0;
}

} // namespace

json::object encode_questionnaire(const service::QuestionnaireEntry& entry)
{
    auto out = wire::to_json(entry.questionnaire);
    out["own"] = entry.own();
    out["mayChange"] = entry.may_change;
    return out;
}

json::object encode_wave(const service::WaveRow& wave)
{
    json::object out;
    out["id"] = wave.id.value;
    out["territory"] = named(wave.territory.value, wave.territory_name);
    out["title"] = encode::text(wave.title);
    out["from"] = encode::date(wave.term.from);
    out["to"] = encode::date(wave.term.to);
    out["group"] = encode::text(wave.group);
    out["state"] = encode::text(names::of(wave.state, domain::wave_states));
    out["scoring"] = wire::to_json(wave.scoring);
    out["openedOn"] = encode::date_or_null(wave.opened_on);
    out["closedOn"] = encode::date_or_null(wave.closed_on);
    out["scoredOn"] = encode::date_or_null(wave.scored_on);
    out["schools"] = wave.schools;
    out["rates"] = rates(wave.rates);
    out["version"] = wave.version;
    return out;
}

json::object encode_wave(const service::WaveView& view)
{
    auto out = encode_wave(view.wave);
    out["leads"] = view.leads;
    out["questionnaires"] =
        encode::list(view.questionnaires, [](const domain::Questionnaire& one) { return wire::to_json(one); });
    return out;
}

json::object encode_wave_school(const service::WaveSchoolRow& school)
{
    return {{"id", school.id.value},
            {"school", named(school.organisation.value, school.name)},
            {"territory", named(school.territory.value, school.territory_name)},
            {"rates", rates(school.rates)},
            {"reminders", school.reminders},
            {"remindedOn", encode::date_or_null(school.reminded_on)}};
}

json::object encode_wave_school(const service::WaveSchoolView& view)
{
    auto out = encode_wave_school(view.school);
    out["wave"] = encode_wave(view.wave);
    out["carriesOut"] = view.carries_out;
    out["batches"] = encode::list(view.batches, encode_batch);
    return out;
}

json::object encode_links(const service::PrintedLinks& printed, const std::string& address)
{
    json::object out;
    out["batch"] = printed.batch.value;
    out["title"] = encode::text(printed.wave.title);
    out["school"] = encode::text(printed.school.name);
    out["until"] = encode::date(printed.wave.term.to);
    out["links"] = encode::list(printed.links, [&](const std::string& link) {
        const auto url = address + "/a/" + link;
        return json::object{{"url", encode::text(url)}, {"qr", encode::text(qr_code_svg(url))}};
    });
    return out;
}

json::object encode_class_code(const service::MadeClassCode& made, const std::string& address)
{
    const auto url = address + "/a/" + made.code;
    return {{"batch", made.batch.value},
            {"school", encode::text(made.school.name)},
            {"code", encode::text(made.code)},
            {"lastDay", encode::date(made.last_day)},
            {"address", encode::text(address + "/a")},
            {"url", encode::text(url)},
            {"qr", encode::text(qr_code_svg(url))}};
}

json::object encode_scores(const service::SchoolScores& scores)
{
    json::object out;
    out["school"] = scores.school.value;
    out["risks"] = encode::list(scores.risks, [](const domain::RiskScore& one) { return wire::to_json(one); });
    out["items"] = encode::list(scores.items, [](const domain::ItemScore& one) {
        return json::object{{"audience", audience(one.audience)},
                            {"item", encode::text(one.item)},
                            {"answers", one.answers},
                            {"score", hundredths(one.score)}};
    });
    return out;
}

json::value encode_wave_scores(const std::optional<service::WaveScores>& scores)
{
    json::object out;
    out["wave"] = nullptr;
    out["scores"] = nullptr;
    if (!scores) return out;
    const auto& wave = scores->wave;
    out["wave"] = json::object{{"id", wave.id.value},
                               {"title", encode::text(wave.title)},
                               {"from", encode::date(wave.term.from)},
                               {"to", encode::date(wave.term.to)},
                               {"scoredOn", encode::date(wave.scored_on)}};
    out["scores"] = encode_scores(scores->scores);
    return out;
}

} // namespace vekha::web
