#include "cli/print_draft.h"

#include "language/in_words.h"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace vekha::cli
{

namespace
{

using language::Tongue;

std::string_view severity_in_words(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Note:
        return "заметка";
    case domain::Severity::Warning:
        return "внимание";
    case domain::Severity::Error:
        return "ошибка";
    }
    return "";
}

std::string place_in_words(const domain::Place& place)
{
    auto words = std::string{};
    const auto add = [&](std::string_view name, const std::optional<int>& number) {
        if (number) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", name, *number);
    };
    add("с.", place.page);
    add("табл.", place.table);
    add("строка", place.row);
    add("столбец", place.column);
    add("абзац", place.paragraph);
    return words;
}

std::string_view kind_in_words(domain::PlanKind kind)
{
    switch (kind) {
    case domain::PlanKind::Regional:
        return "региональный";
    case domain::PlanKind::Municipal:
        return "муниципальный";
    case domain::PlanKind::School:
        return "школьный";
    }
    return "";
}

void print_head(const domain::RoadMapDraft& draft, std::ostream& out)
{
    const auto& plan = draft.plan;
    out << (plan.title.empty() ? draft.source : plan.title) << '\n';
    out << "Уровень: " << kind_in_words(plan.kind) << (plan.territory ? ", " + *plan.territory : std::string{}) << '\n';
    if (plan.period) {
        out << fmt::format("Период: {} – {}\n", language::date_in_words(plan.period->from, Tongue::Russian),
                           language::date_in_words(plan.period->to, Tongue::Russian));
    }
    for (const auto& approval : plan.approvals) {
        auto words = std::string{};
        for (const auto& part : {approval.position, approval.by}) {
            if (part) words += (words.empty() ? "" : ", ") + *part;
        }
        if (approval.date)
            words += (words.empty() ? "" : ", ") + language::date_in_words(*approval.date, Tongue::Russian);
        if (approval.number) words += " № " + *approval.number;
        out << "Утверждён: " << words << '\n';
    }
    out << fmt::format("Мероприятий: {}, разделов: {}\n", plan.activities.size(), plan.sections.size());
}

void print_section(const domain::Plan& plan, const std::string& path, std::ostream& out)
{
    for (const auto& section : plan.sections) {
        if (section.path == path) {
            out << "\n── " << path << (section.title == path ? "" : "  " + section.title) << '\n';
            return;
        }
    }
}

void print_activity(const domain::Activity& activity, std::ostream& out)
{
    out << fmt::format("\n{:<8} {}\n", activity.number, activity.text);
    const auto line = [&](std::string_view name, const std::string& words) {
        if (!words.empty()) out << fmt::format("         {}: {}\n", name, words);
    };
    auto names = std::string{};
    for (const auto& executor : activity.responsible) {
        names += (names.empty() ? "" : "; ") + executor.name + (executor.by_agreement ? " (по согласованию)" : "");
    }
    line("кто", names);
    if (!activity.deadline.raw.empty()) {
        line("когда", fmt::format("{} → {}", activity.deadline.raw,
                                  language::in_words(activity.deadline.schedule, Tongue::Russian)));
    }
    line("результат", activity.expected.raw);
    auto targets = std::string{};
    for (const auto& target : activity.expected.targets) {
        targets += (targets.empty() ? "" : "; ") + language::in_words(target, Tongue::Russian);
    }
    line("показатели", targets);
    auto schools = std::string{};
    for (const auto& school : activity.schools) {
        schools += (schools.empty() ? "" : ", ") + school;
    }
    line("школы", schools);
}

} // namespace

void print_findings(const domain::RoadMapDraft& draft, std::ostream& out)
{
    for (const auto& finding : draft.findings) {
        const auto place = place_in_words(finding.place);
        out << fmt::format("{}: {}{} [{}]\n", severity_in_words(finding.severity), place.empty() ? "" : place + ": ",
                           language::in_words(finding, Tongue::Russian), finding.code);
    }
}

void print_draft(const domain::RoadMapDraft& draft, std::ostream& out)
{
    print_head(draft, out);
    auto section = std::string{};
    for (const auto& activity : draft.plan.activities) {
        if (activity.section != section) {
            section = activity.section;
            print_section(draft.plan, section, out);
        }
        print_activity(activity, out);
    }
    if (!draft.findings.empty()) {
        out << fmt::format("\nЗамечания: {}\n", draft.findings.size());
        print_findings(draft, out);
    }
}

} // namespace vekha::cli
