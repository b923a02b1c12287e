#include "cli/expand.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace vekha;
using namespace vekha::cli;

namespace
{

struct Printed {
    int status = 0;
    std::string out;
    std::string err;
};

Printed run(ExpandArguments arguments, const std::string& input = "")
{
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const int status = expand(arguments, in, out, err);
    return {status, out.str(), err.str()};
}

const std::string regional = VEKHA_SOURCE_DIR "/tests/data/drafts/regional.json";

constexpr auto small_draft = R"({"period":{"from":"2021-01-01","to":"2021-02-28"},"activities":[
    {"id":"II/1","deadline":{"raw":"ежемесячно","schedule":{"repeat":{"every":"month"}}}},
    {"id":"I/2","text":"Консультации","deadline":{"raw":"постоянно","schedule":{"ongoing":true}}},
    {"id":"I/3","deadline":{"raw":"по отдельному плану","schedule":{"reference":"по отдельному плану"}}}]})";

} // namespace

TEST_CASE("expand prints the occurrences of a draft in the order of its activities")
{
    const auto printed = run({"-", true, {}}, small_draft);
    CHECK(printed.status == 0);
    CHECK(printed.err.empty());
    CHECK(printed.out == "[\n"
                         R"({"activity":"II/1","occurrence":1,"from":"2021-01-01","to":"2021-01-31","kind":"dated"},)"
                         "\n"
                         R"({"activity":"II/1","occurrence":2,"from":"2021-02-01","to":"2021-02-28","kind":"dated"},)"
                         "\n"
                         R"({"activity":"I/2","occurrence":1,"from":"2021-01-01","to":"2021-02-28","kind":"check"},)"
                         "\n"
                         R"({"activity":"I/3","occurrence":1,"from":null,"to":null,"kind":"undated"})"
                         "\n]\n");
    CHECK(run({"-", true, domain::make_date(2021, 2, 1)}, small_draft).out == printed.out);
    CHECK(run({"-", true, {}}, R"({"activities":[]})").out == "[\n]\n");
}

TEST_CASE("expand prints a table for people, with the state on a given day")
{
    const auto table = run({"-", false, domain::make_date(2021, 2, 1)}, small_draft);
    CHECK(table.status == 0);
    CHECK(table.out == "II/1  \n"
                       "     1. 01.01.2021 – 31.01.2021 — срок прошёл\n"
                       "     2. 01.02.2021 – 28.02.2021 — идёт\n"
                       "I/2  Консультации\n"
                       "     1. 01.01.2021 – 28.02.2021, проверка на этапах мониторинга — идёт\n"
                       "I/3  \n"
                       "     1. нужна дата\n"
                       "\n"
                       "3 мероприятия: 2 срока, 1 проверка, без даты – 1\n");
}

TEST_CASE("expand reads a draft from a file")
{
    const auto printed = run({regional, true, {}});
    CHECK(printed.status == 0);
    CHECK(
        printed.out.find(R"({"activity":"1/1","occurrence":1,"from":"2022-01-01","to":"2022-03-15","kind":"dated"})") !=
        std::string::npos);
}

TEST_CASE("expand refuses what is no draft with a code and the place")
{
    const std::vector<std::pair<Printed, std::string>> refusals{
        {run({VEKHA_SOURCE_DIR "/no-such-file.json", true, {}}), "file-unreadable: "},
        {run({VEKHA_SOURCE_DIR, true, {}}), "file-unreadable: "},
        {run({"-", true, {}}, "not json"), "draft-malformed: "},
        {run({"-", true, {}}, R"({"activities":[{"id":1}]})"), "draft-invalid: "},
    };
    for (const auto& [printed, code] : refusals) {
        CAPTURE(code);
        CHECK(printed.status == 1);
        CHECK(printed.out.empty());
        CHECK(printed.err.starts_with(code));
    }
    CHECK(refusals.back().first.err.find("json-wrong-type at /activities/0/id") != std::string::npos);
}
