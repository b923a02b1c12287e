#include "domain/direction.h"

namespace vekha::domain
{

namespace
{

constexpr std::size_t longest_name = 300;

/// The first letters of a UTF-8 text, without blanks at its ends.
std::string shortened(std::string_view text)
{
    constexpr std::string_view blanks = " ";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return "";
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    std::size_t letters = 0;
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
        if (begins && ++letters > longest_name) break;
    }
    return std::string{text.substr(0, end)};
}

} // namespace

std::string_view outermost(std::string_view section)
{
    return section.substr(0, section.find('/'));
}

std::map<std::string, std::string, std::less<>> directions_of(const Plan& plan)
{
    std::map<std::string, std::string, std::less<>> names;
    for (const auto& section : plan.sections) {
        if (section.path.empty() || section.path.find('/') != std::string::npos) continue;
        auto name = shortened(section.title);
        if (name.empty()) name = shortened(section.path);
        names.emplace(section.path, std::move(name));
    }
    return names;
}

} // namespace vekha::domain
