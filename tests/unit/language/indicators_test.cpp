#include "language/indicators.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vekha;
using namespace vekha::language;
using domain::Comparison;
using domain::Formula;
using domain::Target;
using domain::TargetRule;
using domain::TargetUnit;

namespace
{

Target a_target(double value, TargetUnit unit, const std::string& of = "")
{
    Target target;
    target.value = value;
    target.unit = unit;
    target.of = of;
    return target;
}

std::string told(const MeasuredPromise& promise)
{
    return std::to_string(static_cast<int>(promise.indicator.formula)) + " " +
           in_words(promise.target, Tongue::Russian);
}

std::string expected(Formula formula, const std::string& target)
{
    return std::to_string(static_cast<int>(formula)) + " " + target;
}

} // namespace

TEST_CASE("every target of a plan becomes a definition whose rules agree")
{
    auto risen = a_target(5, TargetUnit::Percent, "педагогов");
    risen.delta = true;
    auto fallen = a_target(-3, TargetUnit::Count, "школ с низкими результатами");
    fallen.op = Comparison::AtMost;
    fallen.delta = true;
    auto little = a_target(-2, TargetUnit::Percent, "неуспевающих");
    little.delta = true;
    auto per = a_target(3, TargetUnit::Count, "компьютера");
    per.per = domain::Per{10, "учащихся"};
    auto point = a_target(1, TargetUnit::Points);
    point.delta = true;
    const auto cases = std::vector<std::pair<Target, std::string>>{
        {a_target(30, TargetUnit::Percent, "школ"), expected(Formula::SchoolShare, "не менее 30")},
        {a_target(33.3, TargetUnit::Percent, "молодых педагогов школ"),
         expected(Formula::PeopleShare, "не менее 33,3")},
        {a_target(100, TargetUnit::Percent, "школьников"), expected(Formula::PeopleShare, "не менее 100")},
        {a_target(8, TargetUnit::Count, "обучающихся"), expected(Formula::Count, "не менее 8")},
        {a_target(2.5, TargetUnit::Count), expected(Formula::Sum, "не менее 2,5")},
        {a_target(3.8, TargetUnit::Points), expected(Formula::Sum, "не менее 3,8")},
        {risen, expected(Formula::Dynamics, "не менее 5")},
        {fallen, expected(Formula::Decrease, "не менее 3")},
        {little, expected(Formula::Decrease, "не более 2")},
        {per, expected(Formula::PeopleShare, "не менее 30")},
        {point, expected(Formula::Dynamics, "не менее 1")},
    };
    for (const auto& [target, words] : cases) {
        CAPTURE(words);
        auto promise = promise_of(target, "Ожидаемый результат", 2026);
        CHECK(told(promise) == words);
        CHECK(promise.target.year == 2026);
        promise.indicator.code = "К1";
        CHECK_FALSE(domain::wrong_in(promise.indicator).has_value());
    }
    auto dated = a_target(30, TargetUnit::Percent, "школ");
    dated.by_year = 2028;
    dated.from = 12.5;
    CHECK(promise_of(dated, "", 2026).target.year == 2028);
    CHECK(promise_of(dated, "", 2026).indicator.baseline == domain::quantity_from("12.5"));
    CHECK(promise_of(a_target(1e300, TargetUnit::Count), "", 2026).target.value.parts == domain::Quantity::greatest);
}

TEST_CASE("a promise without a number is compared by a stated rule")
{
    const auto cases = std::vector<std::pair<std::string, std::string>>{
        {"Положительная динамика результатов ВПР", expected(Formula::Dynamics, "больше 0")},
        {"Увеличение числа участников", expected(Formula::Dynamics, "больше 0")},
        {"Снижение количества маркеров", expected(Formula::Decrease, "больше 0")},
        {"Отсутствие выпускников без аттестата", expected(Formula::Count, "не более 0")},
        {"Наличие плана работы", expected(Formula::SchoolShare, "не менее 100")},
    };
    for (const auto& [wording, words] : cases) {
        CAPTURE(wording);
        auto promise = promise_in_words(wording, 2026);
        REQUIRE(promise.has_value());
        CHECK(told(*promise) == words);
        promise->indicator.code = "К1";
        CHECK_FALSE(domain::wrong_in(promise->indicator).has_value());
    }
    for (const std::string wording : {"", "Протокол совещания", "Аналитическая справка"})
        CHECK_FALSE(promise_in_words(wording, 2026).has_value());
}
