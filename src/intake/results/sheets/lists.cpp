#include "intake/results/sheets/columns.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::intake
{

namespace
{

constexpr std::int64_t yes = 10'000; // ten-thousandths

constexpr auto markers = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"4 ру", "ru4"}, {"4 ма", "ma4"}, {"5 ру", "ru5"}, {"5 ма", "ma5"}, {"6 ру", "ru6"}, {"6 ма", "ma6"}});

/// Words that tell a list; the more particular ones first.
constexpr auto lists = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"500+", "500-plus"},
    {"500 +", "500-plus"},
    {"шнсу", "shnsu"},
    {"неблагоприятн", "shnsu"},
    {"сложных социальн", "shnsu"},
    {"шнор", "order-847"},
    {"низкими образовательными результатами", "order-847"},
    {"низкие образовательные результаты", "order-847"},
    {"низкими результатами", "order-847"},
    {"847", "order-847"},
});

/// The school of a row, or why it has none.
domain::Result<std::size_t, std::string_view> school_of(const SchoolColumns& columns, const SheetRow& row,
                                                        ResultFileCollector& out)
{
    const auto written = columns.school_of(row);
    if (written.known_by().empty()) return domain::unexpected{std::string_view{"school-missing"}};
    const auto school = out.school(written);
    if (!school) return domain::unexpected{std::string_view{"school-twice"}};
    return *school;
}

/// The year of a row, of the head, or the one that was asked for.
domain::Result<std::optional<int>, std::string_view> year_of(const KnownSheet& known, const SheetRow& row,
                                                             std::optional<std::size_t> column,
                                                             const ResultFileOptions& options)
{
    auto year = known.head.year;
    if (column && !row.cell(*column).empty()) {
        year = year_inside(row.cell(*column));
        if (!year) return domain::unexpected{std::string_view{"year-invalid"}};
    }
    if (year && options.year && *year != *options.year)
        return domain::unexpected{std::string_view{"year-of-another-procedure"}};
    return year ? year : options.year;
}

class BiasRows
{
public:
    BiasRows(const KnownSheet& known, ResultFileCollector& out)
        : known_{known}, out_{out}, schools_{school_columns(known.headings)},
          year_{column_named(known.headings, {"год"})},
          list_{known.head.title.find("рдр") == std::string::npos ? "list.bias-vpr" : "list.bias-rdr"}
    {
        for (std::size_t i = 0; i < known.headings.size(); ++i) {
            for (const auto& [heading, name] : markers)
                if (known.headings[i] == heading) markers_.emplace_back(i, name);
            if (known.headings[i].find("маркер") != std::string::npos) count_ = i;
        }
    }

    void read()
    {
        for (auto at = known_.header + 1; at < known_.sheet.rows.size(); ++at) {
            const auto& row = known_.sheet.rows[at];
            if (row.filled() < 2 || is_summary(row)) continue;
            if (const auto code = take(row); code.empty())
                out_.accept();
            else
                out_.leave_out(row.number, code);
        }
    }

private:
    [[nodiscard]] std::string_view take(const SheetRow& row)
    {
        const auto school = school_of(schools_, row, out_);
        if (!school) return school.error();
        const auto year = year_of(known_, row, year_, out_.options());
        if (!year) return year.error();
        auto flagged = std::int64_t{0};
        std::vector<domain::WrittenValue> values;
        for (const auto& [column, name] : markers_) {
            const auto number = read_number(row.cell(column));
            if (number.state == Number::Absent) continue;
            if (number.state == Number::Broken || (number.hundredths != 0 && number.hundredths != 100))
                return "marker-invalid";
            flagged += number.hundredths / 100;
            values.push_back({*school, *year, list_ + '.' + std::string{name}, number.hundredths * 100});
        }
        if (count_ && !row.cell(*count_).empty()) {
            const auto count = read_count(row.cell(*count_));
            if (!count) return "marker-invalid";
            if (!markers_.empty() && *count != flagged) return "markers-do-not-sum";
            flagged = *count;
        }
        values.push_back({*school, *year, list_, flagged > 0 ? yes : 0});
        for (auto& value : values)
            out_.add(std::move(value));
        return {};
    }

    const KnownSheet& known_;
    ResultFileCollector& out_;
    SchoolColumns schools_;
    std::optional<std::size_t> year_;
    std::string list_;
    std::vector<std::pair<std::size_t, std::string_view>> markers_;
    std::optional<std::size_t> count_;
};

} // namespace

std::string_view list_named(std::string_view heading)
{
    const auto has = [&](std::string_view word) { return heading.find(word) != std::string_view::npos; };
    if (has("необъективн") || has("признаками искажения")) return has("рдр") ? "bias-rdr" : "bias-vpr";
    for (const auto& [words, list] : lists)
        if (has(words)) return list;
    return {};
}

void read_bias_list(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::BiasList);
    BiasRows{known, out}.read();
}

void read_official_list(const KnownSheet& known, ResultFileCollector& out)
{
    out.found(domain::ResultFileKind::OfficialList);
    const auto schools = school_columns(known.headings);
    const auto year_column = column_named(known.headings, {"год"});
    const auto list_column = column_named(known.headings, {"список", "перечень", "программа", "статус", "категория"});
    const auto of_title = list_named(known.head.title);
    for (auto at = known.header + 1; at < known.sheet.rows.size(); ++at) {
        const auto& row = known.sheet.rows[at];
        if (row.filled() == 0 || is_summary(row)) continue;
        const auto own = list_column ? plain_heading(row.cell(*list_column)) : std::string{};
        const auto list = own.empty() ? of_title : list_named(own);
        const auto school = school_of(schools, row, out);
        const auto year = year_of(known, row, year_column, out.options());
        if (!school || !year || list.empty()) {
            out.leave_out(row.number, !school ? school.error() : !year ? year.error() : "list-unknown");
            continue;
        }
        out.add(domain::WrittenValue{*school, *year, "list." + std::string{list}, yes});
        out.accept();
    }
}

} // namespace vekha::intake
