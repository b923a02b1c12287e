#pragma once

#include "intake/results/sheets/collect.h"
#include "intake/results/sheets/head.h"
#include "intake/results/sheets/sheet.h"

#include <cstddef>
#include <string>
#include <vector>

/// One reader a kind of sheet. Each is given the row of headings that told the kind; what it reads goes to `out`.
namespace vekha::intake
{

/// A sheet whose kind is known.
struct KnownSheet {
    const Sheet& sheet;
    std::size_t header = 0; ///< index of the row of headings
    std::vector<std::string> headings;
    SheetHead head;

    [[nodiscard]] std::size_t rows_below() const { return sheet.rows.size() - header - 1; }
};

/// Form Ф1: rows of participants, added up. Task levels stand in a row above the headings or below.
///
/// Rows are left out with school-missing, school-twice, score-invalid, score-out-of-range, score-above-most,
/// task-points-invalid, task-points-above-most, score-not-sum-of-tasks, mark-invalid, journal-mark-invalid; whole
/// sheets with work-unknown and year-of-another-procedure. Doubts: mark-not-by-scale, participants-not-as-declared.
void read_individual(const KnownSheet& known, ResultFileCollector& out);

/// «Статистика по отметкам», «Распределение первичных баллов», «Выполнение заданий», also by groups of marks.
///
/// Rows are left out with figure-invalid, share-out-of-range, shares-do-not-sum, school-twice; sheets as above.
void read_statistics(const KnownSheet& known, domain::ResultFileKind kind, ResultFileCollector& out);

/// «Сравнение отметок с отметками по журналу»: four rows a group.
void read_journal(const KnownSheet& known, ResultFileCollector& out);

/// «Достижение планируемых результатов»: a row a task.
void read_planned(const KnownSheet& known, ResultFileCollector& out);

/// A region's table of ОГЭ or ЕГЭ by its mapping. Rows are left out with school-missing, school-twice,
/// subject-invalid, procedure-unknown, year-invalid, year-of-another-procedure, participants-invalid, figure-invalid,
/// below-above-participants, shares-do-not-sum, mean-out-of-range.
void read_exam_table(const KnownSheet& known, ResultFileCollector& out);

/// Official lists: of schools with signs of bias, ШНОР, ШНСУ, 500+. Rows are left out with school-missing,
/// school-twice, list-unknown, year-invalid, marker-invalid, markers-do-not-sum.
void read_bias_list(const KnownSheet& known, ResultFileCollector& out);
void read_official_list(const KnownSheet& known, ResultFileCollector& out);

/// Official indices and groups. Rows are left out with school-missing, school-twice, figure-invalid,
/// value-out-of-range.
void read_indices(const KnownSheet& known, ResultFileCollector& out);

/// The work that the head names; nullopt when the sheet was left out with work-unknown or year-of-another-procedure.
[[nodiscard]] std::optional<domain::Assessment> work_of(const KnownSheet& known, ResultFileCollector& out);

/// The list that a text names: «order-847», «shnsu», «500-plus», «bias-vpr», «bias-rdr»; empty for none.
[[nodiscard]] std::string_view list_named(std::string_view heading);

/// Columns of a table of exams by field.
[[nodiscard]] std::map<std::string, std::size_t> exam_columns(const std::vector<std::string>& headings,
                                                              const ExamTableMapping& mapping);
/// Enough to read: a school, its participants and one figure more.
[[nodiscard]] bool is_exam_table(const std::map<std::string, std::size_t>& columns);

} // namespace vekha::intake
