#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vekha::intake
{

enum class SubjectLevel { Unknown, Basic, Profile, Advanced };

struct ReadSubject {
    std::string code; ///< «RU», «MA»; «MA_ADV» for a work of the advanced level
    SubjectLevel level = SubjectLevel::Unknown;
};

/// Lower case, ё as е, one space between words, none at the ends and no colon behind: headings are compared so.
[[nodiscard]] std::string plain_heading(std::string_view utf8);

/// A subject by its Russian name, also with a level: «Математика (базовый уровень)». Not by code.
[[nodiscard]] std::optional<ReadSubject> subject_named(std::string_view utf8);

/// The first name of a subject inside a title: «ВПР 2025 Русский язык 5 класс».
[[nodiscard]] std::optional<ReadSubject> subject_inside(std::string_view utf8);

} // namespace vekha::intake
