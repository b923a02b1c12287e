#include "documents/encoding.h"

#include "documents/plain_text.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace vekha::documents
{
namespace
{

enum class Encoding { Utf8, Utf16Little, Utf16Big, SingleByte };

constexpr std::size_t sample_bytes = 64u << 10;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Every byte of a single-byte encoding as UTF-8.
using ByteTable = std::array<std::string, 256>;

ByteTable byte_table(const char* icu_name)
{
    auto table = ByteTable{};
    auto status = U_ZERO_ERROR;
    const auto converter = Converter{ucnv_open(icu_name, &status), &ucnv_close};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const auto source = static_cast<char>(static_cast<unsigned char>(byte));
        const auto* next = &source;
        status = U_ZERO_ERROR;
        const auto code_point = converter ? ucnv_getNextUChar(converter.get(), &next, next + 1, &status) : 0xFFFD;
        append_utf8(table[byte], U_SUCCESS(status) ? static_cast<char32_t>(code_point) : U'\uFFFD');
    }
    return table;
}

const ByteTable& windows_1251()
{
    static const auto table = byte_table("windows-1251");
    return table;
}

std::string decoded(std::string_view bytes, const ByteTable& table)
{
    auto out = std::string{};
    out.reserve(bytes.size() * 2);
    for (const auto c : bytes)
        out += table[static_cast<unsigned char>(c)];
    return out;
}

/// How Russian a decoded text looks: small Cyrillic letters count for it, a capital after a small one against it.
long russian_score(std::string_view utf8)
{
    long score = 0;
    auto after_small = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto length = std::max<std::size_t>(utf8_sequence(utf8, at), 1);
        const auto first = static_cast<unsigned char>(utf8[at]);
        const auto second = length == 2 ? static_cast<unsigned char>(utf8[at + 1]) : 0u;
        const auto small = (first == 0xD0 && second >= 0xB0) || (first == 0xD1 && second <= 0x8F);
        const auto capital = first == 0xD0 && second >= 0x90 && second < 0xB0;
        if (small) score += 2;
        if (capital) score += after_small ? -3 : 1;
        if (first >= 0x80 && !small && !capital) score -= 1;
        after_small = small;
        at += length;
    }
    return score;
}

std::string decode_single_byte(std::string_view bytes)
{
    const auto sample = bytes.substr(0, sample_bytes);
    const auto* best = &windows_1251();
    auto best_score = russian_score(decoded(sample, *best));
    static const auto others = std::array{byte_table("KOI8-R"), byte_table("IBM866")};
    for (const auto& other : others) {
        const auto score = russian_score(decoded(sample, other));
        if (score > best_score) {
            best = &other;
            best_score = score;
        }
    }
    return decoded(bytes, *best);
}

std::string decode_utf16(std::string_view bytes, bool little)
{
    auto out = std::string{};
    out.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto one = static_cast<unsigned char>(bytes[at]);
        const auto two = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(little ? one | (two << 8) : (one << 8) | two);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto code_point = unit(at);
        const auto high = code_point >= 0xD800 && code_point <= 0xDBFF;
        if (high && at + 3 < bytes.size()) {
            const auto low = unit(at + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(out, code_point);
    }
    return out;
}

/// UTF-16 without a mark: one half of the bytes is all but constant (0 for Latin and digits, 4 for Cyrillic).
bool mostly_high_bytes(std::string_view bytes, std::size_t offset)
{
    const auto sample = bytes.substr(0, sample_bytes);
    std::size_t high = 0;
    std::size_t all = 0;
    for (auto at = offset; at < sample.size(); at += 2, ++all)
        high += sample[at] == 0 || sample[at] == 4 ? 1 : 0;
    return all >= 4 && high * 10 >= all * 9;
}

Encoding encoding_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return Encoding::Utf16Little;
    if (bytes.starts_with("\xFE\xFF")) return Encoding::Utf16Big;
    if (bytes.find('\0') != std::string_view::npos) {
        if (mostly_high_bytes(bytes, 1)) return Encoding::Utf16Little;
        if (mostly_high_bytes(bytes, 0)) return Encoding::Utf16Big;
    }
    std::size_t sequences = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = utf8_sequence(bytes, at);
        sequences += length > 1 ? 1 : 0;
        broken += length == 0 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return broken == 0 || sequences > broken ? Encoding::Utf8 : Encoding::SingleByte;
}

/// Bytes that are no UTF-8 came from windows-1251: a pasted line as a whole, or a sign or two.
std::string repaired_line(std::string_view line)
{
    auto out = std::string{};
    for (std::size_t at = 0; at < line.size();) {
        const auto length = utf8_sequence(line, at);
        if (length == 0) out += windows_1251()[static_cast<unsigned char>(line[at])];
        if (length != 0) out.append(line, at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string decode_utf8(std::string_view bytes, Reading& reading)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (valid_utf8(bytes)) return std::string{bytes};
    auto out = std::string{};
    out.reserve(bytes.size());
    auto repaired = 0;
    auto line_number = 0;
    auto first = Place{};
    for (const auto line : split(bytes, '\n')) {
        ++line_number;
        if (line_number > 1) out += '\n';
        if (valid_utf8(line)) {
            out += line;
            continue;
        }
        if (++repaired == 1) first.paragraph = line_number;
        out += repaired_line(line);
    }
    reading.note("encoding-mixed", std::to_string(repaired), first);
    return out;
}

} // namespace

bool looks_like_text(std::string_view bytes)
{
    const auto encoding = encoding_of(bytes);
    if (encoding == Encoding::Utf16Little || encoding == Encoding::Utf16Big) return true;
    const auto sample = bytes.substr(0, sample_bytes);
    const auto control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v';
    };
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, control));
    return sample.find('\0') == std::string_view::npos && controls * 100 <= sample.size();
}

std::string decode_text(std::string_view bytes, Reading& reading)
{
    switch (encoding_of(bytes)) {
    case Encoding::Utf16Little:
        return decode_utf16(bytes.substr(bytes.starts_with("\xFF\xFE") ? 2 : 0), true);
    case Encoding::Utf16Big:
        return decode_utf16(bytes.substr(bytes.starts_with("\xFE\xFF") ? 2 : 0), false);
    case Encoding::SingleByte:
        return decode_single_byte(bytes);
    case Encoding::Utf8:
        break;
    }
    return decode_utf8(bytes, reading);
}

} // namespace vekha::documents
