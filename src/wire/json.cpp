#include "wire/json.h"

#include <boost/json/parse.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace vekha::wire
{

namespace
{

constexpr std::size_t deepest_nesting = 64;

/// Length of the well-formed UTF-8 sequence that `text` begins with; 0 when there is none.
std::size_t sequence_length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80U) return 1;
    if (lead >= 0xC2U && lead <= 0xDFU) return continues(1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        if (!continues(1) || !continues(2)) return 0;
        const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
        const bool surrogate = lead == 0xEDU && byte(1) >= 0xA0U;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        if (!continues(1) || !continues(2) || !continues(3)) return 0;
        const bool overlong = lead == 0xF0U && byte(1) < 0x90U;
        const bool beyond = lead == 0xF4U && byte(1) >= 0x90U;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

void print_escape(std::string& out, char c)
{
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    const auto code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[code >> 4U];
    out += hex[code & 0xFU];
}

void print_text(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t copied = 0; // what lies between here and `i` can be copied as it is
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        const bool escaped = c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U;
        const std::size_t length = escaped ? 0 : sequence_length(text.substr(i));
        if (length > 0) {
            i += length;
            continue;
        }
        out.append(text, copied, i - copied);
        if (escaped)
            print_escape(out, c);
        else
            out += "\xEF\xBF\xBD";
        copied = ++i;
    }
    out.append(text, copied, i - copied);
    out += '"';
}

template <typename Number>
void print_number(std::string& out, Number number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void print_double(std::string& out, double number)
{
    constexpr double exactly_whole_below = 9007199254740992.0;
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    if (number == std::trunc(number) && std::abs(number) < exactly_whole_below) {
        print_number(out, static_cast<std::int64_t>(number));
        return;
    }
    print_number(out, number);
}

void print_value(std::string& out, const boost::json::value& value)
{
    using boost::json::kind;
    switch (value.kind()) {
    case kind::null:
        out += "null";
        return;
    case kind::bool_:
        out += value.get_bool() ? "true" : "false";
        return;
    case kind::int64:
        print_number(out, value.get_int64());
        return;
    case kind::uint64:
        print_number(out, value.get_uint64());
        return;
    case kind::double_:
        print_double(out, value.get_double());
        return;
    case kind::string:
        print_text(out, {value.get_string().data(), value.get_string().size()});
        return;
    case kind::array: {
        char before = '[';
        for (const auto& element : value.get_array()) {
            out += before;
            print_value(out, element);
            before = ',';
        }
        out += before == '[' ? "[]" : "]";
        return;
    }
    case kind::object: {
        char before = '{';
        for (const auto& [key, element] : value.get_object()) {
            out += before;
            print_text(out, {key.data(), key.size()});
            out += ':';
            print_value(out, element);
            before = ',';
        }
        out += before == '{' ? "{}" : "}";
        return;
    }
    }
}

} // namespace

domain::Result<boost::json::value, WireError> parse(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = deepest_nesting;
    boost::json::error_code error;
    auto value = boost::json::parse({text.data(), text.size()}, error, {}, options);
    if (error) return domain::unexpected{WireError{"json-malformed", ""}};
    return value;
}

std::string print(const boost::json::value& value)
{
    std::string out;
    print_value(out, value);
    return out;
}

} // namespace vekha::wire
