#include "intake/columns.h"

#include "intake/label.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <utility>

namespace vekha::intake
{

namespace
{

struct Stem {
    std::string_view stem;
    Role role;
    int strength;
};

// The order decides where one heading holds stems of several roles: «Ответственный за исполнение мероприятия» names an
// executor, «Срок исполнения мероприятия» a deadline, «Отметка об исполнении» nothing of a plan.
const auto stems = std::vector<Stem>{{"отметк", Role::Other, 5},
                                     {"примечан", Role::Other, 5},
                                     {"коммент", Role::Other, 5},
                                     {"финанс", Role::Other, 5},
                                     {"объем", Role::Other, 4},
                                     {"источник", Role::Other, 4},
                                     {"бюджет", Role::Other, 4},
                                     {"базов", Role::Other, 3},
                                     {"единиц", Role::Other, 4},
                                     {"место", Role::Other, 3},
                                     {"факт", Role::Other, 3},
                                     {"начал", Role::DeadlineFrom, 3},
                                     {"окончан", Role::DeadlineTo, 3},
                                     {"завершен", Role::DeadlineTo, 3},
                                     {"срок", Role::Deadline, 5},
                                     {"дат", Role::Deadline, 4},
                                     {"когда", Role::Deadline, 4},
                                     {"период", Role::Deadline, 4},
                                     {"время", Role::Deadline, 4},
                                     {"месяц", Role::Deadline, 3},
                                     {"ответствен", Role::Executor, 5},
                                     {"исполнит", Role::Executor, 5},
                                     {"отв", Role::Executor, 4},
                                     {"соисполн", Role::Executor, 3},
                                     {"кто", Role::Executor, 3},
                                     {"результат", Role::Expected, 5},
                                     {"показател", Role::Expected, 4},
                                     {"продукт", Role::Expected, 4},
                                     {"индикатор", Role::Expected, 4},
                                     {"эффект", Role::Expected, 4},
                                     {"итог", Role::Expected, 4},
                                     {"критери", Role::Expected, 3},
                                     {"выход", Role::Expected, 3},
                                     {"подтвержд", Role::Expected, 2},
                                     {"документ", Role::Expected, 2},
                                     {"отчетн", Role::Expected, 2},
                                     {"мероприят", Role::Activity, 5},
                                     {"действи", Role::Activity, 5},
                                     {"содержан", Role::Activity, 4},
                                     {"описан", Role::Activity, 4},
                                     {"меры", Role::Activity, 4},
                                     {"мер", Role::Activity, 3},
                                     {"событи", Role::Activity, 4},
                                     {"дел", Role::Activity, 2},
                                     {"активност", Role::Activity, 4},
                                     {"работ", Role::Activity, 3},
                                     {"деятельност", Role::Activity, 3},
                                     {"наименован", Role::Activity, 2},
                                     {"направлен", Role::Activity, 1},
                                     {"задач", Role::Activity, 1},
                                     {"цел", Role::Group, 1},
                                     {"раздел", Role::Group, 1},
                                     {"риск", Role::Group, 1},
                                     {"фактор", Role::Group, 1},
                                     {"блок", Role::Group, 1},
                                     {"этап", Role::Group, 1},
                                     {"тем", Role::Activity, 1},
                                     {"вопрос", Role::Activity, 2},
                                     {"что", Role::Activity, 4},
                                     {"участник", Role::School, 2},
                                     {"школ", Role::School, 3},
                                     {"оо", Role::School, 3},
                                     {"оу", Role::School, 3},
                                     {"учрежден", Role::School, 2},
                                     {"категори", Role::School, 1},
                                     {"организац", Role::School, 1},
                                     {"куратор", Role::Executor, 1},
                                     {"координатор", Role::Executor, 1}};

bool matches(std::string_view word, std::string_view stem)
{
    if (stem == "оо" || stem == "оу" || stem == "кто" || stem == "что" || stem == "отв" || stem == "меры") {
        return word == stem;
    }
    if (word.starts_with(stem)) {
        return stem != "дел" || word == "дела" || word == "дело";
    }
    return near_stem(word, stem);
}

/// Words that go with the names of columns and belong to none.
const auto fillers = std::vector<std::string_view>{
    "ожидаем",  "планируем", "предполагаем", "ключев", "основн",     "форм",        "вид",   "исполнен", "реализац",
    "проведен", "выполнен",  "достижен",     "лиц",    "региональн", "муниципальн", "целев", "конечн",   "план",
    "отвеча",   "комплекс",  "предоставл",   "нужно",  "делать",     "сделать",     "должн", "исполня",  "выполня"};

/// «Форма завершения», «Вид завершения»: what is left of the work, not when it ends.
bool names_closing_form(const std::vector<std::string>& words)
{
    return words.size() >= 2 && has_stem(words.front(), {"форм", "вид"}) &&
           std::any_of(words.begin(), words.end(),
                       [](const auto& word) { return has_stem(word, {"завершен", "окончан", "представлен"}); });
}

bool is_heading_word(const std::string& word)
{
    const auto known =
        std::any_of(stems.begin(), stems.end(), [&](const auto& one) { return matches(word, one.stem); });
    const auto number = word.front() >= '0' && word.front() <= '9';
    return known || number || length_of(word) <= 2 || word == "№" || has_stem(word, fillers);
}

/// A cell that says a term itself, «май 2021», and not what a column of terms is called.
bool is_term_itself(const std::string& cell)
{
    const auto role = read_heading(cell).role;
    return has_letters(cell) && looks_like_term(cell) && role != Role::Month && role != Role::Deadline &&
           role != Role::DeadlineFrom && role != Role::DeadlineTo;
}

/// «Наименование ОО», «Название школы».
bool names_school(const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(), [](const auto& word) {
        return std::any_of(stems.begin(), stems.end(),
                           [&](const auto& one) { return one.role == Role::School && matches(word, one.stem); });
    });
}

bool is_number_heading(std::string_view heading)
{
    auto bare = std::string{};
    for (const auto& word : words_of(heading)) {
        bare += word;
    }
    static const auto numbers = std::vector<std::string_view>{
        "№",  "№пп",    "пп",      "n",  "nпп", "номер",        "№шп",     "№п",    "nп",
        "no", "№номер", "номерпп", "nп", "код", "№мероприятия", "№пункта", "пункт", "№строки"};
    return std::find(numbers.begin(), numbers.end(), bare) != numbers.end() ||
           (bare.starts_with("№") && bare.size() <= 7);
}

} // namespace

HeadingRole read_heading(std::string_view heading)
{
    const auto line = one_line(heading);
    if (line.empty() || length_of(line) > 140) {
        return {};
    }
    if (is_number_heading(line)) {
        return {Role::Number, 5, {}};
    }
    const auto words = words_of(line);
    if (words.size() <= 2 && !words.empty() && is_month(words.front())) {
        return {Role::Month, 4, one_line(fold(line))};
    }
    if (names_closing_form(words)) {
        return {Role::Expected, 4, {}};
    }
    for (const auto& [stem, role, strength] : stems) {
        if (std::any_of(words.begin(), words.end(),
                        [beginning = stem](const auto& word) { return matches(word, beginning); })) {
            if (stem == "наименован" && names_school(words)) {
                return {Role::School, 3, {}};
            }
            return {role, role == Role::Other ? 0 : strength, {}};
        }
    }
    return {};
}

std::optional<std::size_t> Columns::find(Role role) const
{
    const auto hit = std::find_if(roles.begin(), roles.end(), [&](const auto& column) { return column.role == role; });
    return hit == roles.end() ? std::nullopt : std::optional{static_cast<std::size_t>(hit - roles.begin())};
}

bool Columns::has_deadline() const
{
    return has(Role::Deadline) || has(Role::DeadlineFrom) || has(Role::DeadlineTo) || has(Role::Month);
}

bool Columns::is_plan() const
{
    const auto activity = find(Role::Activity);
    return activity &&
           (has_deadline() || has(Role::Executor) || (has(Role::Expected) && roles[*activity].strength >= 4));
}

Columns settle_columns(std::vector<HeadingRole> headings)
{
    const auto strongest = [&](Role role) {
        auto best = std::optional<std::size_t>{};
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (headings[i].role == role && (!best || headings[i].strength > headings[*best].strength)) {
                best = i;
            }
        }
        return best;
    };
    // A column of directions is all the activities a table has only where nothing else is.
    if (!strongest(Role::Activity)) {
        if (const auto group = strongest(Role::Group)) {
            headings[*group] = {Role::Activity, 1, {}};
        }
    }
    const auto activity = strongest(Role::Activity);
    auto grouped = false;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        auto& heading = headings[i];
        const auto several = heading.role == Role::Other || heading.role == Role::Month;
        if (several || strongest(heading.role) == i) {
            continue;
        }
        const auto groups =
            heading.role == Role::Activity && activity && i < *activity && heading.strength <= 2 && !grouped;
        heading = groups ? HeadingRole{Role::Group, 1, {}} : HeadingRole{};
        grouped = grouped || groups;
    }
    if (const auto from = strongest(Role::DeadlineFrom);
        from && !strongest(Role::DeadlineTo) && !strongest(Role::Deadline)) {
        headings[*from].role = Role::Deadline;
    }
    if (const auto to = strongest(Role::DeadlineTo);
        to && !strongest(Role::DeadlineFrom) && !strongest(Role::Deadline)) {
        headings[*to].role = Role::Deadline;
    }
    return {std::move(headings)};
}

HeaderMatch match_header(const std::vector<std::string>& cells)
{
    constexpr auto longest_heading = std::size_t{14};
    auto match = HeaderMatch{};
    auto distinct = std::vector<Role>{};
    auto months = std::size_t{0};
    auto strongest = 0;
    auto all_words = std::size_t{0};
    auto heading_words = std::size_t{0};
    for (const auto& cell : cells) {
        if (one_line(cell).empty()) {
            continue;
        }
        ++match.filled;
        const auto words = words_of(cell);
        if (!read_label(cell).none() || words.size() > longest_heading || is_term_itself(cell)) {
            return match;
        }
        all_words += words.size();
        heading_words += static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_heading_word));
        const auto heading = read_heading(cell);
        if (heading.role == Role::Other) {
            continue;
        }
        ++match.known;
        months += heading.role == Role::Month ? 1 : 0;
        strongest = std::max(strongest, heading.strength);
        if (std::find(distinct.begin(), distinct.end(), heading.role) == distinct.end()) {
            distinct.push_back(heading.role);
        }
    }
    const auto numbered = !cells.empty() && read_heading(cells.front()).role == Role::Number;
    const auto told = numbered || 3 * match.known >= 2 * match.filled;
    const auto pure = 10 * heading_words >= 6 * all_words;
    // A single month heads no grid: it is the term of an ordinary row.
    match.header = distinct.size() >= 2 && strongest >= 4 && told && pure && months != 1;
    match.header = match.header || (months >= 3 && match.known == match.filled);
    return match;
}

} // namespace vekha::intake
