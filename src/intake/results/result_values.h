#pragma once

#include "domain/assessment.h"
#include "domain/result.h"

#include <array>
#include <string_view>

namespace vekha::intake
{

/// Why a row of results was left out.
enum class RowFault : std::uint8_t {
    CellsMissing,
    CellsExtra,
    QuoteUnclosed,
    RowTooLong,
    SchoolMissing,
    SchoolInvalid,
    ProcedureUnknown,
    SubjectInvalid,
    GradeInvalid,
    GradeNotOfProcedure,
    YearInvalid,
    ScoreInvalid,
    ScoreOutOfRange,
    MarkInvalid,
    JournalMarkInvalid,
    TooManyKinds, ///< schools, or works: no real file has so many
};

/// Codes in order of RowFault.
inline constexpr auto row_fault_codes = std::to_array<std::string_view>(
    {"cells-missing", "cells-extra", "quote-unclosed", "row-too-long", "school-missing", "school-invalid",
     "procedure-unknown", "subject-invalid", "grade-invalid", "grade-not-of-procedure", "year-invalid", "score-invalid",
     "score-out-of-range", "mark-invalid", "journal-mark-invalid", "too-many-kinds"});

[[nodiscard]] constexpr std::string_view code_of(RowFault fault)
{
    return row_fault_codes[static_cast<std::size_t>(fault)];
}

template <typename T>
using ReadValue = domain::Result<T, RowFault>;

/// The four cells that say which work it was, in UTF-8 or windows-1251.
struct AssessmentCells {
    std::string_view procedure;
    std::string_view subject;
    std::string_view grade;
    std::string_view year;
};

/// Codes in any case and «ВПР», «ОГЭ», «ЕГЭ»; subjects by code or name; an empty grade is 9 for ОГЭ and 11 for ЕГЭ.
///
/// @error ProcedureUnknown, SubjectInvalid, GradeInvalid, GradeNotOfProcedure, YearInvalid
[[nodiscard]] ReadValue<domain::Assessment> read_assessment(const AssessmentCells& cells);

/// Hundredths of a point, 0–10,000; Tally::no_score for an empty cell and for words of absence («-», «нет отметки»).
///
/// @error ScoreInvalid, ScoreOutOfRange
[[nodiscard]] ReadValue<std::int16_t> read_score(std::string_view cell);

/// 2–5; 0 for an empty cell and for words of absence. Also «4.0», as spreadsheets write it.
///
/// @error `fault`
[[nodiscard]] ReadValue<std::uint8_t> read_mark(std::string_view cell, RowFault fault);

} // namespace vekha::intake
