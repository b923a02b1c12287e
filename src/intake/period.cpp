#include "intake/metadata.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

/// A stretch of years that a text names, and whether it calls them a school year.
struct Years {
    int from = 0;
    int to = 0;
    bool school = false;
};

int year_of_word(const std::string& word)
{
    const auto plausible =
        word.size() == 4 && word.starts_with("20") && word.find_first_not_of("0123456789") == std::string::npos;
    return plausible ? std::stoi(word) : 0;
}

bool speaks_of_school(const std::vector<std::string>& words, std::size_t at)
{
    for (auto i = at; i < std::min(at + 3, words.size()); ++i) {
        if (words[i].starts_with("учебн") || words[i] == "уч") {
            return true;
        }
    }
    return false;
}

/// «2021-2023», «2021/22», «2021 год», each with what follows it.
std::vector<Years> years_in(std::string_view text)
{
    auto found = std::vector<Years>{};
    const auto words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto from = year_of_word(words[i]);
        if (from == 0) {
            continue;
        }
        auto to = from;
        auto used = i;
        const auto filler =
            i + 1 < words.size() && (words[i + 1] == "г" || words[i + 1] == "год" || words[i + 1] == "по") ? i + 1 : i;
        if (filler + 1 < words.size()) {
            const auto& next = words[filler + 1];
            const auto full = year_of_word(next);
            const auto short_year = next.size() == 2 && next.find_first_not_of("0123456789") == std::string::npos
                                        ? from / 100 * 100 + std::stoi(next)
                                        : 0;
            if (full > from && full < from + 12) {
                to = full;
                used = filler + 1;
            } else if (filler == i && short_year == from + 1) {
                to = short_year;
                used = i + 1;
            }
        }
        found.push_back({from, to, speaks_of_school(words, used + 1)});
        i = used;
    }
    return found;
}

std::optional<domain::Period> period_of(const Years& years)
{
    const auto one_school_year = years.school && years.to - years.from <= 1;
    const auto from = one_school_year ? domain::make_date(years.from, 9, 1) : domain::make_date(years.from, 1, 1);
    const auto to = one_school_year ? domain::make_date(years.from + 1, 8, 31) : domain::make_date(years.to, 12, 31);
    return from && to ? std::optional{domain::Period{*from, *to}} : std::nullopt;
}

bool speaks_of_plan(const std::string& text)
{
    const auto words = words_of(text);
    static const auto stems = std::vector<std::string_view>{"план", "карт", "програм", "меропри", "действи"};
    return std::any_of(words.begin(), words.end(), [](const auto& word) { return has_stem(word, stems); });
}

/// A school year named for the plan anywhere before its rows, within the years of the title.
std::optional<domain::Period> stated_school_year(const Scan& scan, const std::optional<Years>& title)
{
    const auto search = [&](const std::vector<TextLine>& lines) -> std::optional<domain::Period> {
        for (const auto& line : lines) {
            if (length_of(line.text) > 400 || !speaks_of_plan(line.text)) {
                continue;
            }
            for (const auto& years : years_in(line.text)) {
                const auto fits =
                    !title || (title->from <= years.from && years.to <= title->to && title->to - title->from <= 1);
                if (years.school && years.to - years.from == 1 && fits) {
                    return period_of(years);
                }
            }
        }
        return std::nullopt;
    };
    if (auto before = search(scan.before)) {
        return before;
    }
    for (const auto& plan : scan.plans) {
        if (auto lead = search(plan.lead)) {
            return lead;
        }
    }
    return std::nullopt;
}

/// The years printed in the terms: from the first to the last.
std::optional<domain::Period> years_of_terms(const Structure& structure)
{
    auto years = std::set<int>{};
    for (const auto& placed : structure.rows) {
        for (const auto& found : years_in(placed.row.at(Part::Deadline).text)) {
            years.insert({found.from, found.to});
        }
    }
    if (years.empty() || *years.rbegin() - *years.begin() > 10) {
        return std::nullopt;
    }
    return period_of({*years.begin(), *years.rbegin(), false});
}

} // namespace

std::optional<domain::Period> period_in(std::string_view text)
{
    const auto found = years_in(text);
    return found.empty() ? std::nullopt : period_of(found.back());
}

std::optional<domain::Period> find_period(const FoundTitle& title, const Scan& scan, const Structure& structure)
{
    const auto named = years_in(title.text);
    const auto of_title = named.empty() ? std::nullopt : std::optional{named.back()};
    if (of_title && of_title->school) {
        return period_of(*of_title);
    }
    if (auto school_year = stated_school_year(scan, of_title)) {
        return school_year;
    }
    if (of_title) {
        return period_of(*of_title);
    }
    for (const auto& line : scan.before) {
        const auto alone = words_of(line.text).size() <= 8 && fold(line.text).starts_with("на ");
        const auto period =
            alone || (speaks_of_plan(line.text) && length_of(line.text) < 300) ? period_in(line.text) : std::nullopt;
        if (period) {
            return period;
        }
    }
    for (const auto& section : structure.tree.sections()) {
        if (auto period = period_in(section.title)) {
            return period;
        }
    }
    return years_of_terms(structure);
}

} // namespace vekha::intake
