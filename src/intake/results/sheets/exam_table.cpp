#include "documents/plain_text.h"
#include "intake/results/result_values.h"
#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace vekha::intake
{

namespace
{

using Columns = std::map<std::string, std::size_t>;

constexpr std::int64_t whole = 10'000;
constexpr std::int64_t tolerance = 50;
constexpr auto mark_fields = std::to_array<std::string_view>({"mark2", "mark3", "mark4", "mark5"});

/// Words that a heading begins with, and the field they mean; the first that fits counts.
constexpr auto synonyms = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"год", "year"},
    {"учебный год", "year"},
    {"предмет", "subject"},
    {"учебный предмет", "subject"},
    {"экзамен", "subject"},
    {"уровень", "level"},
    {"класс", "grade"},
    {"параллель", "grade"},
    {"кол-во участников", "participants"},
    {"количество участников", "participants"},
    {"число участников", "participants"},
    {"участников", "participants"},
    {"всего участников", "participants"},
    {"сдавало", "participants"},
    {"ниже мин", "below"},
    {"не преодолели", "below"},
    {"не преодолел", "below"},
    {"кол-во ниже мин", "below"},
    {"количество ниже мин", "below"},
    {"доля ниже мин", "below"},
    {"% ниже мин", "below"},
    {"не сдали", "below"},
    {"средний балл", "mean"},
    {"средний тестовый балл", "mean"},
    {"средний первичный балл", "mean"},
    {"высокобалльник", "highest"},
    {"81", "highest"},
    {"от 81", "highest"},
});

/// «2», «отметка 2», «получили «2», %».
std::string_view mark_field(std::string_view heading)
{
    std::string digits;
    for (const auto c : heading)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() != 1 || digits.front() < '2' || digits.front() > '5') return {};
    const auto bare = heading.size() <= std::string_view{"«2», %"}.size() + 2;
    const auto named = heading.find("отметк") != std::string_view::npos || heading.starts_with("получили") ||
                       heading.starts_with("на «") || heading.starts_with("кол-во «") || heading.starts_with("доля «");
    return bare || named ? mark_fields[static_cast<std::size_t>(digits.front() - '2')] : std::string_view{};
}

class ExamRows
{
public:
    ExamRows(const KnownSheet& known, Columns columns, ResultFileCollector& out)
        : known_{known}, out_{out}, columns_{std::move(columns)}, schools_{school_columns(known.headings)}
    {
        const auto take = [&](std::string_view field, std::optional<std::size_t>& into) {
            if (const auto at = columns_.find(std::string{field}); at != columns_.end()) into = at->second;
        };
        take("school", schools_.code);
        take("name", schools_.name);
        take("territory", schools_.territory);
    }

    void read()
    {
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            constexpr std::size_t fewest_cells = 3;
            if (row.filled() < fewest_cells || is_summary(row)) continue;
            if (const auto code = take(row); code.empty())
                out_.accept();
            else
                out_.leave_out(row.number, code);
        }
    }

private:
    [[nodiscard]] bool has(std::string_view field) const { return columns_.contains(std::string{field}); }

    [[nodiscard]] std::string_view cell(const SheetRow& row, std::string_view field) const
    {
        const auto at = columns_.find(std::string{field});
        return at == columns_.end() ? std::string_view{} : row.cell(at->second);
    }

    /// Percents by the heading or the cell; people otherwise.
    [[nodiscard]] bool in_percent(const SheetRow& row, std::string_view field) const
    {
        const auto& heading = known_.headings[columns_.at(std::string{field})];
        return heading.find('%') != std::string::npos || heading.find("доля") != std::string::npos ||
               heading.find("процент") != std::string::npos || cell(row, field).ends_with('%');
    }

    [[nodiscard]] domain::Result<domain::Assessment, std::string_view> work_of_row(const SheetRow& row) const
    {
        const auto fail = [](std::string_view code) { return domain::unexpected{code}; };
        auto head = known_.head;
        if (has("subject")) {
            const auto text = std::string{cell(row, "subject")};
            const auto heading = plain_heading(text);
            if (const auto procedure = procedure_inside(heading)) head.procedure = procedure;
            head.subject = subject_inside(text);
            if (!head.subject) head.subject = subject_named(text);
            if (!head.subject) return fail("subject-invalid");
        }
        if (!head.subject) return fail("subject-invalid");
        read_level(row, *head.subject);
        if (has("grade")) {
            const auto grade = read_count(cell(row, "grade"));
            if (!grade || *grade < 1 || *grade > 12) return fail("grade-invalid");
            head.grade = static_cast<int>(*grade);
        }
        if (!head.procedure) head.procedure = out_.options().procedure;
        if (!head.procedure && head.grade) head.procedure = exam_of(*head.grade);
        if (!head.procedure) return fail("procedure-unknown");
        if (has("year")) {
            head.year = year_inside(cell(row, "year"));
            if (!head.year) return fail("year-invalid");
        }
        const auto work = head.assessment(out_.options().year);
        if (!work) return fail(head.year || out_.options().year ? "grade-invalid" : "year-invalid");
        if (out_.options().year && work->year != *out_.options().year) return fail("year-of-another-procedure");
        return *work;
    }

    void read_level(const SheetRow& row, ReadSubject& subject) const
    {
        const auto level = plain_heading(cell(row, "level"));
        if (level.find("базов") != std::string::npos) subject.level = SubjectLevel::Basic;
        if (level.find("профил") != std::string::npos) subject.level = SubjectLevel::Profile;
    }

    [[nodiscard]] static std::optional<domain::Procedure> exam_of(int grade)
    {
        if (grade == 9) return domain::Procedure::Oge;
        if (grade >= 11) return domain::Procedure::Ege;
        return std::nullopt;
    }

    /// People of a column; a percent is that of the participants.
    [[nodiscard]] std::string_view people(const SheetRow& row, std::string_view field, std::int64_t all,
                                          std::optional<std::int64_t>& into) const
    {
        if (!has(field)) return {};
        const auto number = read_number(cell(row, field));
        if (number.state == Number::Absent) return {};
        if (number.state == Number::Broken) return "figure-invalid";
        if (number.hundredths < 0) return "share-out-of-range";
        if (in_percent(row, field)) {
            if (number.hundredths > whole) return "share-out-of-range";
            into = (all * number.hundredths + whole / 2) / whole;
        } else {
            if (number.hundredths % 100 != 0) return "figure-invalid";
            into = number.hundredths / 100;
        }
        return *into > all ? "below-above-participants" : "";
    }

    /// The four marks: people that sum to the participants, or percents that sum to a hundred.
    [[nodiscard]] std::string_view marks(const SheetRow& row, domain::StatedFigures& figures) const
    {
        std::vector<std::int64_t> values;
        auto any = false;
        for (const auto field : mark_fields) {
            if (!has(field)) return {};
            const auto number = read_number(cell(row, field));
            if (number.state == Number::Broken) return "figure-invalid";
            if (number.hundredths < 0) return "share-out-of-range";
            any = any || number.state == Number::Value;
            values.push_back(number.hundredths);
        }
        const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
        if (!any) return {};
        const auto percent = in_percent(row, mark_fields.front());
        const auto sums_to_whole = sum >= whole - tolerance && sum <= whole + tolerance;
        const auto sums_to_people = sum == figures.participants * 100;
        if (!percent && sums_to_people)
            for (auto& value : values)
                value /= 100;
        else if (sums_to_whole)
            values = counts_of(figures.participants, values);
        else
            return percent ? "shares-do-not-sum" : "participants-do-not-sum";
        figures.marks.emplace();
        std::copy(values.begin(), values.end(), figures.marks->begin());
        return {};
    }

    [[nodiscard]] std::string_view read_figures(const SheetRow& row, domain::StatedFigures& figures) const
    {
        constexpr std::int64_t most_points = std::int64_t{100} * domain::Tally::per_point;
        const auto all = read_count(cell(row, "participants"));
        if (!all) return "participants-invalid";
        figures.participants = *all;
        if (const auto code = people(row, "below", *all, figures.below); !code.empty()) return code;
        if (const auto code = people(row, "highest", *all, figures.highest); !code.empty()) return code;
        if (const auto code = marks(row, figures); !code.empty()) return code;
        const auto mean = read_number(cell(row, "mean"));
        if (mean.state == Number::Broken) return "figure-invalid";
        if (mean.state == Number::Value) {
            if (mean.hundredths < 0 || mean.hundredths > most_points) return "mean-out-of-range";
            figures.mean = mean.hundredths;
        }
        if (!figures.below && figures.marks) figures.below = figures.marks->front();
        return {};
    }

    [[nodiscard]] std::string_view take(const SheetRow& row)
    {
        const auto written = schools_.school_of(row);
        if (written.known_by().empty()) return "school-missing";
        const auto work = work_of_row(row);
        if (!work) return work.error();
        domain::StatedFigures figures;
        if (const auto code = read_figures(row, figures); !code.empty()) return code;
        const auto school = out_.school(written);
        if (!school) return "school-twice";
        out_.state(*school, *work, figures);
        return {};
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    Columns columns_;
    SchoolColumns schools_;
};

} // namespace

Columns exam_columns(const std::vector<std::string>& headings, const ExamTableMapping& mapping)
{
    Columns columns;
    for (const auto& [heading, field] : mapping) {
        const auto at = std::find(headings.begin(), headings.end(), plain_heading(heading));
        if (at != headings.end()) columns.try_emplace(field, static_cast<std::size_t>(at - headings.begin()));
    }
    const auto mapped = [&](std::size_t column) {
        return std::any_of(columns.begin(), columns.end(), [&](const auto& one) { return one.second == column; });
    };
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].empty() || mapped(i)) continue;
        if (const auto mark = mark_field(headings[i]); !mark.empty()) {
            columns.try_emplace(std::string{mark}, i);
            continue;
        }
        for (const auto& [words, field] : synonyms)
            if (headings[i].starts_with(words)) {
                columns.try_emplace(std::string{field}, i);
                break;
            }
    }
    const auto schools = school_columns(headings);
    if (schools.code) columns.try_emplace("school", *schools.code);
    if (schools.name) columns.try_emplace("name", *schools.name);
    if (schools.territory) columns.try_emplace("territory", *schools.territory);
    return columns;
}

bool is_exam_table(const Columns& columns)
{
    const auto has = [&](const char* field) { return columns.contains(field); };
    return (has("school") || has("name")) && has("participants") && (has("below") || has("mean") || has("mark2"));
}

void read_exam_table(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::ExamTable);
    ExamRows{known, exam_columns(known.headings, out.options().mapping), out}.read();
}

} // namespace vekha::intake
