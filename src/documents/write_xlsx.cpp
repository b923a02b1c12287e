#include "documents/write_xlsx.h"

#include "documents/temporary_file.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace vekha::documents
{

namespace
{

/// Characters that a line of the landscape page holds at the size of the cells.
constexpr double characters_of_page = 130;
constexpr double height_of_line = 13.5;
/// Letters of Times New Roman 10 beside the digits in which a column is measured.
constexpr double narrow_letters = 1.1;
constexpr double tallest_row = 409;
constexpr std::uint8_t a4 = 9;
constexpr std::size_t longest_cell = 32767;
constexpr std::size_t longest_property = 100;

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string first_characters(const std::string& text, std::size_t count)
{
    std::size_t i = 0;
    while (i < text.size() && ((text[i] & 0xC0) == 0x80 || count-- > 0))
        ++i;
    return text.substr(0, i);
}

/// How many lines a text takes in a column of that many characters, words kept whole. Programs fit the height of a row
/// to its text, but not that of merged cells, and LibreOffice not that of any row it reads.
int lines_of(const std::string& text, double width)
{
    const auto room = static_cast<std::size_t>(std::max(1.0, width * narrow_letters));
    int lines = 1;
    std::size_t used = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find_first_of(" \n", start), text.size());
        const auto word = characters(text.substr(start, end - start));
        if (used > 0 && used + word > room) {
            ++lines;
            used = 0;
        }
        lines += static_cast<int>(word / (room + 1));
        used += word + 1;
        if (end < text.size() && text[end] == '\n') {
            ++lines;
            used = 0;
        }
        start = end + 1;
    }
    return lines;
}

bool may_name_a_sheet(const std::string& name)
{
    constexpr std::size_t longest = 31;
    return !name.empty() && characters(name) <= longest && name.find_first_of("[]:*?/\\\n") == std::string::npos &&
           name.front() != '\'' && name.back() != '\'';
}

struct Formats {
    lxw_format* heading = nullptr;
    lxw_format* section = nullptr;
    std::array<lxw_format*, 3> cell{};
    std::array<lxw_format*, 3> line{};
    std::array<lxw_format*, 3> bold_line{};
};

std::uint8_t alignment(Align align)
{
    switch (align) {
    case Align::Left:
        return LXW_ALIGN_LEFT;
    case Align::Centre:
        return LXW_ALIGN_CENTER;
    case Align::Right:
        return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

/// One sheet, filled from the top; its width is that of its table.
class Sheet
{
public:
    Sheet(lxw_worksheet* sheet, const Formats& formats, const std::vector<double>& widths,
          std::optional<WriteError>& error)
        : sheet_{sheet}, formats_{formats}, widths_{widths}, error_{error}
    {
        for (std::size_t i = 0; i < widths_.size(); ++i)
            worksheet_set_column(sheet_, column(i), column(i), widths_[i], nullptr);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, a4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_margins(sheet_, 1.18, 0.39, 0.79, 0.79);
    }

    void write_stamp(const std::vector<std::string>& lines)
    {
        const std::size_t first = widths_.size() > 2 ? widths_.size() - 2 : 0;
        for (const auto& line : lines)
            write_over(first, line, formats_.line[static_cast<std::size_t>(Align::Left)]);
    }

    void write_line(const PrintedLine& line)
    {
        const auto i = static_cast<std::size_t>(line.align);
        const bool bold = line.bold || line.heading > 0;
        write_over(0, line.text, bold ? formats_.bold_line[i] : formats_.line[i]);
    }

    void write_table(const PrintedTable& table)
    {
        worksheet_repeat_rows(sheet_, row_, row_);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            write_cell(i, table.columns[i].heading, formats_.heading);
        ++row_;
        for (const auto& row : table.rows)
            write_row(table, row);
    }

private:
    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

    [[nodiscard]] double width_from(std::size_t first) const
    {
        return std::accumulate(widths_.begin() + static_cast<std::ptrdiff_t>(first), widths_.end(), 0.0);
    }

    void note(lxw_error error, const std::string& text)
    {
        if (error == LXW_NO_ERROR || error_) return;
        error_ = WriteError{characters(text) > longest_cell ? "form-cell-too-long" : "form-not-written",
                            first_characters(text, 60)};
    }

    void set_height(int lines)
    {
        worksheet_set_row(sheet_, row_, std::min(tallest_row, height_of_line * lines + 2), nullptr);
    }

    void write_over(std::size_t first, const std::string& text, lxw_format* look)
    {
        if (widths_.size() - first > 1) {
            const auto last = column(widths_.size() - 1);
            note(worksheet_merge_range(sheet_, row_, column(first), row_, last, text.c_str(), look), text);
            set_height(lines_of(text, width_from(first)));
        } else {
            write_cell(first, text, look);
        }
        ++row_;
    }

    void write_cell(std::size_t at, const std::string& text, lxw_format* look)
    {
        note(worksheet_write_string(sheet_, row_, column(at), text.c_str(), look), text);
    }

    void write_row(const PrintedTable& table, const PrintedRow& row)
    {
        const std::string empty;
        const auto text = [&](std::size_t i) -> const std::string& {
            return i < row.cells.size() ? row.cells[i] : empty;
        };
        if (row.section) {
            lxw_format* look = row.bold ? formats_.section : formats_.cell[static_cast<std::size_t>(Align::Left)];
            write_over(0, text(0), look);
            return;
        }
        int lines = 1;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            write_cell(i, text(i), formats_.cell[static_cast<std::size_t>(table.columns[i].align)]);
            lines = std::max(lines, lines_of(text(i), widths_[i]));
        }
        set_height(lines);
        ++row_;
    }

    lxw_worksheet* sheet_;
    const Formats& formats_;
    std::vector<double> widths_;
    std::optional<WriteError>& error_;
    lxw_row_t row_ = 0;
};

std::vector<double> widths_of(const PrintedTable* table)
{
    if (table == nullptr || table->columns.empty()) return {characters_of_page};
    const int all = std::accumulate(table->columns.begin(), table->columns.end(), 0,
                                    [](int sum, const PrintedColumn& one) { return sum + one.width; });
    std::vector<double> widths;
    widths.reserve(table->columns.size());
    for (const auto& one : table->columns)
        widths.push_back(characters_of_page * one.width / std::max(all, 1));
    return widths;
}

/// The lines before a table and the table; the last page may have no table.
struct SheetContent {
    std::vector<const PrintedLine*> lines;
    const PrintedTable* table = nullptr;
};

std::vector<SheetContent> sheets_of(const PrintedForm& form)
{
    std::vector<SheetContent> sheets(1);
    for (const auto& block : form.blocks) {
        if (sheets.back().table != nullptr) sheets.emplace_back();
        if (const auto* line = std::get_if<PrintedLine>(&block)) sheets.back().lines.push_back(line);
        if (const auto* table = std::get_if<PrintedTable>(&block)) sheets.back().table = table;
    }
    return sheets;
}

class Workbook
{
public:
    Workbook(const PrintedForm& form, const std::string& path) : form_{form}, workbook_{workbook_new(path.c_str())}
    {
        make_formats();
        lxw_doc_properties properties{};
        std::string title = first_characters(form_.title, longest_property);
        properties.title = title.data();
        properties.created = 1;
        workbook_set_properties(workbook_, &properties);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook()
    {
        if (workbook_ != nullptr) lxw_workbook_free(workbook_);
    }

    std::optional<WriteError> write()
    {
        const auto sheets = sheets_of(form_);
        for (std::size_t i = 0; i < sheets.size(); ++i)
            write_sheet(sheets[i], i, name_of_sheet(sheets, i));
        if (error_) return error_;
        const auto closed = workbook_close(std::exchange(workbook_, nullptr));
        if (closed != LXW_NO_ERROR) return WriteError{"form-not-written", lxw_strerror(closed)};
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string name_of_sheet(const std::vector<SheetContent>& sheets, std::size_t i) const
    {
        if (i > 0 && sheets[i].table == nullptr) return form_.notes_sheet;
        std::string wanted = sheets[i].table == nullptr ? "" : sheets[i].table->sheet;
        const auto bears = [&](const SheetContent& one) { return one.table != nullptr && one.table->sheet == wanted; };
        if (may_name_a_sheet(wanted) && std::ranges::count_if(sheets, bears) == 1) return wanted;
        const bool several = sheets.size() > 1 && sheets[1].table != nullptr;
        return several ? form_.sheet + ' ' + std::to_string(i + 1) : form_.sheet;
    }

    void write_sheet(const SheetContent& content, std::size_t number, const std::string& name)
    {
        lxw_worksheet* page = workbook_add_worksheet(workbook_, name.c_str());
        if (page == nullptr) {
            error_ = WriteError{"form-not-written", name};
            return;
        }
        worksheet_set_footer(page, footer().c_str());
        Sheet sheet{page, formats_, widths_of(content.table), error_};
        if (number == 0) sheet.write_stamp(form_.stamp);
        for (const auto* line : content.lines)
            sheet.write_line(*line);
        if (content.table != nullptr) sheet.write_table(*content.table);
    }

    lxw_format* format(Align align, bool bold, bool ruled)
    {
        lxw_format* made = workbook_add_format(workbook_);
        format_set_font_name(made, "Times New Roman");
        format_set_font_size(made, 10);
        format_set_text_wrap(made);
        format_set_align(made, alignment(align));
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_num_format(made, "@");
        if (bold) format_set_bold(made);
        if (ruled) format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void make_formats()
    {
        formats_.heading = format(Align::Centre, true, true);
        formats_.section = format(Align::Left, true, true);
        for (const auto align : {Align::Left, Align::Centre, Align::Right}) {
            const auto i = static_cast<std::size_t>(align);
            formats_.cell[i] = format(align, false, true);
            formats_.line[i] = format(align, false, false);
            formats_.bold_line[i] = format(align, true, false);
        }
    }

    [[nodiscard]] std::string footer() const
    {
        std::string out = "&R" + form_.page_of;
        for (const auto& [mark, code] : {std::pair{"%1", "&P"}, std::pair{"%2", "&N"}})
            if (const auto at = out.find(mark); at != std::string::npos) out.replace(at, 2, code);
        return out;
    }

    const PrintedForm& form_;
    lxw_workbook* workbook_;
    Formats formats_;
    std::optional<WriteError> error_;
};

} // namespace

tl::expected<std::string, WriteError> write_xlsx(const PrintedForm& form)
{
    const auto file = TemporaryFile::create();
    if (!file) return tl::unexpected{WriteError{"form-not-written", "temporary file"}};
    Workbook workbook{form, file->path()};
    if (const auto error = workbook.write()) return tl::unexpected{*error};
    auto bytes = file->bytes();
    if (!bytes) return tl::unexpected{WriteError{"form-not-written", "temporary file"}};
    return *std::move(bytes);
}

} // namespace vekha::documents
