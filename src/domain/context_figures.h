#pragma once

#include "domain/context.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vekha::domain
{

/// What a figure of a school is about.
enum class FigureGroup {
    Social,    ///< pupils and families
    Staff,     ///< teachers
    Equipment, ///< rooms, computers, network
    Trait,     ///< what the school is, where it lies
    Official,  ///< indices and groups that an authority gave; from files only
};

/// A figure that schools state or files bring.
struct Figure {
    std::string_view name; ///< of the context variable
    FigureGroup group = FigureGroup::Social;
    std::string_view english;
    /// Counted among the figures whose coverage is shown; a trait that most schools lack is not.
    bool expected = true;
    /// A share of pupils: of fewer than five of them nothing is shown outside the school.
    bool of_pupils = false;
};

/// In the order of forms and tables. Official lists («list.CODE») have no figure of their own.
[[nodiscard]] std::span<const Figure> context_figures();
[[nodiscard]] const Figure* figure_named(std::string_view name);

/// Ten-thousandths, as figures are kept.
inline constexpr std::int64_t figure_parts = 10'000;

/// Whether a person may state it: no official value, and inside the bounds of its variable.
///
/// @param value  ten-thousandths
/// @return       figure-unknown, figure-official, figure-out-of-range; nullopt when all is well
[[nodiscard]] std::optional<std::string_view> wrong_in_figure(std::string_view name, std::int64_t value);

/// Whether a share of pupils, or what it leaves, stands for one to four people.
///
/// @param share   ten-thousandths of a percent
/// @param pupils  of the school
[[nodiscard]] bool tells_of_few(std::int64_t share, std::int64_t pupils);

} // namespace vekha::domain
