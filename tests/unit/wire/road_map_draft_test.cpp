#include "wire/road_map_draft.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace vekha;
using namespace vekha::wire;

namespace
{

std::string file_text(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

boost::json::value json_of(std::string_view text)
{
    auto value = parse(text);
    REQUIRE(value.has_value());
    return *std::move(value);
}

domain::RoadMapDraft draft_in(const std::string& name)
{
    const auto text = file_text(std::filesystem::path{VEKHA_SOURCE_DIR} / "tests/data/drafts" / name);
    const auto draft = draft_from_json(json_of(text));
    REQUIRE(draft.has_value());
    return *draft;
}

domain::Activity activity_with_everything()
{
    domain::Activity activity;
    activity.key = "II/1.1/3";
    activity.section = "II/1.1";
    activity.number = "3";
    activity.text = "Провести «семинар»";
    activity.responsible = {{"МОУО", false}, {"Университет", true}};
    activity.deadline.raw = "2 раза в год";
    activity.deadline.schedule.repeat.resize(1);
    activity.deadline.schedule.repeat[0].every = domain::Every::Year;
    activity.deadline.schedule.repeat[0].times = 2;
    activity.expected.raw = "100 %";
    activity.expected.targets = {
        {domain::Comparison::AtLeast, 100, domain::TargetUnit::Percent, "школ", {}, {}, false, {}}};
    activity.schools = {"СОШ № 4", "Лицей № 1"};
    activity.links = {"https://example.org/a?b=1"};
    activity.optional = true;
    activity.parent = "1/1";
    activity.place = {4, 2, 17, {}, {}};
    activity.confidence = 0.37;
    activity.readings[domain::Field::Deadline] = {{{}, 2, 17, 4, {}}, 0.37, "2 paза в год", domain::Settled::Accepted};
    activity.readings[domain::Field::Schools] = {{}, 0.99, "", domain::Settled::No};
    return activity;
}

} // namespace

TEST_CASE("a draft written and read again is the same draft")
{
    domain::RoadMapDraft draft;
    draft.source = "приказ.docx";
    draft.plan.title = "Дорожная карта";
    draft.plan.kind = domain::PlanKind::School;
    draft.plan.territory = "Заречный округ";
    draft.plan.period = domain::period_from_iso("2021-09-01..2022-08-31");
    draft.plan.approvals = {{"approved", "И.И. Первый", "Директор", domain::make_date(2021, 9, 1), "12-р"},
                            {"agreed", {}, {}, {}, {}}};
    draft.plan.sections = {{"II", "Кадры", {1, {}, {}, {}, 7}}};
    draft.plan.glossary = {{"МОУО", "органы управления"}};
    draft.plan.activities = {activity_with_everything(), domain::Activity{}};
    draft.plan.activities[1].key = "II/4";
    draft.findings = {{domain::Severity::Error, "number-repeated", {}, "II/4", {{"number", "4"}}}};

    const auto text = print(to_json(draft));
    const auto again = draft_from_json(json_of(text));
    REQUIRE(again.has_value());
    CHECK(*again == draft);
    CHECK(print(to_json(*again)) == text);
}

TEST_CASE("every draft of the shape that annotators write is read and kept")
{
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{VEKHA_SOURCE_DIR} / "tests/data/drafts"}) {
        CAPTURE(entry.path().filename().string());
        const auto value = json_of(file_text(entry.path()));
        const auto draft = draft_from_json(value);
        REQUIRE(draft.has_value());
        const auto written = to_json(*draft);
        CHECK(*draft_from_json(written) == *draft);
        for (const auto& key : {"source", "title", "kind", "territory", "period"})
            CHECK(written.at(key) == value.at(key));
        const auto& activities = value.at("activities").get_array();
        REQUIRE(written.at("activities").get_array().size() == activities.size());
        for (std::size_t i = 0; i < activities.size(); ++i)
            for (const auto& key :
                 {"id", "section", "number", "text", "responsible", "deadline", "expected", "schools"})
                CHECK(print(written.at("activities").at(i).at(key)) == print(activities[i].at(key)));
    }
}

TEST_CASE("an activity is written with every key of the contract")
{
    CHECK(
        print(to_json(activity_with_everything())) ==
        R"({"id":"II/1.1/3","section":"II/1.1","number":"3","text":"Провести «семинар»",)"
        R"("responsible":["МОУО","Университет"],"by_agreement":["Университет"],)"
        R"("deadline":{"raw":"2 раза в год","schedule":{"windows":[],"repeat":{"every":"year","interval":1,"times":2},)"
        R"("ongoing":false,"as_needed":false,"reference":null,"yearless":false,"ambiguous":false}},)"
        R"("expected":{"raw":"100 %","targets":[{"op":">=","value":100,"unit":"percent","of":"школ","from":null,)"
        R"("by_year":null,"delta":false}]},"schools":["СОШ № 4","Лицей № 1"],"links":["https://example.org/a?b=1"],)"
        R"("optional":true,"parent":"1/1","place":{"page":4,"table":2,"row":17},"confidence":0.37,)"
        R"("readings":{"deadline":{"place":{"table":2,"row":17,"column":4},"confidence":0.37,"printed":"2 paза в год",)"
        R"("settled":"accepted"},"schools":{"place":{},"confidence":0.99,"settled":"no"}}})");
}

TEST_CASE("several rhythms are a list, and each says only what its words said")
{
    const auto draft = draft_in("municipal.json");
    const auto schedule = to_json(draft.plan.activities.at(0).deadline.schedule);
    CHECK(print(schedule.at("repeat")) ==
          R"([{"every":"month","interval":1,"times":1,"monthdays":[10],"by":true,"lag":1,"bound":">="},)"
          R"({"every":"month","interval":1,"times":1,"weekdays":["WE"],"months":[10],"pos":[3]}])");
    CHECK(print(schedule.at("windows")) == R"([["2022-11-01",null]])");
    CHECK(print(schedule.at("relative")) ==
          R"({"anchor":"приказа","side":"after","within":{"n":5,"unit":"working-day"},"nth":{"unit":"decade","n":1}})");
}

TEST_CASE("the first approval is the deciding one and all are listed")
{
    domain::Plan plan;
    CHECK(to_json(plan).at("approval").is_null());
    plan.approvals = {{"approved", "А", {}, {}, "1"}, {"agreed", "Б", {}, {}, {}}};
    CHECK(to_json(plan).at("approval").at("by") == "А");
    CHECK(to_json(plan).at("approvals").get_array().size() == 2);
}

TEST_CASE("goals and participants are written where there are any")
{
    domain::Plan plan;
    CHECK_FALSE(to_json(plan).as_object().contains("goals"));
    CHECK_FALSE(to_json(plan).as_object().contains("participants"));
    domain::Target target;
    target.value = 40;
    target.unit = domain::TargetUnit::Percent;
    target.by_year = 2027;
    plan.goals = {{"1", "Кадры", "Закрыть вакансии", "40 % к 2027 году", {target}, {1, 2, 3, {}, {}}}};
    plan.participants = {{"Кураторы", "Посещают уроки", "", {}}};
    const auto written = to_json(plan);
    CHECK(print(written.at("goals")) ==
          R"([{"number":"1","risk_group":"Кадры","aim":"Закрыть вакансии","indicators":{"raw":"40 % к 2027 году",)"
          R"("targets":[{"op":">=","value":40,"unit":"percent","of":"","from":null,"by_year":2027,"delta":false}]},)"
          R"("place":{"page":1,"table":2,"row":3}}])");
    CHECK(print(written.at("participants")) ==
          R"([{"who":"Кураторы","functions":"Посещают уроки","indicators":"","place":{}}])");
    const auto again = plan_from_json(written);
    REQUIRE(again.has_value());
    CHECK(again->goals == plan.goals);
    CHECK(again->participants == plan.participants);
}

TEST_CASE("a finding carries the sentences that its caller made")
{
    const domain::Finding finding{domain::Severity::Note, "no-executor", {}, "1", {{"row", "3"}}};
    CHECK(print(to_json(finding, "Никто не назначен.", "Nobody is named.")) ==
          R"({"severity":"note","code":"no-executor","place":{},"activity":"1","details":{"row":"3"},)"
          R"("text":"Никто не назначен.","text_en":"Nobody is named."})");
    domain::RoadMapDraft draft;
    draft.findings = {finding};
    const auto written = to_json(draft, [](const domain::Finding& f) { return FindingText{f.code, "e"}; });
    CHECK(written.at("findings").at(0).at("text") == "no-executor");
}

TEST_CASE("an occurrence is one line of the expansion")
{
    const domain::Occurrence january{1, domain::make_date(2021, 1, 1), domain::make_date(2021, 1, 31),
                                     domain::OccurrenceKind::Dated};
    CHECK(print(to_json("II/1.1/3", january)) ==
          R"({"activity":"II/1.1/3","occurrence":1,"from":"2021-01-01","to":"2021-01-31","kind":"dated"})");
    CHECK(print(to_json(domain::Occurrence{2, {}, {}, domain::OccurrenceKind::Undated})) ==
          R"({"occurrence":2,"from":null,"to":null,"kind":"undated"})");
}

TEST_CASE("a wrong draft is refused at the pointer of its first wrong part")
{
    struct Case {
        std::string text;
        WireError error;
    };
    const auto with_schedule = [](const std::string& schedule) {
        return R"({"activities":[{"id":"0"},{"id":"1","deadline":{"raw":"","schedule":)" + schedule + "}}]}";
    };
    const std::string at = "/activities/1/deadline/schedule";
    const std::vector<Case> cases{
        {"[]", {"json-wrong-type", ""}},
        {"{}", {"json-missing", "/activities"}},
        {R"({"activities":{}})", {"json-wrong-type", "/activities"}},
        {R"({"activities":[{}]})", {"json-missing", "/activities/0/id"}},
        {R"({"activities":[{"id":7}]})", {"json-wrong-type", "/activities/0/id"}},
        {R"({"activities":[3]})", {"json-wrong-type", "/activities/0"}},
        {R"({"activities":[],"kind":"federal"})", {"json-bad-value", "/kind"}},
        {R"({"activities":[],"period":{"from":"2021-01-01"}})", {"json-missing", "/period/to"}},
        {R"({"activities":[],"period":{"from":"2021-02-01","to":"2021-01-01"}})", {"json-bad-value", "/period"}},
        {R"({"activities":[{"id":"1","readings":{"a/b~c":{}}}]})",
         {"json-bad-value", "/activities/0/readings/a~1b~0c"}},
        {R"({"activities":[{"id":"1","confidence":"high"}]})", {"json-wrong-type", "/activities/0/confidence"}},
        {R"({"activities":[{"id":"1","place":{"row":1.5}}]})", {"json-bad-value", "/activities/0/place/row"}},
        {R"({"activities":[{"id":"1","expected":{"targets":[{"op":">","value":1,"unit":"count"}]}}]})",
         {"json-bad-value", "/activities/0/expected/targets/0/op"}},
        {with_schedule(R"({"windows":[["2021-02-30",null]]})"), {"json-bad-value", at + "/windows/0/0"}},
        {with_schedule(R"({"windows":[["2021-02-03"]]})"), {"json-bad-value", at + "/windows/0"}},
        {with_schedule(R"({"windows":[["2021-02-03","2021-02-02"]]})"), {"json-bad-value", at + "/windows/0"}},
        {with_schedule(R"({"repeat":"month"})"), {"json-wrong-type", at + "/repeat"}},
        {with_schedule(R"({"repeat":[{"every":"month"},{"every":"fortnight"}]})"),
         {"json-bad-value", at + "/repeat/1/every"}},
        {with_schedule(R"({"repeat":{"every":"month","interval":0}})"), {"json-bad-value", at + "/repeat/interval"}},
        {with_schedule(R"({"repeat":{"every":"week","weekdays":["ВТ"]}})"),
         {"json-bad-value", at + "/repeat/weekdays/0"}},
        {with_schedule(R"({"ongoing":"yes"})"), {"json-wrong-type", at + "/ongoing"}},
        {with_schedule(R"({"relative":{"anchor":"приказ","within":{"n":5}}})"),
         {"json-missing", at + "/relative/within/unit"}},
    };
    for (const auto& [text, error] : cases) {
        CAPTURE(text);
        const auto draft = draft_from_json(json_of(text));
        REQUIRE_FALSE(draft.has_value());
        CHECK(draft.error().code == error.code);
        CHECK(draft.error().pointer == error.pointer);
    }
}

TEST_CASE("every name of an enumeration reads back as the value it names")
{
    using namespace vekha::domain;
    for (const auto field : {Field::Number, Field::Section, Field::Text, Field::Responsible, Field::Deadline,
                             Field::Expected, Field::Schools})
        CHECK(field_from_name(name_of(field)) == field);
    for (const auto kind : {PlanKind::Regional, PlanKind::Municipal, PlanKind::School})
        CHECK(plan_kind_from_name(name_of(kind)) == kind);
    for (const auto kind : {OccurrenceKind::Dated, OccurrenceKind::Check, OccurrenceKind::Undated})
        CHECK(occurrence_kind_from_name(name_of(kind)) == kind);
    for (const auto severity : {Severity::Note, Severity::Warning, Severity::Error})
        CHECK(severity_from_name(name_of(severity)) == severity);
    for (const auto settled : {Settled::No, Settled::Corrected, Settled::Accepted})
        CHECK(settled_from_name(name_of(settled)) == settled);
    CHECK_FALSE(field_from_name("Number").has_value());
}
