#pragma once

#include "domain/assessment.h"
#include "domain/result_file.h"
#include "intake/results/sheets/sheet.h"
#include "intake/results/subjects.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::intake
{

/// What stands above the headings of a sheet, and in its name.
struct SheetHead {
    std::optional<domain::Procedure> procedure;
    bool other_procedure = false; ///< РДР and others, whose works no method compares
    std::optional<ReadSubject> subject;
    std::optional<int> grade;
    std::optional<int> year;
    std::optional<int> date_year;     ///< of the day the work was written
    std::optional<std::int64_t> most; ///< primary points, hundredths
    std::string date;
    domain::WrittenSchool school; ///< of the line «name (login) | Кол-во участников: N»
    std::optional<std::int64_t> declared;
    std::string title; ///< all of it, in the form of plain_heading()

    /// The work, as far as the head names it. @param year  where the head names none
    [[nodiscard]] std::optional<domain::Assessment> assessment(std::optional<int> year_asked) const;
};

/// @param header  index of the row of headings; everything above is the head
[[nodiscard]] SheetHead read_head(const Sheet& sheet, std::size_t header);

/// «ВПР», «ОГЭ», «ЕГЭ» as words of a text in the form of plain_heading().
[[nodiscard]] std::optional<domain::Procedure> procedure_inside(std::string_view heading);

/// ЕГЭ mathematics is one of two works.
[[nodiscard]] domain::Procedure paper_of(domain::Procedure procedure, const ReadSubject& subject);

/// The first year 2000–2100 that stands alone in a text.
[[nodiscard]] std::optional<int> year_inside(std::string_view text);

/// A school from its printed line: «МБОУ СОШ № 3 (edu170103)», «edu170103 МБОУ СОШ № 3».
[[nodiscard]] domain::WrittenSchool school_from(std::string_view text);

/// Letters and digits, no blanks, at least three digits: «edu170103», «170103».
[[nodiscard]] bool looks_like_login(std::string_view text);

} // namespace vekha::intake
