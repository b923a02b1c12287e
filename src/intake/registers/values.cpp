#include "intake/registers/values.h"

#include "domain/date.h"
#include "domain/organisation.h"
#include "domain/passport.h"
#include "domain/rights.h"
#include "domain/territory.h"
#include "language/russian_text.h"
#include "language/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

namespace unicode = language::unicode;
using domain::unexpected;
using Read = domain::Result<std::string, std::string>;

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array territory_kinds{
    Words{"регион", "region"},
    Words{"субъект", "region"},
    Words{"субъект рф", "region"},
    Words{"край", "region"},
    Words{"область", "region"},
    Words{"республика", "region"},
    Words{"муниципалитет", "municipality"},
    Words{"муниципальное образование", "municipality"},
    Words{"муниципальный округ", "municipality"},
    Words{"муниципальный район", "municipality"},
    Words{"городской округ", "municipality"},
    Words{"район", "municipality"},
    Words{"округ", "municipality"},
    Words{"населенный пункт", "settlement"},
    Words{"поселение", "settlement"},
    Words{"сельское поселение", "settlement"},
    Words{"городское поселение", "settlement"},
    Words{"город", "settlement"},
    Words{"село", "settlement"},
};

template <std::size_t N>
Read named(const std::array<Words, N>& table, const std::string& text, const char* code)
{
    const auto name = language::folded(text);
    for (const auto& [word, value] : table)
        if (word == name) return std::string{value};
    return unexpected{std::string{code}};
}

/// Zero-width and direction signs: they show nothing and make equal names differ.
bool is_unseen(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

int number_of(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// «– », «—», «нет»: printed where there is nothing to say.
bool says_nothing(std::string_view text)
{
    return text == "-" || text == "–" || text == "—" || text == "−";
}

Read read_code(std::string text)
{
    // A number that a spreadsheet made of the code: «740101.0».
    if (text.ends_with(".0") && all_digits(std::string_view{text}.substr(0, text.size() - 2)))
        text.resize(text.size() - 2);
    std::erase(text, ' ');
    const auto fits = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.' ||
               c == '/' || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!std::ranges::all_of(text, fits)) return unexpected<std::string>{"code-malformed"};
    return text;
}

Read read_list(std::string_view cell, std::string_view separators)
{
    std::string joined;
    std::set<std::string> seen;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const auto end = std::min(cell.find_first_of(separators, begin), cell.size());
        const auto part = one_spaced(cell.substr(begin, end - begin));
        if (!part.empty() && seen.insert(part).second) joined += (joined.empty() ? "" : "; ") + part;
        begin = end + 1;
    }
    return joined;
}

/// «22.11.2026», «2026-11-22», either with a time behind it.
Read read_date(const std::string& text)
{
    const auto malformed = [] { return Read{unexpected<std::string>{"date-malformed"}}; };
    auto day = text.substr(0, text.find_first_of(" T"));
    if (day.ends_with("г") || day.ends_with("г.")) day = day.substr(0, day.find("г"));
    if (const auto iso = domain::date_from_iso(day)) return domain::to_iso(*iso);
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    for (std::string_view rest{day}; count < 3;) {
        const auto end = rest.find_first_of("./-");
        parts.at(count++) = rest.substr(0, end);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (count != 3 || !std::ranges::all_of(parts, all_digits) || parts[2].size() != 4 || parts[0].size() > 2 ||
        parts[1].size() > 2)
        return malformed();
    const auto date = domain::make_date(number_of(parts[2]), static_cast<unsigned>(number_of(parts[1])),
                                        static_cast<unsigned>(number_of(parts[0])));
    if (!date) return malformed();
    return domain::to_iso(*date);
}

/// «2024/2025», «2024-25», «2024 год», «2024–2025 уч. год»: the year in which it begins.
Read read_year(const std::string& text)
{
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto year = digits == 4 ? number_of(std::string_view{text}.substr(0, 4)) : 0;
    if (year < 1990 || year > 2100) return unexpected<std::string>{"year-malformed"};
    return std::to_string(year);
}

Read read_email(const std::string& text)
{
    const auto mail = language::folded(text);
    const auto at = mail.find('@');
    const auto domain_name = at == std::string::npos ? std::string{} : mail.substr(at + 1);
    const bool odd = std::ranges::any_of(mail, [](char c) {
        return c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == '"' || c == '(' || c == ')';
    });
    if (at == 0 || odd || domain_name.find('@') != std::string::npos || domain_name.find('.') == std::string::npos ||
        domain_name.starts_with('.') || domain_name.ends_with('.'))
        return unexpected<std::string>{"email-malformed"};
    return mail;
}

Read read_phone(const std::string& text)
{
    const auto fits = [](char c) { return is_digit(c) || std::string_view{" +-().,/;"}.find(c) != std::string::npos; };
    const auto digits = std::ranges::count_if(text, is_digit);
    // «доб. 12» is written in letters.
    auto letters = text;
    for (const std::string_view word : {"доб.", "доб", "вн."})
        if (const auto found = letters.find(word); found != std::string::npos) letters.erase(found, word.size());
    if (digits < 5 || !std::ranges::all_of(letters, fits)) return unexpected<std::string>{"phone-malformed"};
    return text;
}

constexpr std::array settlement_types{
    Words{"город", "city"},
    Words{"городской", "city"},
    Words{"городская", "city"},
    Words{"г", "city"},
    Words{"city", "city"},
    Words{"пгт", "town"},
    Words{"поселок городского типа", "town"},
    Words{"рабочий поселок", "town"},
    Words{"town", "town"},
    Words{"село", "village"},
    Words{"сельский", "village"},
    Words{"сельская", "village"},
    Words{"сельская местность", "village"},
    Words{"поселок", "village"},
    Words{"деревня", "village"},
    Words{"станица", "village"},
    Words{"village", "village"},
};

Read read_number(std::string text, bool (*fits)(std::string_view), const char* code)
{
    std::erase(text, ' ');
    if (!fits(text)) return unexpected<std::string>{code};
    return text;
}

bool is_gia_code(std::string_view text)
{
    return text.size() == 6 && all_digits(text);
}

bool is_vpr_login(std::string_view text)
{
    return text.starts_with("edu") && all_digits(text.substr(3));
}

Read read_territory_kind(const std::string& text)
{
    const auto name = language::folded(text);
    for (const auto& kind : domain::territory_kinds())
        if (kind.name == name || language::folded(kind.russian) == name || language::folded(kind.english) == name)
            return std::string{kind.name};
    return named(territory_kinds, text, "kind-unknown");
}

Read read_organisation_kind(const std::string& text)
{
    if (const auto kind = domain::organisation_kind_from_words(text)) return std::string{domain::names_of(*kind).name};
    return unexpected<std::string>{"kind-unknown"};
}

Read read_role(const std::string& text)
{
    const auto name = language::folded(text);
    for (const auto& role : domain::rights_table().roles())
        if (role.code == name || language::folded(role.russian) == name || language::folded(role.english) == name)
            return role.code;
    return unexpected<std::string>{"role-unknown"};
}

Read read_form(ValueForm form, std::string_view cell, std::string text)
{
    switch (form) {
    case ValueForm::Text:
        return text;
    case ValueForm::Code:
        return read_code(std::move(text));
    case ValueForm::List:
        return read_list(cell, ";\n");
    case ValueForm::ShortList:
        return read_list(cell, ";,\n");
    case ValueForm::OrganisationKind:
        return read_organisation_kind(text);
    case ValueForm::TerritoryKind:
        return read_territory_kind(text);
    case ValueForm::Role:
        return read_role(text);
    case ValueForm::Date:
        return read_date(text);
    case ValueForm::SchoolYear:
        return read_year(text);
    case ValueForm::Email:
        return read_email(text);
    case ValueForm::Phone:
        return read_phone(text);
    case ValueForm::SettlementType:
        return named(settlement_types, text, "settlement-type-unknown");
    case ValueForm::TaxNumber:
        return read_number(std::move(text), domain::is_inn, "inn-invalid");
    case ValueForm::StateNumber:
        return read_number(std::move(text), domain::is_ogrn, "ogrn-invalid");
    case ValueForm::GiaCode:
        return read_number(std::move(text), is_gia_code, "gia-code-invalid");
    case ValueForm::VprLogin:
        return read_number(language::folded(text), is_vpr_login, "vpr-login-invalid");
    }
    return text;
}

} // namespace

std::string one_spaced(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, length] = unicode::decode(text, at);
        at += length;
        if (unicode::is_space(code) || unicode::is_line_break(code)) {
            space = !out.empty();
            continue;
        }
        if (is_unseen(code)) continue;
        if (std::exchange(space, false)) out += ' ';
        unicode::append(out, code);
    }
    return out;
}

Read read_value(const RegisterField& field, std::string_view cell)
{
    // Bounded before any work: nobody means a cell of a megabyte.
    if (cell.size() > field.longest * 8 + 64) return unexpected<std::string>{"value-too-long"};
    // An apostrophe before a sign of a formula is what our own files of failed rows put there.
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view{"=+-@\t\r"}.find(cell[1]) != std::string_view::npos)
        cell.remove_prefix(1);
    auto text = one_spaced(cell);
    if (text.empty() || says_nothing(text)) return std::string{};
    if (characters(text) > field.longest) return unexpected<std::string>{"value-too-long"};
    return read_form(field.form, cell, std::move(text));
}

std::vector<std::string> list_parts(std::string_view value)
{
    std::vector<std::string> parts;
    while (!value.empty()) {
        const auto end = value.find("; ");
        parts.emplace_back(value.substr(0, end));
        value = end == std::string_view::npos ? std::string_view{} : value.substr(end + 2);
    }
    return parts;
}

} // namespace vekha::intake
