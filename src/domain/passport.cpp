#include "domain/passport.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::size_t longest_name = 500;
constexpr std::size_t longest_text = 1000;
constexpr std::size_t most_aliases = 100;
constexpr std::int64_t quarter_turn = 90'000'000;
constexpr std::int64_t half_turn = 180'000'000;

constexpr std::array<std::pair<SettlementType, std::string_view>, 3> types{
    {{SettlementType::City, "city"}, {SettlementType::Town, "town"}, {SettlementType::Village, "village"}}};

bool all_digits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The sum of digits times weights, modulo 11 and then 10, is the check digit that follows them.
bool checks(std::string_view digits, std::span<const int> weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (digits[i] - '0');
    return sum % 11 % 10 == digits[weights.size()] - '0';
}

/// The last digit is the last digit of the remainder of all others by `by`.
bool remainder_checks(std::string_view digits, int by)
{
    int rest = 0;
    for (const char c : digits.substr(0, digits.size() - 1))
        rest = (rest * 10 + (c - '0')) % by;
    return rest % 10 == digits.back() - '0';
}

std::size_t letters_of(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// The first hundred letters: a cell of a megabyte is not repeated in its refusal.
std::string start_of(std::string_view text)
{
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && letters++ == 100)
            return std::string{text.substr(0, i)};
    return std::string{text};
}

EntryFault fault(std::string code, std::string field, std::string_view value)
{
    return {std::move(code), std::move(field), start_of(value)};
}

std::optional<EntryFault> wrong_name(std::string_view field, std::string_view name)
{
    if (letters_of(name) > longest_name) return fault("field-too-long", std::string{field}, name);
    if (const auto mixed = mixed_word(name)) return fault("name-mixed-letters", std::string{field}, *mixed);
    return std::nullopt;
}

std::optional<EntryFault> wrong_names(const Organisation& organisation)
{
    if (organisation.short_name.empty()) return fault("value-empty", "shortName", "");
    for (const auto& [field, name] :
         {std::pair<std::string_view, std::string_view>{"shortName", organisation.short_name},
          {"fullName", organisation.full_name},
          {"settlement", organisation.settlement}})
        if (auto wrong = wrong_name(field, name)) return wrong;
    if (organisation.aliases.size() > most_aliases) return fault("field-too-long", "aliases", "");
    for (const auto& alias : organisation.aliases)
        // What documents print is kept as printed: a scan that mixes letters is worth finding the school by.
        if (letters_of(alias) > longest_name) return fault("field-too-long", "aliases", alias);
    if (letters_of(organisation.code) > 50) return fault("field-too-long", "code", organisation.code);
    return std::nullopt;
}

std::optional<EntryFault> wrong_texts(const Passport& passport)
{
    for (const auto& [field, text] : {std::pair<std::string_view, std::string_view>{"type", passport.type},
                                      {"address", passport.address},
                                      {"phone", passport.phone},
                                      {"email", passport.email},
                                      {"site", passport.site},
                                      {"head", passport.head}})
        if (letters_of(text) > longest_text) return fault("field-too-long", std::string{field}, text);
    return std::nullopt;
}

bool is_vpr_login(std::string_view text)
{
    return text.size() > 3 && text.size() <= 20 && text.starts_with("edu") && all_digits(text.substr(3));
}

std::optional<EntryFault> wrong_codes(const Passport& passport)
{
    if (!passport.inn.empty() && !is_inn(passport.inn)) return fault("inn-invalid", "inn", passport.inn);
    if (!passport.ogrn.empty() && !is_ogrn(passport.ogrn)) return fault("ogrn-invalid", "ogrn", passport.ogrn);
    const auto& gia = passport.gia_code;
    if (!gia.empty() && (gia.size() != 6 || !all_digits(gia))) return fault("gia-code-invalid", "giaCode", gia);
    if (!passport.vpr_login.empty() && !is_vpr_login(passport.vpr_login))
        return fault("vpr-login-invalid", "vprLogin", passport.vpr_login);
    return std::nullopt;
}

bool on_earth(const Coordinates& at)
{
    return at.latitude >= -quarter_turn && at.latitude <= quarter_turn && at.longitude >= -half_turn &&
           at.longitude <= half_turn;
}

enum class Script { None, Latin, Cyrillic };

/// The script of the letter that begins at `i`.
Script script_at(std::string_view text, std::size_t i)
{
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return Script::Latin;
    return byte == 0xD0 || byte == 0xD1 ? Script::Cyrillic : Script::None;
}

} // namespace

std::optional<EntryFault> wrong_in(const RegisterEntry& entry)
{
    const auto& [organisation, passport] = entry;
    if (auto wrong = wrong_names(organisation)) return wrong;
    if (auto wrong = wrong_texts(passport)) return wrong;
    if (auto wrong = wrong_codes(passport)) return wrong;
    if (passport.coordinates && !on_earth(*passport.coordinates))
        return fault("coordinates-out-of-range", "coordinates", "");
    if (organisation.opened_on && organisation.closed_on && *organisation.closed_on < *organisation.opened_on)
        return fault("dates-reversed", "closedOn", to_iso(*organisation.closed_on));
    return std::nullopt;
}

std::optional<std::string> mixed_word(std::string_view text)
{
    Script script = Script::None;
    bool mixed = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const auto now = i < text.size() ? script_at(text, i) : Script::None;
        if (now == Script::None) {
            if (mixed) return std::string{text.substr(begin, i - begin)};
            script = Script::None;
        } else {
            if (script == Script::None) begin = i;
            mixed = mixed || (script != Script::None && script != now);
            script = now;
        }
        i += now == Script::Cyrillic ? 2 : 1;
    }
    return std::nullopt;
}

bool is_inn(std::string_view text)
{
    static constexpr std::array<int, 11> weights{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    if (!all_digits(text)) return false;
    const std::span all{weights};
    if (text.size() == 10) return checks(text, all.subspan(2));
    return text.size() == 12 && checks(text, all.subspan(1)) && checks(text, all);
}

bool is_ogrn(std::string_view text)
{
    if (!all_digits(text)) return false;
    if (text.size() == 13) return remainder_checks(text, 11);
    return text.size() == 15 && remainder_checks(text, 13);
}

std::string_view name_of(SettlementType type)
{
    return std::ranges::find(types, type, &std::pair<SettlementType, std::string_view>::first)->second;
}

std::optional<SettlementType> settlement_type_from_name(std::string_view name)
{
    for (const auto& [type, known] : types)
        if (known == name) return type;
    return std::nullopt;
}

} // namespace vekha::domain
