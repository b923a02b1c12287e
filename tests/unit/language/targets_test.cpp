#include "language/targets.h"
#include "support/tsv.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

namespace
{

using vekha::domain::Comparison;
using vekha::domain::Target;
using vekha::domain::TargetUnit;
using vekha::language::read_targets;

std::string number(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.10g", value);
    return buffer;
}

/// The notation of tests/data/targets: "op value unit [from X] [by YEAR] [delta] [per N]".
std::string notation(const Target& target)
{
    std::string text = target.op == Comparison::AtLeast ? ">= " : "<= ";
    text += number(target.value);
    text += target.unit == TargetUnit::Percent ? " percent" : target.unit == TargetUnit::Points ? " points" : " count";
    if (target.from) text += " from " + number(*target.from);
    if (target.by_year) text += " by " + std::to_string(*target.by_year);
    if (target.delta) text += " delta";
    if (target.per) text += " per " + number(target.per->value);
    return text;
}

std::string notation(const std::vector<Target>& targets)
{
    std::string text;
    for (const auto& target : targets)
        text += (text.empty() ? "" : " | ") + notation(target);
    return text.empty() ? "-" : text;
}

} // namespace

TEST_CASE("an expected result is read as the measurable promises it makes")
{
    const auto rows = vekha::tests::rows_of_tables("targets");
    REQUIRE(rows.size() > 250);
    for (const auto& row : rows) {
        REQUIRE(row.size() == 2);
        CAPTURE(row[0]);
        CHECK(notation(read_targets(row[0]).value) == row[1]);
    }
}

TEST_CASE("a target says of what it is, from behind the number or from before it")
{
    const auto subject = [](std::string_view wording) {
        const auto targets = read_targets(wording).value;
        return targets.empty() ? std::string{} : targets.front().of;
    };
    CHECK(subject("Не менее 40 % молодых педагогов от числа выпускников остались в школе") ==
          "молодых педагогов от числа выпускников");
    CHECK(subject("100 % обучающихся, имеющих проблемы в поведении, посещают кружки") ==
          "обучающихся, имеющих проблемы в поведении");
    CHECK(subject("Доля обученных педагогов – 85 %") == "Доля обученных педагогов");
    CHECK(subject("Проведение не менее 1 совещания по вопросу уклада") == "совещания");
}

TEST_CASE("a promise with a printed unit and limit is surer than a bare count or a range")
{
    CHECK(read_targets("не менее 30 % педагогов").confidence > 0.95);
    CHECK(read_targets("аналитическая справка").confidence > 0.95);
    CHECK(read_targets("62 организации").confidence < 0.95);
    CHECK(read_targets("30-50 % педагогов").confidence < 0.8);
}
