#include "documents/sheets/number_format.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

namespace vekha::documents::sheets
{
namespace
{

using namespace std::string_view_literals;

constexpr auto month_names = std::array{"январь"sv, "февраль"sv, "март"sv,     "апрель"sv,  "май"sv,    "июнь"sv,
                                        "июль"sv,   "август"sv,  "сентябрь"sv, "октябрь"sv, "ноябрь"sv, "декабрь"sv};

template <class... Values>
std::string printed(const char* format, Values... values)
{
    auto buffer = std::array<char, 400>{};
    const auto length = std::snprintf(buffer.data(), buffer.size(), format, values...);
    return std::string(buffer.data(), static_cast<std::size_t>(std::clamp(length, 0, 399)));
}

/// One section of a format code taken apart: literals around a pattern of digits, or the parts of a date.
struct Pattern {
    std::string prefix;
    std::string digits; ///< of 0 # ? . , E
    std::string suffix;
    bool percent = false;
    bool day = false;
    bool month = false;
    bool year = false;
    bool hour = false;
    bool second = false;

    [[nodiscard]] bool is_date() const { return day || month || year || hour || second; }
};

/// Reads what stands in brackets: [Red], [$-419], [>100] are passed over, [h] counts hours.
std::size_t after_brackets(std::string_view code, std::size_t at, Pattern& pattern)
{
    const auto end = code.find(']', at);
    if (end == std::string_view::npos) return code.size();
    const auto inside = code.substr(at + 1, end - at - 1);
    if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s") pattern.hour = true;
    if (inside.starts_with('$')) {
        const auto sign =
            inside.substr(1, inside.find('-') == std::string_view::npos ? inside.size() : inside.find('-') - 1);
        (pattern.digits.empty() ? pattern.prefix : pattern.suffix) += sign;
    }
    return end + 1;
}

void read_letter(char c, Pattern& pattern)
{
    switch (c) {
    case 'd':
    case 'D':
        pattern.day = true;
        break;
    case 'm':
    case 'M':
        pattern.month = true;
        break;
    case 'y':
    case 'Y':
        pattern.year = true;
        break;
    case 'h':
    case 'H':
        pattern.hour = true;
        break;
    case 's':
    case 'S':
        pattern.second = true;
        break;
    default:
        (pattern.digits.empty() ? pattern.prefix : pattern.suffix) += c;
    }
}

Pattern pattern_of(std::string_view code)
{
    auto pattern = Pattern{};
    const auto literal = [&](std::string_view words) {
        (pattern.digits.empty() ? pattern.prefix : pattern.suffix) += words;
    };
    for (std::size_t at = 0; at < code.size();) {
        const auto c = code[at];
        if (c == '"') {
            const auto end = std::min(code.find('"', at + 1), code.size());
            literal(code.substr(at + 1, end - at - 1));
            at = end + 1;
        } else if (c == '\\' || c == '_' || c == '*') {
            if (c == '\\' && at + 1 < code.size()) literal(code.substr(at + 1, 1));
            at += 2;
        } else if (c == '[') {
            at = after_brackets(code, at, pattern);
        } else if (c == '%') {
            pattern.percent = true;
            literal("%");
            ++at;
        } else if (c == 'E' && at + 1 < code.size() && (code[at + 1] == '+' || code[at + 1] == '-')) {
            pattern.digits += 'E';
            at += 2;
        } else if ("0#?.,"sv.find(c) != std::string_view::npos && (pattern.suffix.empty() || pattern.digits.empty())) {
            pattern.digits += c;
            ++at;
        } else {
            read_letter(c, pattern);
            ++at;
        }
    }
    if (pattern.hour || pattern.second) { // minutes are written with the letter of months
        const auto with_date = pattern.day || pattern.year;
        pattern.month = pattern.month && with_date;
    }
    return pattern;
}

/// As Excel's General: eleven digits, no trailing zeros.
std::string general(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 1e15) return printed("%.0f", value);
    return printed("%.11g", value);
}

std::string grouped(std::string digits)
{
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), " ");
    return digits;
}

std::string fixed(double value, const Pattern& pattern)
{
    const auto point = pattern.digits.find('.');
    const auto whole = pattern.digits.substr(0, point);
    const auto fraction = point == std::string::npos ? std::string{} : pattern.digits.substr(point + 1);
    const auto places = std::min<std::ptrdiff_t>(std::ranges::count_if(fraction, [](char c) { return c != ','; }), 20);
    const auto least = std::min<std::ptrdiff_t>(std::ranges::count(fraction, '0'), 20);
    auto text = printed("%.*f", static_cast<int>(places), std::fabs(value));
    for (auto extra = places - least; extra > 0 && text.back() == '0'; --extra)
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    auto integer = text.substr(0, text.find('.'));
    const auto rest = text.substr(integer.size());
    const auto padded = static_cast<std::size_t>(std::ranges::count(whole, '0'));
    if (integer.size() < padded && padded < 40) integer.insert(0, padded - integer.size(), '0');
    const auto comma = whole.find(',');
    if (comma != std::string::npos && comma + 1 < whole.size()) integer = grouped(integer);
    return integer + rest;
}

std::string shown_date(std::chrono::year_month_day date, const Pattern& pattern)
{
    const auto year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (pattern.day && pattern.year) return printed("%02u.%02u.%04d", day, month, year);
    if (pattern.day) return printed("%02u.%02u", day, month);
    auto text = pattern.month ? std::string{month_names[month - 1]} : std::string{};
    if (pattern.year) text += (text.empty() ? "" : " ") + printed("%04d", year);
    return text;
}

std::string shown_moment(double value, const Pattern& pattern, bool epoch_1904)
{
    using namespace std::chrono;
    constexpr auto last_day = 2958465.0; // 9999-12-31
    if (!(value >= 0 && value <= last_day)) return general(value);
    constexpr auto minutes_in_day = 24L * 60;
    const auto minutes_in_all = static_cast<long>(std::floor(value * 24 * 60 + 0.5));
    auto whole_days = minutes_in_all / minutes_in_day;
    const auto minutes = minutes_in_all % minutes_in_day;
    // 1900 had no 29 February, yet Excel counts one: before it the epoch is a day later.
    if (!epoch_1904 && whole_days < 60) ++whole_days;
    const auto epoch = epoch_1904 ? sys_days{1904y / January / 1} : sys_days{1899y / December / 30};
    auto text = std::string{};
    if (pattern.day || pattern.month || pattern.year)
        text = shown_date(year_month_day{epoch + days{whole_days}}, pattern);
    const auto with_time = pattern.hour || (pattern.second && text.empty());
    if (with_time && (text.empty() || minutes != 0))
        text += (text.empty() ? "" : " ") + printed("%02ld:%02ld", minutes / 60, minutes % 60);
    return text;
}

std::string_view section_for(double value, std::string_view code, bool& minus)
{
    auto sections = std::vector<std::string_view>{};
    auto quoted = false;
    std::size_t start = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '"') quoted = !quoted;
        if (code[at] == '\\') ++at;
        if (at >= code.size() || quoted || code[at] != ';') continue;
        sections.push_back(code.substr(start, at - start));
        start = at + 1;
    }
    sections.push_back(code.substr(start));
    minus = value < 0;
    if (value == 0 && sections.size() >= 3) return sections[2];
    if (value >= 0 || sections.size() < 2) return sections[0];
    minus = false;
    return sections[1];
}

} // namespace

std::string shown_number(double value, std::string_view code, bool epoch_1904)
{
    if (!std::isfinite(value)) return {};
    auto minus = false;
    const auto section = section_for(value, code, minus);
    if (section.empty() || section == "General" || section == "@") return general(value);
    const auto pattern = pattern_of(section);
    if (pattern.is_date()) return shown_moment(value, pattern, epoch_1904);
    const auto odd = pattern.digits.empty() || pattern.digits.find('E') != std::string::npos ||
                     section.find('/') != std::string_view::npos || std::fabs(value) >= 1e15;
    if (odd) return general(value);
    return (minus ? "-" : "") + pattern.prefix + fixed(pattern.percent ? value * 100 : value, pattern) + pattern.suffix;
}

std::string_view built_in_format(long id)
{
    switch (id) {
    case 1:
        return "0";
    case 2:
        return "0.00";
    case 3:
    case 37:
    case 38:
        return "#,##0";
    case 4:
    case 39:
    case 40:
        return "#,##0.00";
    case 9:
        return "0%";
    case 10:
        return "0.00%";
    case 11:
    case 48:
        return "0.00E+00";
    case 16:
        return "d-mmm";
    case 17:
        return "mmm-yy";
    case 18:
    case 19:
    case 20:
    case 21:
    case 45:
    case 46:
    case 47:
        return "h:mm";
    case 22:
        return "dd.mm.yyyy h:mm";
    default:
        break;
    }
    const auto dates = (id >= 14 && id <= 15) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return dates ? "dd.mm.yyyy" : "General";
}

std::string shown_iso_date(std::string_view iso)
{
    auto year = 0;
    auto month = 0;
    auto day = 0;
    auto hour = 0;
    auto minute = 0;
    auto text = std::string{iso};
    const auto read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute);
    const auto date = read >= 3 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!date) return text;
    auto shown = printed("%02d.%02d.%04d", day, month, year);
    if (read == 5 && (hour != 0 || minute != 0)) shown += printed(" %02d:%02d", hour, minute);
    return shown;
}

} // namespace vekha::documents::sheets
