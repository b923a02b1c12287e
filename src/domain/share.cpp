#include "domain/share.h"

#include <algorithm>
#include <charconv>

namespace vekha::domain
{

namespace
{

constexpr std::size_t longest_number = 24;

std::string_view without_spaces(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

bool all_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The number times 10^places; nullopt when it is none or finer.
std::optional<std::int64_t> scaled(std::string_view text, std::size_t places)
{
    const auto point = text.find_first_of(".,");
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || whole.size() > 9 || fraction.size() > places || !all_digits(whole) || !all_digits(fraction))
        return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    auto number = std::int64_t{0};
    for (const auto digit : whole)
        number = number * 10 + (digit - '0');
    for (std::size_t i = 0; i < places; ++i)
        number = number * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return number;
}

} // namespace

std::optional<Share> share_from(std::string_view text)
{
    text = without_spaces(text);
    const auto percent = text.ends_with('%');
    if (percent) text = without_spaces(text.substr(0, text.size() - 1));
    const auto millionths = scaled(text, percent ? 4 : 6);
    if (!millionths || *millionths > Share::whole) return std::nullopt;
    return Share{*millionths};
}

std::optional<double> decimal_from(std::string_view text)
{
    text = without_spaces(text);
    const auto negative = text.starts_with('-');
    const auto digits = text.substr(negative ? 1 : 0);
    const auto point = digits.find_first_of(".,");
    const auto whole = digits.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
    if (digits.size() > longest_number || whole.empty() || !all_digits(whole) || !all_digits(fraction))
        return std::nullopt;
    if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
    auto written = std::string{text};
    std::replace(written.begin(), written.end(), ',', '.');
    auto number = 0.0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    if (read.ec != std::errc{} || read.ptr != written.data() + written.size()) return std::nullopt;
    return number;
}

std::string to_text(Share share)
{
    auto text = std::to_string(share.millionths / Share::whole);
    auto fraction = std::to_string(share.millionths % Share::whole + Share::whole).substr(1);
    while (fraction.ends_with('0'))
        fraction.pop_back();
    return fraction.empty() ? text : text + '.' + fraction;
}

} // namespace vekha::domain
