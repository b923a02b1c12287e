#pragma once

#include "domain/result.h"
#include "domain/result_file.h"
#include "domain/scale.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::intake
{

/// What a column of a region's table holds, for headings that are not understood by themselves.
using ExamTableMapping = std::map<std::string, std::string>; ///< heading as printed → field of ExamTable

struct ResultFileOptions {
    const domain::Scales* scales = nullptr; ///< marks are compared with them; nullptr: not compared
    /// The year that the file is about by the one who brings it: fills a missing one, and a sheet of another year is
    /// left out with `year-of-another-procedure`.
    std::optional<int> year{};
    /// The procedure of a table of exams that does not name it.
    std::optional<domain::Procedure> procedure{};
    /// Fields: school, name, territory, year, subject, level, grade, participants, below, mean, mark2, mark3, mark4,
    /// mark5, highest.
    ExamTableMapping mapping{};
    unsigned threads = 0; ///< for CSV and Parquet of participants; 0: as many as the machine runs at once, at most 8
};

/// Reads a file of results: XLSX, ODS, CSV (UTF-8 or windows-1251; «,», «;» or tab) of every kind of
/// domain::ResultFileKind, and rows of participants as Parquet, told by what it holds and never by its name. Several
/// sheets are several works.
///
/// Rows of participants are added up while they are read. A bad row is left out with a code (docs/errors.md, «Rows of
/// results»), the rest goes in: the rows of participants and schools that were read are those that were accepted and
/// those that were left out.
///
/// @param name  of the file, for the protocol
/// @error result-file-unknown (no sheet of a known kind; detail: what was found), results-empty, and the codes of
///        documents::open and ResultsReader
[[nodiscard]] domain::Result<domain::ResultFile, domain::ResultFileProblem>
read_result_file(std::string_view name, std::string_view bytes, const ResultFileOptions& options = {});

} // namespace vekha::intake
