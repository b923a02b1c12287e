#include "domain/body.h"

#include <array>
#include <cstddef>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::string_view, 10> kinds{
    "working-group", "council",        "expert-group",           "management-team", "project-team",
    "community",     "creative-group", "methodical-association", "commission",      "other"};
constexpr std::array<std::string_view, 4> parts{"chair", "deputy", "secretary", "member"};
constexpr std::array<std::string_view, 5> duties{"municipal-coordinator", "responsible-specialist",
                                                 "school-coordinator", "tutor", "other"};
constexpr std::array<std::string_view, 4> ends{"", "prolong", "replace", "end"};

/// Names stand in the order of the enumerators.
template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name)
{
    for (std::size_t n = 0; n < N; ++n)
        if (names.at(n) == name) return static_cast<Enum>(n);
    return std::nullopt;
}

} // namespace

std::string_view name_of(BodyKind kind)
{
    return kinds.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(BodyPart part)
{
    return parts.at(static_cast<std::size_t>(part));
}

std::string_view name_of(Duty duty)
{
    return duties.at(static_cast<std::size_t>(duty));
}

std::string_view name_of(AtEnd at_end)
{
    return ends.at(static_cast<std::size_t>(at_end));
}

std::optional<BodyKind> body_kind_from_name(std::string_view name)
{
    return named<BodyKind>(kinds, name);
}

std::optional<BodyPart> body_part_from_name(std::string_view name)
{
    return named<BodyPart>(parts, name);
}

std::optional<Duty> duty_from_name(std::string_view name)
{
    return named<Duty>(duties, name);
}

std::optional<AtEnd> at_end_from_name(std::string_view name)
{
    return named<AtEnd>(ends, name);
}

} // namespace vekha::domain
