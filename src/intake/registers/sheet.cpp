#include "intake/registers/sheet.h"

#include "intake/registers/values.h"
#include "intake/table_header.h"
#include "language/russian_text.h"

#include <algorithm>
#include <set>
#include <variant>

namespace vekha::intake
{

namespace
{

using documents::Row;
using documents::Table;
using domain::RegisterKind;

/// Headings stand within the first rows; above them a title, an approval, an empty row.
constexpr std::size_t head_within = 25;
constexpr std::size_t longest_sample = 120;
constexpr std::size_t most_samples = 4;
constexpr std::size_t looked_at = 200; ///< cells of a column, to tell what it holds

/// «Краткое наименование ОО*» is «краткое наименование оо»: small letters, notes in brackets and signs at the ends
/// dropped.
std::string plain_heading(std::string_view heading)
{
    auto text = language::folded(one_spaced(heading.substr(0, 600)));
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(')) {
        const auto close = text.find(')', open);
        text.erase(open, close == std::string::npos ? close : close - open + 1);
    }
    text = one_spaced(text);
    while (!text.empty() && std::string_view{"*:.; "}.find(text.back()) != std::string_view::npos)
        text.pop_back();
    return text;
}

bool means(const RegisterField& field, std::string_view plain)
{
    if (plain == plain_heading(field.russian) || plain == plain_heading(field.english) ||
        plain == plain_heading(field.name))
        return true;
    for (auto rest = field.headings; !rest.empty();) {
        const auto end = rest.find('|');
        if (plain_heading(rest.substr(0, end)) == plain) return true;
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return false;
}

/// Headings as fields, left to right; each field once.
std::map<int, const RegisterField*> fields_of_row(const Row& row, RegisterKind kind)
{
    std::map<int, const RegisterField*> found;
    std::set<const RegisterField*> taken;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const auto* field = field_of_heading(kind, row.cells[c].text);
        if (field && taken.insert(field).second) found.emplace(static_cast<int>(c) + 1, field);
    }
    return found;
}

bool is_blank(const Row& row)
{
    return std::ranges::all_of(row.cells, [](const documents::Cell& cell) {
        return cell.text.find_first_not_of(" \t\r\n") == std::string::npos;
    });
}

/// Row and how many of its headings are known.
std::pair<int, int> head_of(const Table& table, RegisterKind kind)
{
    std::pair<int, int> best{0, 0};
    for (std::size_t r = 0; r < std::min(table.rows.size(), head_within); ++r) {
        const auto known = static_cast<int>(fields_of_row(table.rows[r], kind).size());
        if (known > best.second) best = {static_cast<int>(r) + 1, known};
    }
    if (best.first > 0) return best;
    const auto filled = std::ranges::find_if(table.rows, [](const Row& row) { return !is_blank(row); });
    return {filled == table.rows.end() ? 1 : static_cast<int>(filled - table.rows.begin()) + 1, 0};
}

std::vector<const Table*> tables_of(const documents::Document& document)
{
    std::vector<const Table*> tables;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && !table->rows.empty()) tables.push_back(table);
    return tables;
}

std::string shortened(const std::string& text)
{
    if (text.size() <= longest_sample) return text;
    auto end = longest_sample;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

void take_samples(const Table& table, std::size_t first, RegisterColumn& column)
{
    std::set<std::string> seen;
    for (std::size_t r = first; r < table.rows.size(); ++r) {
        const auto& text = table.rows[r].cells[static_cast<std::size_t>(column.number) - 1].text;
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        ++column.filled;
        if (column.samples.size() >= most_samples) continue;
        auto sample = shortened(one_spaced(std::string_view{text}.substr(0, longest_sample * 4)));
        if (!sample.empty() && seen.insert(sample).second) column.samples.push_back(std::move(sample));
    }
}

/// What cells of a column show: the share of them that reads so.
struct Shown {
    std::size_t looked = 0;
    std::size_t emails = 0;
    std::size_t kinds = 0;
    std::size_t schools = 0;
    std::size_t codes = 0;
    std::size_t patronymics = 0;

    [[nodiscard]] bool most(std::size_t count) const { return looked >= 2 && count * 10 >= looked * 8; }
};

bool names_school(const std::string& folded)
{
    for (const std::string_view word : {"сош", "оош", "школа", "гимнази", "лице"})
        if (folded.find(word) != std::string::npos) return true;
    return false;
}

bool has_patronymic(const std::string& folded)
{
    for (const std::string_view ending : {"вич", "вна", "ична", "оглы", "кызы"})
        if (folded.ends_with(ending)) return true;
    return false;
}

bool is_code(const std::string& text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 3 && text.size() <= 14 && std::ranges::all_of(text, digit);
}

Shown shown_by(const Table& table, std::size_t first, int column, RegisterKind kind)
{
    Shown shown;
    std::set<std::string> codes;
    const auto* kinds = register_field(kind, "kind");
    for (std::size_t r = first; r < table.rows.size() && shown.looked < looked_at; ++r) {
        const auto& raw = table.rows[r].cells[static_cast<std::size_t>(column) - 1].text;
        const auto text = one_spaced(std::string_view{raw}.substr(0, longest_sample * 4));
        if (text.empty()) continue;
        ++shown.looked;
        const auto folded = language::folded(text);
        shown.emails +=
            static_cast<std::size_t>(folded.find('@') != std::string::npos && folded.find(' ') == std::string::npos);
        shown.kinds += static_cast<std::size_t>(kinds && read_value(*kinds, text).has_value());
        shown.schools += static_cast<std::size_t>(names_school(folded));
        shown.patronymics += static_cast<std::size_t>(has_patronymic(folded));
        if (is_code(text)) shown.codes += static_cast<std::size_t>(codes.insert(text).second);
    }
    return shown;
}

/// The field that the cells of a column show, of those that no heading took.
std::string field_of_content(const Shown& shown, RegisterKind kind, const std::set<std::string>& taken)
{
    const auto is_free = [&](const char* name) { return register_field(kind, name) && !taken.contains(name); };
    const auto school = kind == RegisterKind::Organisations ? "shortName" : "organisation";
    const auto code = kind == RegisterKind::Organisations ? "code" : "organisationCode";
    const auto person = kind == RegisterKind::Assignments ? "person" : "name";
    if (is_free("email") && shown.most(shown.emails)) return "email";
    if (is_free("kind") && shown.most(shown.kinds)) return "kind";
    if (is_free(person) && kind != RegisterKind::Territories && shown.most(shown.patronymics)) return person;
    if (is_free(school) && shown.most(shown.schools)) return school;
    if (is_free(code) && shown.most(shown.codes)) return code;
    return {};
}

} // namespace

std::string_view name_of(RecognisedBy by)
{
    switch (by) {
    case RecognisedBy::Nothing:
        return "nothing";
    case RecognisedBy::Heading:
        return "heading";
    case RecognisedBy::Content:
        return "content";
    case RecognisedBy::Remembered:
        return "remembered";
    case RecognisedBy::Person:
        return "person";
    }
    return "nothing";
}

const RegisterField* field_of_heading(RegisterKind kind, std::string_view heading)
{
    const auto plain = plain_heading(heading);
    if (plain.empty()) return nullptr;
    const auto fields = register_fields(kind);
    const auto found = std::ranges::find_if(fields, [&](const RegisterField& field) { return means(field, plain); });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<RegisterSheet> register_sheets(const documents::Document& document, RegisterKind kind)
{
    std::vector<RegisterSheet> sheets;
    for (const auto* table : tables_of(document)) {
        const auto [row, known] = head_of(*table, kind);
        sheets.push_back({static_cast<int>(sheets.size()) + 1, table->name, static_cast<int>(table->rows.size()),
                          static_cast<int>(table->columns()), row, known});
    }
    return sheets;
}

const RegisterSheet& likeliest(const std::vector<RegisterSheet>& sheets)
{
    return *std::ranges::max_element(sheets, {}, &RegisterSheet::known);
}

const Table& table_of(const documents::Document& document, int number)
{
    return *tables_of(document).at(static_cast<std::size_t>(number) - 1);
}

std::size_t first_row_below(const Table& table, int head_row)
{
    auto row = static_cast<std::size_t>(std::max(head_row, 0));
    if (row > 0 && row < table.rows.size() && counts_columns(texts_of(table.rows[row]))) ++row;
    return row;
}

std::string headings_of(const Table& table, int head_row)
{
    std::string headings;
    if (head_row < 1) return headings;
    for (const auto& cell : table.rows.at(static_cast<std::size_t>(head_row) - 1).cells) {
        // A file of failed rows that was corrected is of the same source.
        if (const auto plain = plain_heading(cell.text); plain != "ошибка" && plain != "error")
            headings += plain + '\n';
    }
    return headings;
}

std::vector<RegisterColumn> recognise_columns(const Table& table, int head_row, RegisterKind kind)
{
    const auto first = first_row_below(table, head_row);
    const auto* head = head_row > 0 ? &table.rows.at(static_cast<std::size_t>(head_row) - 1) : nullptr;
    const auto by_heading = head ? fields_of_row(*head, kind) : std::map<int, const RegisterField*>{};
    std::set<std::string> taken;
    for (const auto& [number, field] : by_heading)
        taken.emplace(field->name);
    std::vector<RegisterColumn> columns;
    for (int number = 1; number <= static_cast<int>(table.columns()); ++number) {
        RegisterColumn column;
        column.number = number;
        if (head) column.heading = shortened(one_spaced(head->cells.at(static_cast<std::size_t>(number) - 1).text));
        take_samples(table, first, column);
        if (column.heading.empty() && column.filled == 0) continue;
        if (const auto found = by_heading.find(number); found != by_heading.end()) {
            column.field = found->second->name;
            column.by = RecognisedBy::Heading;
        } else if (auto field = field_of_content(shown_by(table, first, number, kind), kind, taken); !field.empty()) {
            taken.insert(field);
            column.field = std::move(field);
            column.by = RecognisedBy::Content;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace vekha::intake
