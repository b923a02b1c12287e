#include "web/curator_sheet.h"

#include "domain/risk_factor.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using language::Tongue;

class Words
{
public:
    explicit Words(Tongue tongue) : tongue_(tongue) {}

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue_ == Tongue::English ? english : russian};
    }
    [[nodiscard]] std::string operator()(domain::CuratorState state) const
    {
        switch (state) {
        case domain::CuratorState::Candidate:
            return (*this)("кандидат", "candidate");
        case domain::CuratorState::Selected:
            return (*this)("отобран", "selected");
        case domain::CuratorState::Declined:
            return (*this)("не отобран", "declined");
        case domain::CuratorState::Withdrawn:
            return (*this)("выбыл", "withdrawn");
        }
        return {};
    }
    [[nodiscard]] std::string operator()(store::CuratorTrait trait) const
    {
        switch (trait) {
        case store::CuratorTrait::Associations:
            return (*this)("состоят в ассоциациях", "members of associations");
        case store::CuratorTrait::Platforms:
            return (*this)("работают на инновационных площадках", "at innovation platforms");
        case store::CuratorTrait::FederalProjects:
            return (*this)("участвуют в федеральных проектах", "in federal projects");
        case store::CuratorTrait::Courses:
            return (*this)("прошли курсы", "have taken courses");
        case store::CuratorTrait::Head:
            return (*this)("руководят школами", "head schools");
        }
        return {};
    }

private:
    Tongue tongue_;
};

std::string joined(const std::vector<std::string>& texts)
{
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::string risks_of(const std::vector<std::string>& codes, Tongue tongue)
{
    std::vector<std::string> names;
    for (const auto& code : codes)
        if (const auto* factor = domain::risk_factor(code))
            names.emplace_back(tongue == Tongue::English ? factor->english : factor->russian);
    return joined(names);
}

std::vector<std::string> filter_lines(const service::CuratorFilter& filter, domain::Date today, const Words& words)
{
    std::vector<std::string> lines{words("Кураторы школ", "Curators of schools"),
                                   words("На день: ", "As of: ") + dotted(today)};
    if (!filter.text.empty()) lines.push_back(words("Имя содержит: ", "Name contains: ") + filter.text);
    if (filter.state) lines.push_back(words("Состояние: ", "State: ") + words(*filter.state));
    if (filter.trait) lines.push_back(words("Только те, кто ", "Only those who: ") + words(*filter.trait));
    if (filter.active)
        lines.push_back(*filter.active ? words("Только со школами", "Only those with schools")
                                       : words("Только без школ", "Only those without schools"));
    if (filter.free)
        lines.push_back(*filter.free ? words("Только те, кто может взять школу", "Only those who may take a school")
                                     : words("Только с двумя школами", "Only those with two schools"));
    return lines;
}

} // namespace

ListSheet sheet_of(std::span<const service::CuratorRow> curators, const service::CuratorFilter& filter,
                   domain::Date today, Tongue tongue)
{
    const Words words{tongue};
    ListSheet sheet;
    sheet.filter = filter_lines(filter, today, words);
    sheet.headings = {words("Куратор", "Curator"),
                      words("Должность", "Position"),
                      words("Место работы", "Place of work"),
                      words("Территория", "Territory"),
                      words("Состояние", "State"),
                      words("Школы", "Schools"),
                      words("Анкета, баллов из 100", "Questionnaire, of 100"),
                      words("Ассоциации", "Associations"),
                      words("Инновационные площадки", "Innovation platforms"),
                      words("Федеральные проекты", "Federal projects"),
                      words("Курсы", "Courses"),
                      words("Сильные стороны (риски)", "Strong in (risks)"),
                      words("Предметы", "Subjects")};
    sheet.widths = {3, 3, 3, 3, 2, 4, 2, 3, 3, 3, 3, 4, 2};
    for (const auto& row : curators) {
        std::vector<std::string> schools;
        for (const auto& assignment : row.assignments)
            if (assignment.in_force(today)) schools.push_back(assignment.school_name);
        sheet.rows.push_back(
            {row.person.name, row.person.position, row.person.organisation_name, row.person.territory_name,
             words(row.profile.state), joined(schools), std::to_string(domain::result_of(row.profile.answers).score),
             joined(row.profile.associations), joined(row.profile.platforms), joined(row.profile.federal_projects),
             joined(row.profile.courses), risks_of(row.profile.risks, tongue), joined(row.profile.subjects)});
    }
    return sheet;
}

} // namespace vekha::web
