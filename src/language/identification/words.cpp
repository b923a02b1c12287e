#include "language/identification/words.h"

#include "language/identification.h"
#include "language/in_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::language
{

namespace
{

constexpr auto subjects = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"RU", "русский язык"},
    {"MA", "математика"},
    {"PH", "физика"},
    {"CH", "химия"},
    {"BI", "биология"},
    {"GE", "география"},
    {"SS", "обществознание"},
    {"HI", "история"},
    {"LI", "литература"},
    {"IN", "информатика"},
    {"FL", "иностранный язык"},
});

std::string one_subject(std::string_view code)
{
    const auto known =
        std::find_if(subjects.begin(), subjects.end(), [&](const auto& subject) { return subject.first == code; });
    return std::string{known == subjects.end() ? code : known->second};
}

std::string with_comma(std::string number)
{
    std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

} // namespace

std::string subject_in_words(std::string_view subject)
{
    const auto plus = subject.find('+');
    if (plus == std::string_view::npos) return one_subject(subject);
    return one_subject(subject.substr(0, plus)) + " и " + subject_in_words(subject.substr(plus + 1));
}

std::string percent_in_words(const domain::Counted& counted)
{
    const auto tenths = (2000 * counted.below + counted.participants) / (2 * counted.participants);
    return std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10) + " %";
}

std::string percent_in_words(domain::Share share)
{
    constexpr std::int64_t a_percent = domain::Share::whole / 100;
    const auto whole = std::to_string(share.millionths / a_percent);
    if (share.millionths % a_percent == 0) return whole + " %";
    auto decimals = std::to_string(share.millionths % a_percent + a_percent).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return with_comma(whole + '.' + decimals) + " %";
}

std::string cell_name(const domain::Criterion& criterion)
{
    const auto subject = subject_in_words(criterion.subject);
    switch (criterion.procedure) {
    case domain::Procedure::EgeBase:
        return "ЕГЭ " + subject + " (базовая)";
    case domain::Procedure::EgeProfile:
        return "ЕГЭ " + subject + " (профильная)";
    case domain::Procedure::Vpr:
    case domain::Procedure::Oge:
    case domain::Procedure::Ege:
        break;
    }
    return in_words(domain::ProcedureGrade{criterion.procedure, criterion.grade}) + ' ' + subject;
}

std::string participants_in_words(std::int64_t count)
{
    return std::to_string(count) + ' ' + std::string{plural(count, "участник", "участника", "участников")};
}

std::string list_in_words(const std::vector<domain::ProcedureGrade>& procedures)
{
    std::string text;
    for (const auto& procedure : procedures)
        text += (text.empty() ? "" : ", ") + in_words(procedure);
    return text;
}

std::string in_words(const domain::ProcedureGrade& procedure)
{
    switch (procedure.procedure) {
    case domain::Procedure::Vpr:
        return "ВПР-" + std::to_string(procedure.grade);
    case domain::Procedure::Oge:
        return "ОГЭ";
    case domain::Procedure::EgeBase:
    case domain::Procedure::EgeProfile:
    case domain::Procedure::Ege:
        break;
    }
    return "ЕГЭ";
}

std::string_view in_words(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::Listed:
        return "в списке";
    case domain::Verdict::AtRisk:
        return "группа риска";
    case domain::Verdict::Clear:
        return "вне списка";
    case domain::Verdict::TooFewData:
        return "мало данных";
    case domain::Verdict::VeryLow:
        return "очень низкий уровень";
    case domain::Verdict::Low:
        return "низкий уровень";
    case domain::Verdict::Middle:
        return "средний уровень";
    case domain::Verdict::High:
        return "высокий уровень";
    case domain::Verdict::VeryHigh:
        return "очень высокий уровень";
    case domain::Verdict::Critical:
        return "низкие результаты в трудных условиях";
    case domain::Verdict::Ineffective:
        return "низкие результаты";
    case domain::Verdict::IneffectiveInGoodConditions:
        return "низкие результаты в хороших условиях";
    case domain::Verdict::Resilient:
        return "резильентная школа";
    case domain::Verdict::Stable:
        return "стабильные результаты";
    case domain::Verdict::Successful:
        return "успешная школа";
    case domain::Verdict::AsExpected:
        return "результаты соответствуют условиям";
    case domain::Verdict::Candidate:
        return "кандидат, решение за людьми";
    case domain::Verdict::Cluster:
        return "кластер";
    case domain::Verdict::NeedsExpertise:
        return "нужна экспертиза";
    }
    return "";
}

} // namespace vekha::language
