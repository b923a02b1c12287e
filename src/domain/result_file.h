#pragma once

#include "domain/assessment.h"
#include "domain/results_protocol.h"
#include "domain/stated_figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What a file of results or of what stands beside them is, by its content.
enum class ResultFileKind {
    Participants,    ///< rows of participants: CSV, Parquet, form Ф1
    Marks,           ///< «Статистика по отметкам»
    Journal,         ///< «Сравнение отметок с отметками по журналу»
    Scores,          ///< «Распределение первичных баллов»
    Tasks,           ///< «Выполнение заданий»
    TasksByMark,     ///< «Выполнение заданий группами участников»
    Planned,         ///< «Достижение планируемых результатов»
    ExamTable,       ///< a region's table of ОГЭ or ЕГЭ
    BiasList,        ///< schools with signs of biased results
    OfficialList,    ///< ШНОР, ШНСУ, 500+ and others
    OfficialIndices, ///< indices and groups of quality, ИСБШ, ИУРШ
    Context,         ///< `school,variable,value`
};

/// «participants», «marks», «journal», «scores», «tasks», «tasks-by-mark», «planned», «exam-table», «bias-list»,
/// «official-list», «official-indices», «context».
[[nodiscard]] std::string_view code_of(ResultFileKind kind);
[[nodiscard]] std::optional<ResultFileKind> result_file_kind_from(std::string_view code);

/// A school as a file writes it; the same code or, without one, the same name and territory is the same school.
struct WrittenSchool {
    std::string code; ///< login or code as written: «edu170103», «170103»; empty when the file has names only
    std::string name;
    std::string territory;

    /// The code, or the name when there is none.
    [[nodiscard]] const std::string& known_by() const { return code.empty() ? name : code; }

    friend bool operator==(const WrittenSchool&, const WrittenSchool&) = default;
};

/// How one school did in one work, as the file says it.
struct WrittenCell {
    std::size_t school = 0; ///< index into ResultFile::schools
    Assessment assessment;
    std::int64_t participants = 0; ///< counted, or as the file states it
    std::vector<Tally> tallies;    ///< in order; empty when the file has figures only
    /// Figures of a file without a distribution; what is known of tasks in either case.
    std::optional<StatedFigures> stated{};
};

/// Whom a row of statistics is about.
enum class StatisticsLevel { Sample, Country, Region, Territory, School };

/// «sample», «country», «region», «territory», «school».
[[nodiscard]] std::string_view code_of(StatisticsLevel level);

/// A column of statistics: a mark, a score, a task, a comparison with the journal.
struct StatisticsColumn {
    std::string name;     ///< «2»…«5», «0»…, «9.1»; «lowered», «confirmed», «raised» against the journal
    std::string text{};   ///< what the task checks, where the file says it
    std::int64_t most{0}; ///< points of the task, hundredths; 0 when not known or no task
    TaskLevel level = TaskLevel::Unknown;

    friend bool operator==(const StatisticsColumn&, const StatisticsColumn&) = default;
};

struct StatisticsRow {
    StatisticsLevel level = StatisticsLevel::Sample;
    std::string label;                   ///< as printed
    std::optional<std::size_t> school{}; ///< index into ResultFile::schools
    int mark = 0;                        ///< of the group of participants; 0 for all of them
    std::int64_t schools = 0;            ///< 0 when not told
    std::int64_t participants = 0;       ///< 0 when not told
    /// Hundredths of a percent, one a column; nullopt where the cell has no value.
    std::vector<std::optional<std::int64_t>> values;
};

/// Statistics of one work.
struct StatisticsTable {
    ResultFileKind kind = ResultFileKind::Marks;
    Assessment assessment;
    std::vector<StatisticsColumn> columns;
    std::vector<StatisticsRow> rows;
};

/// A figure of a school that is no result: context, official indices and lists («list.CODE»).
struct WrittenValue {
    std::size_t school = 0;    ///< index into ResultFile::schools
    std::optional<int> year{}; ///< nullopt when the file does not say
    std::string variable;      ///< of domain::context_variable
    std::int64_t value = 0;    ///< ten-thousandths
    friend bool operator==(const WrittenValue&, const WrittenValue&) = default;
};

/// What the head of a sheet says of its work.
struct WrittenWork {
    Assessment assessment;
    std::optional<std::int64_t> most{}; ///< primary points, hundredths
    std::string date;                   ///< as written
    std::vector<TaskFigure> tasks;      ///< numbers and points; nobody counted
};

/// Everything that one file says, with no participant in it.
struct ResultFile {
    ResultFileKind kind = ResultFileKind::Participants; ///< of the first sheet that could be read
    std::vector<WrittenSchool> schools;
    std::vector<WrittenWork> works;
    std::vector<WrittenCell> cells; ///< one a school and work, in order
    std::vector<StatisticsTable> tables;
    std::vector<WrittenValue> values;
    ResultsProtocol protocol;
};

/// Why a file cannot be read at all: a code of docs/errors.md, «Files of results», and what it is about.
struct ResultFileProblem {
    std::string code;
    std::string detail;

    friend bool operator==(const ResultFileProblem&, const ResultFileProblem&) = default;
};

} // namespace vekha::domain
