#include "language/identification.h"

#include "language/identification/words.h"
#include "language/in_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace vekha::language
{

namespace
{

using domain::Measure;
using domain::MeasureKind;
using domain::Verdict;

std::string decimal(double number, int places)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, number);
    auto written = std::string{text.data()};
    std::replace(written.begin(), written.end(), '.', ',');
    return written;
}

std::string percent(double share)
{
    return decimal(100 * share, 1) + " %";
}

std::string level_in_words(int group)
{
    constexpr auto levels = std::to_array<std::pair<int, std::string_view>>(
        {{2, "очень низкий"}, {4, "низкий"}, {7, "средний"}, {9, "высокий"}, {11, "очень высокий"}});
    for (const auto& [highest, level] : levels)
        if (group <= highest) return std::string{level} + " уровень";
    return "";
}

std::string work_in_words(const Measure& measure)
{
    if (!measure.procedure) return "";
    return in_words(*measure.procedure) + (measure.subject.empty() ? "" : ' ' + subject_in_words(measure.subject)) +
           (measure.year == 0 ? "" : ' ' + std::to_string(measure.year));
}

/// «Индекс качества ОГЭ 2025: 0,92, группа 4 (низкий уровень), 80 участников».
std::string index_in_words(std::string_view name, const Measure& measure, int places)
{
    auto text = std::string{name};
    if (const auto work = work_in_words(measure); !work.empty()) text += ' ' + work;
    text += ": " + (measure.value ? decimal(*measure.value, places) : std::string{"нет"});
    if (measure.group)
        text += ", группа " + std::to_string(*measure.group) + " (" + level_in_words(*measure.group) + ")";
    if (!measure.value && !measure.group) text += ", мало данных";
    if (measure.participants > 0) text += ", " + participants_in_words(measure.participants);
    if (measure.coverage < 1) text += ", известно " + percent(measure.coverage) + " весов";
    if (measure.official) text += ", официально";
    if (measure.distance) text += ", до границы списка " + decimal(*measure.distance, places);
    return text;
}

/// What a marker of objectivity found.
std::string marker_in_words(const Measure& measure)
{
    const auto work = work_in_words(measure) + ": ";
    const auto value = measure.value.value_or(0);
    switch (measure.kind) {
    case MeasureKind::MeanShift:
        return work + "среднее выше региона на " + decimal(value, 1) + " стандартной ошибки";
    case MeasureKind::ProfileInversion:
        return work + "трудные задания выполнены лучше региона, лёгкие хуже, разрыв " + decimal(value, 1) + " п. п.";
    case MeasureKind::BorderPeak:
        return work + "на границе отметки участников в " + decimal(value, 1) + " раза больше, чем рядом";
    case MeasureKind::JournalRaised:
        return work + "отметка выше журнала у " + percent(value);
    case MeasureKind::JournalLowered:
        return work + "отметка ниже журнала у " + percent(value);
    case MeasureKind::JournalGap:
        return work + "на две отметки и больше от журнала у " + percent(value);
    case MeasureKind::YearJump:
        return work + "средний процент тех же учеников за год изменился на " + decimal(value, 1) + " п. п.";
    case MeasureKind::Quality:
    case MeasureKind::WellBeing:
    case MeasureKind::Teachers:
    case MeasureKind::Residual:
    case MeasureKind::BelowMinimum:
        break;
    }
    return "";
}

std::string measure_in_words(const Measure& measure)
{
    switch (measure.kind) {
    case MeasureKind::Quality:
        return index_in_words("Индекс качества", measure, 2);
    case MeasureKind::WellBeing:
        return index_in_words("ИСБШ", measure, 1);
    case MeasureKind::Teachers:
        return index_in_words("ИУРШ", measure, 1);
    case MeasureKind::Residual:
        return "Качество против ожидаемого при таких условиях: " + decimal(measure.value.value_or(0), 2) +
               " стандартного отклонения";
    case MeasureKind::BelowMinimum:
        return "Ниже порога " + percent(measure.value.value_or(0)) + " из " + std::to_string(measure.participants) +
               " участий в ГИА " + std::to_string(measure.year);
    case MeasureKind::MeanShift:
    case MeasureKind::ProfileInversion:
    case MeasureKind::BorderPeak:
    case MeasureKind::JournalRaised:
    case MeasureKind::JournalLowered:
    case MeasureKind::JournalGap:
    case MeasureKind::YearJump:
        break;
    }
    if (!measure.flagged) return ""; // what is usual needs no words
    return marker_in_words(measure) + (measure.indicative ? " (участников мало, только ориентир)" : "");
}

std::string capital(std::string_view words)
{
    // Every word of a verdict begins with a two-byte Cyrillic letter from «в» to «у».
    constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"в", "В"}, {"г", "Г"}, {"к", "К"}, {"м", "М"}, {"н", "Н"}, {"о", "О"}, {"р", "Р"}, {"с", "С"}, {"у", "У"}});
    for (const auto& [small, large] : pairs)
        if (words.starts_with(small)) return std::string{large} + std::string{words.substr(small.size())};
    return std::string{words};
}

std::string measures_explained(const domain::SchoolFinding& school)
{
    std::string text;
    for (const auto& measure : school.measures)
        if (const auto words = measure_in_words(measure); !words.empty()) text += words + ". ";
    auto computed = school;
    computed.verdict = school.computed.value_or(school.verdict);
    return text + capital(verdict_of(computed)) + '.';
}

} // namespace

std::string verdict_of(const domain::SchoolFinding& school)
{
    auto text = std::string{in_words(school.verdict)};
    if (school.verdict == Verdict::Cluster && !school.measures.empty() && school.measures.front().group)
        text += ' ' + std::to_string(*school.measures.front().group);
    return text;
}

std::string explanation_of(const domain::SchoolFinding& school, int year, domain::Rule rule)
{
    auto text =
        rule == domain::Rule::LowProcedures ? low_procedures_explained(school, year) : measures_explained(school);
    if (school.computed)
        text += " По официальному списку: " + std::string{in_words(school.verdict)} + "; он замещает вычисленное.";
    return text;
}

} // namespace vekha::language
