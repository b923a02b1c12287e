#include "domain/curator.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::array<Question, 9> questions{{
    {"results", 2, "Опыт работы, которая подняла результаты школы", "Has raised the results of a school"},
    {"data", 2, "Читает данные ВПР, ОГЭ и рисковый профиль школы", "Reads results of assessments and risk profiles"},
    {"programmes", 2, "Опыт составления программ развития и антирисковых программ",
     "Has written development programmes and programmes against risks"},
    {"lessons", 2, "Опыт посещения и разбора уроков", "Has visited and analysed lessons"},
    {"adults", 1, "Опыт обучения взрослых: наставничество, курсы, семинары",
     "Has taught adults: mentoring, courses, seminars"},
    {"talks", 1, "Готовность вести трудный разговор", "Is ready for a difficult talk"},
    {"time", 2, "Может отдавать школе не менее двух дней в месяц", "Can give a school two days a month"},
    {"travel", 1, "Готовность выезжать в школу", "Is ready to travel to the school"},
    {"digital", 1, "Ведёт записи в электронных системах мониторинга", "Keeps records in monitoring systems"},
}};

constexpr int enough_to_select = 60;
constexpr int enough_to_discuss = 40;

} // namespace

std::span<const Question> curator_questionnaire()
{
    return questions;
}

QuestionnaireResult result_of(const std::map<std::string, int>& answers)
{
    QuestionnaireResult result;
    int reached = 0;
    int possible = 0;
    for (const auto& question : questions) {
        possible += question.weight * highest_level;
        const auto answer = answers.find(std::string{question.code});
        if (answer == answers.end()) continue;
        ++result.answered;
        reached += question.weight * std::clamp(answer->second, 0, highest_level);
    }
    result.score = (reached * 100 + possible / 2) / possible;
    if (result.answered < static_cast<int>(questions.size())) return result;
    result.advice = result.score >= enough_to_select    ? Advice::Select
                    : result.score >= enough_to_discuss ? Advice::Discuss
                                                        : Advice::Decline;
    return result;
}

int most_at_once(std::span<const Term> terms, const Term& within)
{
    // The number in force rises only on a first day: looking at those and at the beginning of `within` is enough.
    std::vector<std::optional<Date>> days{within.from};
    for (const auto& term : terms)
        if (term.meets(within) && term.from && (!within.from || *term.from > *within.from)) days.push_back(term.from);
    int most = 0;
    for (const auto& day : days) {
        const auto on_day = [&](const Term& term) {
            const auto begun = day ? !term.from || *term.from <= *day : !term.from;
            return begun && (!day || !term.to || *term.to >= *day);
        };
        most = std::max(most, static_cast<int>(std::ranges::count_if(terms, on_day)));
    }
    return most;
}

std::vector<std::string_view> broken_rules(const AssignmentQuestion& question)
{
    std::vector<std::string_view> broken;
    const auto rule = [&broken](bool kept, std::string_view code) {
        if (!kept) broken.push_back(code);
    };
    const auto& wanted = question.wanted;
    rule(question.state == CuratorState::Selected, "curator-not-selected");
    rule(question.consent, "curator-without-consent");
    rule(question.kind == OrganisationKind::School, "organisation-not-school");
    rule(!question.own_schools.contains(question.school), "own-school");
    rule(!question.closed_on || (wanted.to && *wanted.to < *question.closed_on), "school-closed");
    rule(most_at_once(question.of_curator, wanted) < most_schools_of_curator, "curator-limit");
    rule(most_at_once(question.of_school, wanted) == 0, "school-has-curator");
    return broken;
}

} // namespace vekha::domain
