#include "intake/metadata.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::intake
{

namespace
{

unsigned month_of_word(const std::string& word)
{
    constexpr auto stems = std::array<std::string_view, 12>{"январ", "феврал", "март",   "апрел", "ма",   "июн",
                                                            "июл",   "август", "сентяб", "октяб", "нояб", "декаб"};
    if (!is_month(word)) {
        return 0;
    }
    for (unsigned month = 0; month < stems.size(); ++month) {
        if (word.starts_with(stems[month]) && (month != 4 || word.size() <= 6)) {
            return month + 1;
        }
    }
    return 0;
}

std::optional<int> number_of(const std::string& word)
{
    if (word.empty() || word.size() > 4 || word.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return std::stoi(word);
}

/// «И.И. Иванова» or «Иванова И.И.» as a line of its own or at the end of one.
std::optional<std::string> signatory_in(const std::string& text)
{
    const auto line = one_line(text);
    for (auto dot = line.find('.'); dot != std::string::npos; dot = line.find('.', dot + 1)) {
        // Two initials: a capital (two bytes) and a full stop, twice, with or without a space between.
        const auto first = dot >= 2 ? dot - 2 : std::string::npos;
        if (first == std::string::npos || !starts_upper(line.substr(first, 2)) ||
            (first > 0 && line[first - 1] != ' ')) {
            continue;
        }
        auto second = dot + 1;
        second += second < line.size() && line[second] == ' ' ? 1 : 0;
        if (second + 3 > line.size() || line[second + 2] != '.' || !starts_upper(line.substr(second, 2))) {
            continue;
        }
        const auto after = line.find_first_not_of(" .", second + 3);
        if (after != std::string::npos && starts_upper(line.substr(after, 2))) {
            const auto end = std::min(line.find_first_of(" ,", after), line.size());
            return line.substr(first, end - first);
        }
        const auto space = first >= 2 ? line.rfind(' ', first - 2) : std::string::npos;
        const auto name = space == std::string::npos ? std::size_t{0} : space + 1;
        if (first > name && starts_upper(line.substr(name, 2))) {
            return line.substr(name, second + 3 - name);
        }
    }
    return std::nullopt;
}

/// «№ 42/1» after «от … №» or alone on a line.
std::optional<std::string> number_in(const std::string& text)
{
    const auto line = one_line(text);
    const auto at = line.rfind("№");
    if (at == std::string::npos) {
        return std::nullopt;
    }
    auto rest = one_line(line.substr(at + std::string_view{"№"}.size()));
    rest = rest.substr(0, rest.find_first_of(" ,;"));
    const auto digits = rest.find_first_of("0123456789") != std::string::npos;
    return digits ? std::optional{rest} : std::nullopt;
}

enum class LineKind { Other, Stamp, Annex, Order };

LineKind kind_of(const std::string& text)
{
    const auto words = words_of(text);
    if (words.empty() || words.size() > 60) {
        return LineKind::Other;
    }
    const auto& first = words.front();
    if (first.starts_with("утверждаю") || first == "утвержден" || first == "утверждена" || first == "утверждено" ||
        first == "утверждены") {
        return LineKind::Stamp;
    }
    if (first.starts_with("приложени")) {
        return LineKind::Annex;
    }
    const auto order = first == "приказ" || first == "распоряжение" || first == "постановление";
    return order && words.size() <= 3 ? LineKind::Order : LineKind::Other;
}

/// Reads the lines of one stamp from the one that opens it.
domain::Approval read_stamp(const std::vector<TextLine>& lines, std::size_t from, LineKind kind)
{
    constexpr auto longest = std::size_t{9};
    auto approval = domain::Approval{};
    auto position = std::string{};
    for (auto i = from; i < std::min(lines.size(), from + longest); ++i) {
        const auto text = join_lines(lines[i].text);
        if (i > from && kind_of(text) == LineKind::Stamp) {
            break;
        }
        if (length_of(text) > 260) {
            break;
        }
        if (!approval.date) {
            approval.date = date_in(text);
        }
        const auto about_order = words_of(text).size() <= 40;
        if (!approval.number && about_order &&
            (kind != LineKind::Stamp || (" " + fold(text)).find(" от ") != std::string::npos ||
             kind == LineKind::Order)) {
            const auto annex_number = i == from && kind == LineKind::Annex &&
                                      fold(text).find("к приказ") == std::string::npos &&
                                      fold(text).find(" от ") == std::string::npos;
            approval.number = annex_number ? std::nullopt : number_in(text);
        }
        if (kind == LineKind::Stamp && !approval.by) {
            approval.by = signatory_in(text);
            const auto own = i > from || words_of(text).size() > 1;
            if (own && !approval.by && !date_in(text)) {
                auto words = one_line(text);
                const auto opening = fold(words).starts_with("утвержд") ? words.find(' ') : std::string::npos;
                words = opening == std::string::npos ? words : words.substr(opening + 1);
                position = join_halves(position, words);
            }
        }
        if (kind == LineKind::Stamp && approval.by && approval.date) {
            break;
        }
        if (kind != LineKind::Stamp && approval.date && approval.number) {
            break;
        }
    }
    if (approval.by && !position.empty() && length_of(position) < 250) {
        approval.position = position;
    }
    return approval;
}

bool says_something(const domain::Approval& approval)
{
    return approval.by || approval.date || approval.number;
}

/// Who signed an order: the last name before its annex, and the post in the lines above it.
void add_signatory(domain::Approval& approval, const std::vector<TextLine>& lines, std::size_t from, std::size_t to)
{
    for (auto i = to; i-- > from;) {
        const auto text = one_line(lines[i].text);
        const auto name = length_of(text) < 120 ? signatory_in(text) : std::nullopt;
        if (!name) {
            continue;
        }
        approval.by = name;
        auto post = text.substr(0, std::min(text.find(*name), text.size()));
        constexpr auto lines_of_post = std::size_t{4};
        for (auto k = i; k > from && i - k < lines_of_post; --k) {
            const auto& above = lines[k - 1].text;
            if (length_of(above) >= 80 || ends_sentence(above)) {
                break;
            }
            post = join_halves(above, post);
        }
        if (!one_line(post).empty()) {
            approval.position = one_line(post);
        }
        return;
    }
}

} // namespace

std::optional<domain::Date> date_in(std::string_view text)
{
    const auto words = words_of(text);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const auto day = number_of(words[i]);
        const auto month = month_of_word(words[i + 1]) > 0
                               ? std::optional{static_cast<int>(month_of_word(words[i + 1]))}
                               : number_of(words[i + 1]);
        const auto year = number_of(words[i + 2]);
        if (day && month && year && *day >= 1 && *day <= 31 && *month >= 1 && *month <= 12 && *year >= 2000 &&
            *year < 2100) {
            return domain::make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
        }
    }
    return std::nullopt;
}

std::vector<domain::Approval> find_approvals(const Scan& scan)
{
    auto stamps = std::vector<domain::Approval>{};
    auto orders = std::vector<domain::Approval>{};
    auto order_at = std::optional<std::size_t>{};
    const auto& lines = scan.before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto kind = kind_of(join_lines(lines[i].text));
        if (kind == LineKind::Other) {
            continue;
        }
        auto approval = read_stamp(lines, i, kind);
        if (kind == LineKind::Annex && order_at && !orders.empty()) {
            add_signatory(orders.front(), lines, *order_at, i);
        }
        if (!says_something(approval)) {
            continue;
        }
        if (kind == LineKind::Order) {
            order_at = i;
        }
        auto& list = kind == LineKind::Stamp ? stamps : orders;
        const auto known = std::any_of(list.begin(), list.end(), [&](const auto& other) {
            return other.number == approval.number && other.date == approval.date && other.by == approval.by;
        });
        if (!known && !(kind == LineKind::Annex && !orders.empty() && orders.front().date == approval.date)) {
            list.push_back(std::move(approval));
        }
    }
    // Of several stamps the last one stands highest: a draft passes the centre before the department signs it.
    std::reverse(stamps.begin(), stamps.end());
    std::stable_partition(stamps.begin(), stamps.end(), [](const auto& stamp) { return stamp.date.has_value(); });
    stamps.insert(stamps.end(), orders.begin(), orders.end());
    return stamps;
}

} // namespace vekha::intake
