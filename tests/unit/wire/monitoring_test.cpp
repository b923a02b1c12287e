#include "wire/monitoring.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vekha;

TEST_CASE("every form that the program brings can be asked and comes back from JSON as it was")
{
    std::set<std::string> codes;
    for (const auto& form : wire::preset_forms()) {
        CAPTURE(form.code);
        CHECK(codes.insert(form.code).second);
        CHECK_FALSE(domain::fault_of(form));
        CHECK(form.rhythm.has_value());
        CHECK(wire::monitoring_form_from_json(wire::to_json(form)) == form);
    }
    CHECK(codes.contains("stage-1"));
    CHECK(codes.contains("stage-2"));
    CHECK(codes.contains("interview"));
    CHECK(codes.contains("final"));
}

TEST_CASE("blank, zero, no and not applicable stay apart in JSON")
{
    const auto text = R"({"values": {"a": 0, "b": false, "c": {"notApplicable": true}, "d": null, "e": "слова",
        "f": [{"x": 1.5, "y": null}]}, "duties": [{"obligation": 7, "fact": "not-done", "words": "не успели"}]})";
    const auto filled = wire::filled_form_from_json(*wire::parse(text)).value();
    CHECK(filled.values.size() == 5);
    CHECK(filled.values.at("a").cell == domain::Cell{0.0});
    CHECK(filled.values.at("b").cell == domain::Cell{false});
    CHECK(filled.values.at("c").cell == domain::Cell{domain::NotApplicable{}});
    CHECK(filled.values.at("f").rows == std::vector<domain::FormRow>{{{"x", 1.5}}});
    CHECK(filled.duties.front().fact == domain::DutyFact::NotDone);
    CHECK(wire::filled_form_from_json(*wire::parse(wire::print(wire::to_json(filled)))).value() == filled);
}

TEST_CASE("what is no answer is refused with its place")
{
    const auto refused = [](const char* text) { return wire::filled_form_from_json(*wire::parse(text)).error(); };
    CHECK(refused(R"({"values": {"a": {"b": 1}}})").pointer == "/values/a");
    CHECK(refused(R"({"values": {"a": [1]}})").code == "json-wrong-type");
    CHECK(refused(R"({"duties": [{"obligation": 7, "fact": "maybe"}]})").pointer == "/duties/0/fact");
    CHECK(refused(R"({"duties": [{"fact": "done"}]})").code == "json-missing");
}
