#include "web/indicator_words.h"

#include <algorithm>
#include <array>

namespace vekha::web
{

namespace
{

using language::Tongue;

template <typename Enum>
struct Words {
    Enum value;
    std::string_view russian;
    std::string_view english;
};

template <typename Enum, std::size_t N>
std::string_view found(const std::array<Words<Enum>, N>& table, Enum value, Tongue tongue)
{
    const auto& words = *std::ranges::find(table, value, &Words<Enum>::value);
    return tongue == Tongue::English ? words.english : words.russian;
}

constexpr auto formulas = std::to_array<Words<domain::Formula>>({
    {domain::Formula::SchoolShare, "доля школ", "share of schools"},
    {domain::Formula::PeopleShare, "доля людей", "share of people"},
    {domain::Formula::Count, "количество", "count"},
    {domain::Formula::Sum, "сумма", "sum"},
    {domain::Formula::YesNo, "да или нет", "yes or no"},
    {domain::Formula::Decrease, "снижение", "decrease"},
    {domain::Formula::Dynamics, "динамика к базовому году", "change against the base year"},
});
constexpr auto measures = std::to_array<Words<domain::FactMeasure>>({
    {domain::FactMeasure::YesNo, "да или нет", "yes or no"},
    {domain::FactMeasure::Number, "число", "a number"},
    {domain::FactMeasure::Parts, "сколько из скольких", "so many of so many"},
});
constexpr auto conditions = std::to_array<Words<domain::ConditionKind>>({
    {domain::ConditionKind::Yes, "ответила «да»", "said yes"},
    {domain::ConditionKind::AtLeast, "не меньше порога", "at least the threshold"},
    {domain::ConditionKind::AtMost, "не больше порога", "at most the threshold"},
    {domain::ConditionKind::Rises, "больше, чем в базовом году", "more than in the base year"},
    {domain::ConditionKind::Falls, "меньше, чем в базовом году", "less than in the base year"},
});
constexpr auto rhythms = std::to_array<Words<domain::Rhythm>>({
    {domain::Rhythm::Year, "раз в год", "once a year"},
    {domain::Rhythm::HalfYear, "каждое полугодие", "every half-year"},
    {domain::Rhythm::Quarter, "каждый квартал", "every quarter"},
    {domain::Rhythm::Month, "каждый месяц", "every month"},
});
constexpr auto time_rules = std::to_array<Words<domain::OverTime>>({
    {domain::OverTime::Last, "последнее значение года", "the last value of the year"},
    {domain::OverTime::Sum, "сумма за год", "the sum of the year"},
    {domain::OverTime::Mean, "среднее за год", "the mean of the year"},
    {domain::OverTime::Max, "наибольшее за год", "the greatest of the year"},
});
constexpr auto territory_rules = std::to_array<Words<domain::OverTerritory>>({
    {domain::OverTerritory::Sum, "сумма по школам", "the sum of schools"},
    {domain::OverTerritory::RatioOfSums, "отношение сумм", "the ratio of sums"},
    {domain::OverTerritory::Mean, "среднее по школам", "the mean of schools"},
    {domain::OverTerritory::CountOfYes, "сколько школ", "how many schools"},
});
constexpr auto target_rules = std::to_array<Words<domain::TargetRule>>({
    {domain::TargetRule::AtLeast, "не менее", "at least"},
    {domain::TargetRule::AtMost, "не более", "at most"},
    {domain::TargetRule::MoreThan, "больше", "more than"},
    {domain::TargetRule::LessThan, "меньше", "less than"},
});
constexpr auto sources = std::to_array<Words<domain::FactSource>>({
    {domain::FactSource::Entered, "вносят школы и муниципалитеты", "schools and municipalities state it"},
    {domain::FactSource::ObligationsDone, "исполненные обязательства", "obligations done"},
    {domain::FactSource::ObligationsOnTime, "обязательства, исполненные в срок", "obligations done in time"},
    {domain::FactSource::ObligationsConfirmed, "подтверждённые обязательства", "obligations confirmed"},
    {domain::FactSource::GroupMember, "состоит в группе школ", "is in a group of schools"},
    {domain::FactSource::GroupLeft, "вышла из группы школ", "has left a group of schools"},
    {domain::FactSource::CuratorAssigned, "есть куратор", "has a curator"},
    {domain::FactSource::CuratorMeetings, "консультации и посещения куратора",
     "consultations and visits of the curator"},
    {domain::FactSource::EvidenceGiven, "приложенные подтверждения", "proofs given"},
    {domain::FactSource::PlanApproved, "утверждён план школы", "the plan of the school is approved"},
});
constexpr auto states = std::to_array<Words<domain::PlanFact>>({
    {domain::PlanFact::Reached, "достигнут", "reached"},
    {domain::PlanFact::NotReached, "не достигнут", "not reached"},
    {domain::PlanFact::NoData, "нет данных", "no data"},
    {domain::PlanFact::NotDue, "срок не наступил", "not due yet"},
    {domain::PlanFact::NoTarget, "цель не задана", "no target"},
});
constexpr auto verdict_words = std::to_array<Words<service::Verdict>>({
    {service::Verdict::Counted, "учтена", "counts"},
    {service::Verdict::NotCounted, "не набрала", "does not count"},
    {service::Verdict::Blank, "нет данных", "no data"},
    {service::Verdict::NotApplicable, "не применимо", "not applicable"},
});

std::string with_comma(std::string text, Tongue tongue)
{
    if (tongue == Tongue::Russian) std::ranges::replace(text, '.', ',');
    return text;
}

/// Without zeroes at the end.
std::string short_number(const domain::Fraction& number, Tongue tongue)
{
    auto text = number.rounded(4);
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return with_comma(std::move(text), tongue);
}

} // namespace

std::string_view in_words(domain::Formula formula, Tongue tongue)
{
    return found(formulas, formula, tongue);
}

std::string_view in_words(domain::FactMeasure measure, Tongue tongue)
{
    return found(measures, measure, tongue);
}

std::string_view in_words(domain::ConditionKind condition, Tongue tongue)
{
    return found(conditions, condition, tongue);
}

std::string_view in_words(domain::Rhythm rhythm, Tongue tongue)
{
    return found(rhythms, rhythm, tongue);
}

std::string_view in_words(domain::OverTime rule, Tongue tongue)
{
    return found(time_rules, rule, tongue);
}

std::string_view in_words(domain::OverTerritory rule, Tongue tongue)
{
    return found(territory_rules, rule, tongue);
}

std::string_view in_words(domain::TargetRule rule, Tongue tongue)
{
    return found(target_rules, rule, tongue);
}

std::string_view in_words(domain::FactSource source, Tongue tongue)
{
    return found(sources, source, tongue);
}

std::string_view in_words(domain::PlanFact state, Tongue tongue)
{
    return found(states, state, tongue);
}

std::string_view in_words(service::Verdict verdict, Tongue tongue)
{
    return found(verdict_words, verdict, tongue);
}

std::string value_in_words(const service::IndicatorFigure& figure, Tongue tongue)
{
    if (figure.value) return with_comma(figure.shown, tongue);
    const auto exempt = figure.tally.blank == 0 && figure.tally.not_applicable > 0;
    return std::string{in_words(exempt ? service::Verdict::NotApplicable : service::Verdict::Blank, tongue)};
}

std::string reading_in_words(const analytics::YearReading& reading, const domain::Indicator& definition, Tongue tongue)
{
    const auto english = tongue == Tongue::English;
    if (reading.state == domain::FactState::Blank) return std::string{in_words(service::Verdict::Blank, tongue)};
    if (reading.state == domain::FactState::NotApplicable)
        return std::string{in_words(service::Verdict::NotApplicable, tongue)};
    if (definition.measure == domain::FactMeasure::YesNo) {
        if (reading.yes) return english ? "yes" : "да";
        return english ? "no" : "нет";
    }
    auto text = short_number(reading.number, tongue);
    if (definition.measure == domain::FactMeasure::Number) return text;
    return text + (english ? " of " : " из ") + short_number(reading.whole, tongue);
}

} // namespace vekha::web
