#include "deadline_notation.h"

#include "support/tsv.h"

#include <doctest/doctest.h>

#include <vector>

using namespace vekha;
using language::read_deadline;

namespace
{

struct Case {
    std::string wording;
    domain::Period period;
    std::string means;
};

std::vector<Case> cases()
{
    std::vector<Case> list;
    for (const auto& row : tests::rows_of_tables("deadlines"))
        list.push_back({row.at(0), domain::period_from_iso(row.at(1)).value(), row.at(2)});
    return list;
}

const domain::Period two_years = domain::period_from_iso("2023-01-01..2024-12-31").value();

/// A small linear congruential generator: the same bytes on every machine.
struct Noise {
    std::uint32_t state = 1;
    std::uint32_t next()
    {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    }
};

void check_is_sane(const std::string& wording)
{
    const auto reading = read_deadline(wording, two_years);
    CHECK(reading.confidence >= 0.0);
    CHECK(reading.confidence <= 1.0);
    for (const auto& note : reading.notes)
        CHECK(note.offset + note.length <= wording.size());
    for (const auto& window : reading.value.windows) {
        const bool bounded = window.from.has_value() || window.to.has_value();
        CHECK(bounded);
        if (window.from && window.to) CHECK(*window.from <= *window.to);
    }
}

} // namespace

TEST_CASE("a deadline wording is read as the schedule it means")
{
    const auto list = cases();
    REQUIRE(list.size() >= 300);
    for (const Case& example : list) {
        CAPTURE(example.wording);
        const auto reading = read_deadline(example.wording, example.period);
        CHECK(language::DeadlineNotation::of(example.wording, reading) == example.means);
    }
}

TEST_CASE("white space around a wording changes nothing")
{
    for (const Case& example : cases()) {
        CAPTURE(example.wording);
        const auto plain = read_deadline(example.wording, example.period).value;
        CHECK(read_deadline("  \n" + example.wording + " \t\n", example.period).value == plain);
        CHECK(read_deadline("\u00A0" + example.wording + "\u00A0", example.period).value == plain);
    }
}

TEST_CASE("a date that no calendar has is noted at its day and never guessed")
{
    const std::string wording = "до 31 июня";
    const auto reading = read_deadline(wording, two_years);
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].code == "no-such-date");
    CHECK(reading.notes[0].offset == std::string_view{"до "}.size());
    CHECK(reading.value.empty());
    CHECK(reading.confidence < 0.5);
}

TEST_CASE("what could not be placed is noted and makes the reading less sure")
{
    const auto sure = read_deadline("до 15 мая 2023 г.", two_years);
    const auto slip = read_deadline("сентябрв 2023", two_years);
    const auto partly = read_deadline("до 15 мая 2023 г., 17 раздач", two_years);
    const auto not_at_all = read_deadline("учителя-предметники", two_years);
    CHECK(sure.confidence > 0.95);
    CHECK(sure.notes.empty());
    CHECK(slip.confidence < sure.confidence);
    CHECK(partly.confidence < 0.8);
    REQUIRE(partly.notes.size() == 1);
    CHECK(partly.notes[0].code == "term-partly-understood");
    CHECK(not_at_all.value.empty());
    REQUIRE_FALSE(not_at_all.notes.empty());
    CHECK(not_at_all.notes[0].code == "term-not-understood");
}

TEST_CASE("an empty cell and a dash mean nothing and leave no note")
{
    for (const std::string wording : {"", " ", "-", "—", "\n"}) {
        const auto reading = read_deadline(wording, two_years);
        CHECK(reading.value.empty());
        CHECK(reading.notes.empty());
    }
}

TEST_CASE("any bytes are read without harm, also words cut in the middle of a letter")
{
    Noise noise;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(noise.next() % 60, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(noise.next() & 0xFFU);
        check_is_sane(bytes);
    }
    for (const Case& example : cases())
        for (std::size_t cut = 0; cut < example.wording.size(); cut += 3)
            check_is_sane(example.wording.substr(0, cut));
}

TEST_CASE("words in any order are read without harm")
{
    const auto list = cases();
    Noise noise;
    for (int round = 0; round < 3000; ++round) {
        std::string mixed;
        for (int piece = 0; piece < 3; ++piece) {
            const std::string& wording = list[noise.next() % list.size()].wording;
            const std::size_t from = noise.next() % (wording.size() + 1);
            mixed += wording.substr(from, noise.next() % 40) + (noise.next() % 2 == 0 ? " " : "");
        }
        check_is_sane(mixed);
    }
}

TEST_CASE("a wording of a megabyte is read to its end")
{
    for (const std::string piece :
         {"до 15 мая, ", "1,", "в течение срока ", "по плану ", "после ", "сентябрь-", "(", "2021 ", "сло-\n"}) {
        std::string huge;
        while (huge.size() < 1'000'000)
            huge += piece;
        check_is_sane(huge);
    }
}
