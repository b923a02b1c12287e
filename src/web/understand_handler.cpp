#include "language/deadlines/read_deadline.h"
#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"
#include "service/drafts.h"
#include "service/permit.h"
#include "web/ask.h"
#include "web/encode.h"
#include "web/handlers.h"
#include "wire/encode.h"
#include "wire/names.h"
#include "wire/road_map_draft.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

struct Question {
    domain::Field field = domain::Field::Deadline;
    std::string text;
    std::optional<domain::Period> period;
};

constexpr wire::names::Table<domain::Field, 4> readable{{{domain::Field::Deadline, "deadline"},
                                                         {domain::Field::Expected, "expected"},
                                                         {domain::Field::Responsible, "responsible"},
                                                         {domain::Field::Schools, "schools"}}};

template <typename Value>
json::object reading_of(const language::Reading<Value>& reading)
{
    json::object out;
    out["confidence"] = reading.confidence;
    out["notes"] = encode::list(reading.notes, [](const auto& note) { return encode::text(note.code); });
    return out;
}

json::object deadline_of(Ask& ask, const service::Call& call, const Question& question)
{
    // Without a plan a missing year is looked for in the school year of today.
    const auto period = question.period.value_or(domain::school_year_of(call.today));
    const auto reading = language::read_deadline(question.text, period);
    auto out = reading_of(reading);
    out["schedule"] = wire::to_json(reading.value);
    out["words"] = encode::text(in_words(reading.value, ask.tongue()));
    out["occurrences"] = encode_occurrences(service::preview_occurrences(ask.services(), call, reading.value, period));
    return out;
}

json::object targets_of(const Question& question, Tongue tongue)
{
    const auto reading = language::read_targets(question.text);
    auto out = reading_of(reading);
    out["targets"] = encode::list(reading.value, [&](const domain::Target& target) {
        auto one = wire::to_json(target).as_object();
        one["words"] = encode::text(in_words(target, tongue));
        return one;
    });
    return out;
}

json::object executors_of(const Question& question)
{
    const auto reading = language::read_executors(question.text);
    auto out = reading_of(reading);
    out["responsible"] =
        encode::list(reading.value.named, [](const domain::Executor& executor) { return encode::text(executor.name); });
    return out;
}

json::object schools_of(const Question& question)
{
    const auto reading = language::read_schools(question.text);
    auto out = reading_of(reading);
    out["schools"] = encode::texts(reading.value);
    return out;
}

Question question_from(const wire::Cursor& at)
{
    return {at["field"].one_of(readable), at["text"].text(), at["period"].period_or_null()};
}

} // namespace

http::Response understand_wording(Context& context, const http::Request& request)
{
    Ask ask{context, request};
    const auto question = ask.body({"field", "text", "period"}, question_from);
    const auto call = ask.call();
    if (question.text.size() > 16'000) ask.refuse_json({"json-bad-value", "/text"});
    if (ask.refused()) return ask.refusal();
    if (const auto may = service::scope_of(call, domain::permission::draft_read); !may)
        return problem(request, may.error());
    if (question.field == domain::Field::Expected) return json_answer(targets_of(question, ask.tongue()));
    if (question.field == domain::Field::Responsible) return json_answer(executors_of(question));
    if (question.field == domain::Field::Schools) return json_answer(schools_of(question));
    return json_answer(deadline_of(ask, call, question));
}

} // namespace vekha::web
