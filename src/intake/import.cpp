#include "intake/import.h"

#include "intake/confidence.h"
#include "intake/goals.h"
#include "intake/metadata.h"
#include "intake/read_activity.h"
#include "intake/scan.h"
#include "intake/sections.h"
#include "intake/structure.h"
#include "intake/text.h"
#include "intake/validate.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vekha::intake
{

namespace
{

void count_letters_of(const documents::Table& table, LetterCounts& counts)
{
    for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) {
            count_letters(cell.text, counts);
            for (const auto& nested : cell.nested) {
                count_letters_of(nested, counts);
            }
        }
    }
}

/// A text of some length whose letters are mostly not Russian, or that uses another Cyrillic alphabet throughout.
bool is_foreign(const documents::Document& document)
{
    constexpr auto least = std::size_t{60};
    auto counts = LetterCounts{};
    for (const auto& block : document.blocks) {
        if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
            count_letters(paragraph->text, counts);
        } else {
            count_letters_of(std::get<documents::Table>(block), counts);
        }
    }
    return counts.all() >= least && (2 * counts.russian < counts.all() || 30 * counts.other_cyrillic > counts.all());
}

/// Path of the section and number; where that is taken or there is no number, made unique.
class Keys
{
public:
    std::string next(const domain::Activity& activity)
    {
        const auto number =
            activity.number.empty() ? "~" + std::to_string(++unnumbered_[activity.section]) : activity.number;
        auto base = activity.section.empty() ? number : activity.section + '/' + number;
        const auto times = ++used_[base];
        if (times == 1) {
            return base;
        }
        auto key = base + '-' + std::to_string(times);
        ++used_[key];
        return key;
    }

private:
    std::map<std::string, int> used_;
    std::map<std::string, int> unnumbered_;
};

void add_activity(domain::RoadMapDraft& draft, Keys& keys, const PlacedRow& placed, const SectionTree& tree)
{
    auto read = read_activity(placed.row, draft.plan.period);
    auto& activity = read.activity;
    activity.section = placed.section ? tree.path_of(*placed.section) : std::string{};
    activity.key = keys.next(activity);
    auto place = activity.place;
    place.column = std::nullopt;
    activity.readings[domain::Field::Section] = {
        place, section_confidence(placed.row, placed.section.has_value(), tree.size() > 0), {}, {}};
    activity.confidence = 1;
    for (const auto& [field, reading] : activity.readings) {
        activity.confidence = std::min(activity.confidence, reading.confidence);
    }
    for (auto& finding : read.findings) {
        finding.activity = activity.key;
        draft.findings.push_back(std::move(finding));
    }
    draft.plan.activities.push_back(std::move(activity));
}

bool names_plan(const PlanTable& table)
{
    static const auto words = std::vector<std::string_view>{"план", "карт", "график", "комплекс"};
    return std::any_of(table.lead.begin(), table.lead.end(), [](const auto& line) {
        const auto found = words_of(line.text);
        return std::any_of(found.begin(), std::min(found.begin() + 4, found.end()),
                           [](const auto& word) { return has_stem(word, words); });
    });
}

std::string layout_of(const PlanTable& table)
{
    auto layout = std::string{};
    for (const auto& column : table.layouts.front().roles) {
        layout += column.role == Role::Other ? "" : std::to_string(static_cast<int>(column.role)) + ' ';
    }
    return layout;
}

/// Plans of different columns, each under a heading that calls it a plan.
void note_several_plans(const Scan& scan, std::vector<domain::Finding>& findings)
{
    auto plans = std::size_t{1};
    for (std::size_t i = 1; i < scan.plans.size(); ++i) {
        const auto& table = scan.plans[i];
        if (names_plan(table) && layout_of(table) != layout_of(scan.plans[i - 1])) {
            ++plans;
        }
    }
    if (plans > 1) {
        auto place = domain::Place{};
        place.table = scan.plans[1].number;
        findings.push_back({domain::Severity::Note, "several-plans", place, {}, {{"count", std::to_string(plans)}}});
    }
}

/// What the reader of the file met and passed over.
void note_findings_of_file(const documents::Document& document, std::vector<domain::Finding>& findings)
{
    for (const auto& met : document.findings) {
        auto details = std::map<std::string, std::string>{};
        if (!met.detail.empty()) {
            details.emplace("detail", met.detail);
        }
        findings.push_back({domain::Severity::Note, met.code, place_of(met.place), {}, std::move(details)});
    }
}

} // namespace

domain::Result<domain::RoadMapDraft, ImportError> import_road_map(const documents::Document& document,
                                                                  const ImportOptions& options)
{
    const auto scan = scan_document(document);
    if (is_foreign(document)) {
        return domain::unexpected{ImportError{"plan-not-russian", document.file_name}};
    }
    const auto structure = build_structure(scan);
    if (structure.rows.empty()) {
        return domain::unexpected{ImportError{"no-plan-found", document.file_name}};
    }
    auto draft = domain::RoadMapDraft{};
    draft.source = document.file_name;
    const auto title = find_title(scan);
    auto& plan = draft.plan;
    plan.title = title.text;
    plan.period = options.period ? options.period : find_period(title, scan, structure);
    plan.territory = find_territory(title, scan);
    plan.kind = find_kind(title, scan, plan.territory);
    plan.approvals = find_approvals(scan);
    plan.sections = structure.tree.sections();
    plan.glossary = find_glossary(scan, structure);
    plan.goals = find_goals(scan);
    plan.participants = find_participants(scan);
    note_findings_of_file(document, draft.findings);
    auto keys = Keys{};
    for (const auto& placed : structure.rows) {
        add_activity(draft, keys, placed, structure.tree);
    }
    note_several_plans(scan, draft.findings);
    auto doubts = validate(plan);
    draft.findings.insert(draft.findings.end(), std::make_move_iterator(doubts.begin()),
                          std::make_move_iterator(doubts.end()));
    return draft;
}

} // namespace vekha::intake
