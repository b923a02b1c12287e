#include "intake/results/subjects.h"

#include "language/unicode.h"

#include <array>
#include <utility>

namespace vekha::intake
{

namespace
{

namespace unicode = language::unicode;

/// Longer names first, so that «литературное чтение» is not taken for «литература».
constexpr auto subjects = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"литературное чтение", "LR"},
    {"окружающий мир", "OM"},
    {"русский язык", "RU"},
    {"математика", "MA"},
    {"математике", "MA"},
    {"математики", "MA"},
    {"русскому языку", "RU"},
    {"русского языка", "RU"},
    {"обществознание", "SS"},
    {"обществознанию", "SS"},
    {"общество", "SS"},
    {"литература", "LI"},
    {"литературе", "LI"},
    {"информатика", "IN"},
    {"информатике", "IN"},
    {"география", "GE"},
    {"географии", "GE"},
    {"биология", "BI"},
    {"биологии", "BI"},
    {"история", "HI"},
    {"истории", "HI"},
    {"физика", "PH"},
    {"физике", "PH"},
    {"химия", "CH"},
    {"химии", "CH"},
    {"иностранный язык", "FL"},
    {"иностранному языку", "FL"},
    {"английский язык", "FL"},
    {"английский", "FL"},
    {"немецкий язык", "FL"},
    {"французский язык", "FL"},
    {"испанский язык", "FL"},
    {"китайский язык", "FL"},
});

/// What only a cell of its own may say, as it stands inside other words too.
constexpr auto short_names = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"русский", "RU"}, {"рус", "RU"}, {"ря", "RU"}, {"ру", "RU"}, {"мат", "MA"}, {"ма", "MA"}, {"инф", "IN"}});

SubjectLevel level_in(std::string_view heading)
{
    const auto has = [&](std::string_view word) { return heading.find(word) != std::string_view::npos; };
    if (has("углубл")) return SubjectLevel::Advanced;
    if (has("профил")) return SubjectLevel::Profile;
    if (has("базов")) return SubjectLevel::Basic;
    return SubjectLevel::Unknown;
}

ReadSubject subject_of(std::string_view code, std::string_view heading)
{
    auto subject = ReadSubject{std::string{code}, level_in(heading)};
    if (subject.level == SubjectLevel::Advanced) subject.code += "_ADV";
    return subject;
}

} // namespace

std::string plain_heading(std::string_view utf8)
{
    std::string plain;
    auto space = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto one = unicode::decode(utf8, at);
        at += one.length;
        if (unicode::is_space(one.code) || unicode::is_line_break(one.code)) {
            space = !plain.empty();
            continue;
        }
        if (space) plain += ' ';
        space = false;
        const auto small =
            one.code < 0x80 && one.code >= 'A' && one.code <= 'Z' ? one.code - 'A' + 'a' : unicode::lower(one.code);
        unicode::append(plain, small);
    }
    while (plain.ends_with(':') || plain.ends_with(' ') || plain.ends_with('*'))
        plain.pop_back();
    return plain;
}

std::optional<ReadSubject> subject_named(std::string_view utf8)
{
    const auto heading = plain_heading(utf8);
    for (const auto& [name, code] : short_names)
        if (heading == name) return subject_of(code, heading);
    for (const auto& [name, code] : subjects)
        if (heading.starts_with(name)) return subject_of(code, heading);
    return std::nullopt;
}

std::optional<ReadSubject> subject_inside(std::string_view utf8)
{
    const auto heading = plain_heading(utf8);
    auto first = std::string::npos;
    std::string_view found;
    for (const auto& [name, code] : subjects) {
        const auto at = heading.find(name);
        if (at >= first) continue;
        first = at;
        found = code;
    }
    if (found.empty()) return std::nullopt;
    return subject_of(found, heading);
}

} // namespace vekha::intake
