#include "service/risk_levels_table.h"

#include "domain/plain_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

namespace vekha::service
{

namespace
{

using domain::RiskLevel;

constexpr int most_heading_rows = 10;

std::string folded(const std::string& text)
{
    std::string words;
    for (const auto& word : domain::plain_words(text))
        words += (words.empty() ? "" : " ") + word;
    return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

std::optional<RiskLevel> level_from(const std::string& cell)
{
    const auto words = folded(cell);
    if (is_one_of(words, {"3", "высокий", "высокая", "в", "high"})) return RiskLevel::High;
    if (is_one_of(words, {"2", "средний", "средняя", "с", "medium"})) return RiskLevel::Medium;
    if (is_one_of(words, {"1", "низкий", "низкая", "н", "low"})) return RiskLevel::Low;
    if (is_one_of(words, {"0", "недостаточно данных", "нет данных", "н д", "insufficient"}))
        return RiskLevel::Insufficient;
    return std::nullopt;
}

/// The number at the end of «1», «РФ 7», «Фактор 10».
int federal_number(const std::string& words)
{
    const auto space = words.rfind(' ');
    const auto digits = space == std::string::npos ? words : words.substr(space + 1);
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return 0;
    const auto before = space == std::string::npos ? std::string{} : words.substr(0, space);
    return is_one_of(before, {"", "рф", "rf", "риск", "фактор", "фактор риска"}) ? number : 0;
}

const domain::Risk* risk_named(const std::string& cell, const domain::RiskCatalogue& catalogue)
{
    const auto words = folded(cell);
    if (words.empty()) return nullptr;
    const auto number = federal_number(words);
    for (const auto& risk : catalogue.risks)
        if (folded(risk.code) == words || folded(risk.name) == words || (number > 0 && risk.federal == number))
            return &risk;
    return nullptr;
}

struct Columns {
    std::size_t school = 0;
    std::map<std::size_t, std::string> risks; ///< wide: column → code of the risk
    std::optional<std::size_t> risk;          ///< long
    std::optional<std::size_t> level;
};

bool heads_codes(const std::string& words)
{
    return is_one_of(words, {"код", "код оо", "код организации", "код школы", "логин", "code", "school"});
}

std::optional<Columns> columns_of(const documents::Row& row, const domain::RiskCatalogue& catalogue)
{
    Columns columns;
    bool school = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto words = folded(row.cells[i].text);
        if (!school && heads_codes(words)) {
            columns.school = i;
            school = true;
        } else if (is_one_of(words, {"фактор", "риск", "фактор риска", "risk"})) {
            columns.risk = i;
        } else if (is_one_of(words, {"уровень", "значимость", "уровень значимости", "level"})) {
            columns.level = i;
        } else if (const auto* risk = risk_named(row.cells[i].text, catalogue)) {
            columns.risks.emplace(i, risk->code);
        }
    }
    const bool lists = columns.risk && columns.level;
    if (!school || (columns.risks.empty() && !lists)) return std::nullopt;
    if (!columns.risks.empty()) columns.risk.reset();
    return columns;
}

std::string trimmed_cell(const documents::Row& row, std::size_t column)
{
    if (column >= row.cells.size()) return {};
    const auto& text = row.cells[column].text;
    const auto from = text.find_first_not_of(" \t\n");
    return from == std::string::npos ? std::string{} : text.substr(from, text.find_last_not_of(" \t\n") - from + 1);
}

class Reader
{
public:
    Reader(const Columns& columns, const domain::RiskCatalogue& catalogue) : columns_(columns), catalogue_(catalogue) {}

    void take(const documents::Row& row)
    {
        const auto code = trimmed_cell(row, columns_.school);
        if (code.empty()) return;
        ++table_.rows;
        auto& school = school_of(code, row.place.row);
        if (columns_.risk)
            take_one(row, school);
        else
            for (const auto& [column, risk] : columns_.risks)
                take_level(row, school, risk, trimmed_cell(row, column));
    }

    [[nodiscard]] TableOfLevels finished() && { return std::move(table_); }

private:
    TableOfLevels::School& school_of(const std::string& code, int row)
    {
        const auto [known, is_new] = index_.emplace(code, table_.schools.size());
        if (is_new) {
            table_.schools.push_back({code, row, {}, false});
        } else if (!columns_.risk) {
            fault(table_.schools[known->second], row, "risk-import-school-repeated", code);
        }
        return table_.schools[known->second];
    }

    void take_one(const documents::Row& row, TableOfLevels::School& school)
    {
        const auto said = trimmed_cell(row, *columns_.risk);
        const auto* risk = risk_named(said, catalogue_);
        if (risk == nullptr)
            fault(school, row.place.row, "risk-import-risk-unknown", said);
        else
            take_level(row, school, risk->code, trimmed_cell(row, *columns_.level));
    }

    void take_level(const documents::Row& row, TableOfLevels::School& school, const std::string& risk,
                    const std::string& said)
    {
        if (said.empty() || said == "-" || said == "–" || said == "—") return;
        if (const auto level = level_from(said))
            school.levels[risk] = *level;
        else
            fault(school, row.place.row, "risk-import-level-unknown", said);
    }

    void fault(TableOfLevels::School& school, int row, const char* code, const std::string& what)
    {
        school.faulty = true;
        table_.faults.push_back({row, code, what});
    }

    const Columns& columns_;
    const domain::RiskCatalogue& catalogue_;
    TableOfLevels table_;
    std::map<std::string, std::size_t> index_;
};

} // namespace

std::optional<TableOfLevels> read_levels(const documents::Document& document, const domain::RiskCatalogue& catalogue)
{
    for (const auto& block : document.blocks) {
        const auto* table = std::get_if<documents::Table>(&block);
        if (table == nullptr) continue;
        for (std::size_t head = 0; head < table->rows.size() && head < most_heading_rows; ++head) {
            const auto columns = columns_of(table->rows[head], catalogue);
            if (!columns) continue;
            Reader reader{*columns, catalogue};
            for (std::size_t row = head + 1; row < table->rows.size(); ++row)
                reader.take(table->rows[row]);
            return std::move(reader).finished();
        }
    }
    return std::nullopt;
}

} // namespace vekha::service
