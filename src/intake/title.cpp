#include "intake/label.h"
#include "intake/metadata.h"
#include "intake/sections.h"
#include "intake/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::intake
{

namespace
{

const auto plan_words = std::vector<std::string_view>{"план",     "плана",    "плане",   "карт",    "график",
                                                      "комплекс", "программ", "меропри", "изменени"};

/// Lines of stamps and orders, which no title goes on over.
const auto stamp_words = std::vector<std::string_view>{
    "утвержд", "утвержден", "согласован", "приложени", "приказ", "распоряжени", "директор",
    "началь",  "министр",   "заместит",   "руководит", "принят", "рассмотрен",  "протокол"};

struct Line {
    std::string text;
    const TextLine* source = nullptr;
};

std::size_t plan_word_at(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto card = words[i].starts_with("карт") && (i == 0 || !words[i - 1].starts_with("дорожн"));
        if (has_stem(words[i], plan_words) && !card) {
            return i;
        }
    }
    return words.size();
}

bool names_years(const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [](const auto& word) { return word.size() == 4 && word.starts_with("20"); });
}

bool is_stamp(const std::vector<std::string>& words)
{
    return !words.empty() && has_stem(words.front(), stamp_words);
}

/// How much a line looks like the first line of the plan's title.
double title_score(const Line& line)
{
    const auto words = words_of(line.text);
    const auto at = plan_word_at(words);
    if (at == words.size() || words.size() > 90) {
        return -10;
    }
    static const auto telling = std::vector<std::string_view>{
        "разработан", "утвердит", "включает", "изложит",     "являет",   "составлен", "признат",
        "контрол",    "вступает", "считат",   "организоват", "назначит", "обеспечит"};
    const auto verbs =
        std::any_of(words.begin(), words.end(), [](const auto& word) { return has_stem(word, telling); });
    auto score = at <= 3 ? 3.0 : at <= 8 ? 1.0 : -1.0;
    score += capital_share(line.text) > 0.8 ? 2.0 : 0.0;
    score += line.source->bold ? 1.0 : 0.0;
    score += line.source->centred || line.source->heading > 0 ? 1.0 : 0.0;
    score += names_years(words) ? 1.5 : 0.0;
    score -= verbs ? 5.0 : 0.0;
    score -= is_stamp(words) ? 3.0 : 0.0;
    score -= words.front() == "об" || words.front() == "о" ? 3.0 : 0.0;
    score -= split_label(line.text).label.none() ? 0.0 : 2.5;
    score -= line.text.back() == '.' || line.text.back() == ':' ? 1.5 : 0.0;
    score -= starts_lower(line.text) ? 3.0 : 0.0;
    score -= words.front() == "в" || words.front() == "на" || words.front() == "для" ? 2.0 : 0.0;
    return score;
}

/// «МБОУ «Заречная СОШ» в 2023 году»: a line that says whose plan it is.
bool names_institution(const std::string& text)
{
    const auto first = text.substr(0, text.find(' '));
    return length_of(first) >= 3 && length_of(first) <= 7 && capital_share(first) > 0.99 && fold(first).ends_with("оу");
}

/// The next printed line belongs to the same title.
bool title_goes_on(const Line& title, const Line& next)
{
    const auto words = words_of(next.text);
    const auto& last = title.text;
    if (words.empty() || is_stamp(words) || words.size() > 60 || next.source->in_table != title.source->in_table ||
        !split_label(next.text).label.none()) {
        return false;
    }
    if (last.back() == '.' || last.back() == ':' || last.back() == ';') {
        return false;
    }
    const auto capitals = capital_share(next.text) > 0.8;
    if (starts_lower(next.text) || (capitals && capital_share(last) > 0.8 && has_letters(next.text))) {
        return true;
    }
    if (!has_letters(next.text) || words.front().front() == '2') {
        return names_years(words) && words.size() <= 6;
    }
    if (names_institution(next.text) && !names_years(words_of(last)) && words.size() <= 25) {
        return true;
    }
    // A name or a place set like the line before: «ПЛАН» / «МБОУ «Заречная СОШ»» / «на 2024 год».
    const auto set_alike = next.source->centred && title.source->centred;
    const auto open = open_marks(last) > 0 || words_of(last).size() <= 3;
    return (set_alike || open) && !names_years(words_of(last)) && words.size() <= 25;
}

/// «на 2023/2024 учебный год»: the line that ends a title, however the lines before it begin.
bool is_years_line(const std::string& text)
{
    const auto words = words_of(text);
    return words.size() <= 8 && names_years(words) &&
           (words.front() == "на" || words.front() == "в" || words.front().front() == '2');
}

/// The years stand a line or two below, after names of a school or a place.
bool years_follow(const std::vector<Line>& lines, std::size_t at, const Line& title)
{
    constexpr auto furthest = std::size_t{3};
    if (names_years(words_of(title.text))) {
        return false;
    }
    for (auto i = at; i < std::min(lines.size(), at + furthest); ++i) {
        const auto words = words_of(lines[i].text);
        if (is_years_line(lines[i].text)) {
            return true;
        }
        if (words.size() > 14 || is_stamp(words) || !split_label(lines[i].text).label.none() ||
            lines[i].text.back() == '.' || lines[i].text.back() == ':') {
            return false;
        }
    }
    return false;
}

std::string clean_title(std::string text)
{
    text = one_line(text);
    for (const auto marker : {std::string_view{"(далее"}, std::string_view{"( далее"}}) {
        if (const auto at = text.find(marker); at != std::string::npos) {
            const auto end = text.find(')', at);
            text = one_line(text.substr(0, at) + (end == std::string::npos ? std::string{} : text.substr(end + 1)));
        }
    }
    const auto abbreviated = text.ends_with(" г.") || text.ends_with("гг.");
    while (!abbreviated && !text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == ',')) {
        text.pop_back();
    }
    return text;
}

std::string without_number(const std::string& text)
{
    auto labelled = split_label(text);
    return labelled.label.none() || text.starts_with("Раздел") ? text : labelled.rest;
}

/// «Об утверждении плана …» says what the order is about.
std::string subject_of_order(const std::string& text)
{
    const auto folded = fold(text);
    for (const auto opening : {std::string_view{"об утверждении "}, std::string_view{"о внесении изменений в "}}) {
        if (folded.starts_with(opening)) {
            return text.substr(text.find(' ', text.find(' ') + 1) + 1);
        }
    }
    return {};
}

std::vector<Line> lines_of(const Scan& scan)
{
    auto lines = std::vector<Line>{};
    for (const auto& source : scan.before) {
        // One printed line each: a break inside a paragraph of a title is only typesetting.
        auto text = join_lines(source.text);
        if (!text.empty()) {
            lines.push_back({std::move(text), &source});
        }
    }
    return lines;
}

} // namespace

FoundTitle find_title(const Scan& scan)
{
    const auto lines = lines_of(scan);
    auto best = FoundTitle{};
    auto best_score = 0.5;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto score = title_score(lines[i]);
        if (score < -5) {
            continue;
        }
        auto title = lines[i];
        auto used = std::size_t{1};
        while (i + used < lines.size() && used < 12 &&
               (title_goes_on(title, lines[i + used]) || years_follow(lines, i + used, title))) {
            title.text = join_halves(title.text, lines[i + used].text);
            title.source = lines[i + used].source->in_table ? title.source : lines[i + used].source;
            ++used;
        }
        score += used > 1 && names_years(words_of(title.text)) ? 1.5 : 0.0;
        score -= words_of(title.text).size() < 3 ? 1.0 : 0.0;
        if (score > best_score) {
            best_score = score;
            best = {clean_title(without_number(title.text)), place_of(lines[i].source->place), false};
        }
    }
    if (!best.text.empty()) {
        return best;
    }
    for (const auto& line : lines) {
        if (auto subject = subject_of_order(line.text); !subject.empty()) {
            return {clean_title(std::move(subject)), place_of(line.source->place), true};
        }
    }
    return best;
}

} // namespace vekha::intake
