#include "language/letters.h"

#include "language/html_text.h"
#include "language/letters/letter_templates.h"
#include "language/notice_words.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace vekha::language
{

namespace
{

constexpr std::string_view bullet = "• ";

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

/// Whether a line names words and all of them are empty.
bool says_nothing(std::string_view line, const std::map<std::string, std::string>& words)
{
    bool names = false;
    for (auto open = line.find('{'); open != std::string_view::npos; open = line.find('{', open + 1)) {
        const auto close = line.find('}', open);
        if (close == std::string_view::npos) break;
        names = true;
        const auto found = words.find(std::string{line.substr(open + 1, close - open - 1)});
        if (found != words.end() && !found->second.empty()) return false;
    }
    return names;
}

std::string with_links(std::string_view line, std::string_view base)
{
    if (base.empty()) return escaped_html(line);
    std::string out;
    for (auto at = line.find(base); at != std::string_view::npos; at = line.find(base)) {
        const auto address = line.substr(at, std::min(line.find_first_of(" \t", at), line.size()) - at);
        // «https://vekha.example.org.evil.net» begins like our own address.
        const bool ours = address.size() == base.size() || base.ends_with('/') || address[base.size()] == '/';
        out += escaped_html(line.substr(0, at));
        out += ours ? "<a href=\"" + escaped_html(address) + "\">" + escaped_html(address) + "</a>"
                    : escaped_html(address);
        line.remove_prefix(at + address.size());
    }
    return out + escaped_html(line);
}

std::string html_of(std::string_view text, std::string_view base)
{
    std::string out = "<!DOCTYPE html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\"></head>"
                      "<body style=\"font-family:sans-serif;font-size:15px;line-height:1.45;max-width:40em\">\n";
    bool in_list = false;
    for (const auto line : lines_of(text)) {
        const bool item = line.starts_with(bullet);
        if (item != in_list) out += item ? "<ul>\n" : "</ul>\n";
        in_list = item;
        if (item)
            out += "<li>" + with_links(line.substr(bullet.size()), base) + "</li>\n";
        else if (!line.empty())
            out += "<p>" + with_links(line, base) + "</p>\n";
    }
    return out + (in_list ? "</ul>\n" : "") + "</body></html>\n";
}

} // namespace

LetterText letter_text(std::string_view name, const std::map<std::string, std::string>& words)
{
    const auto templates = letter_templates();
    const auto found = std::ranges::find(templates, name, &LetterTemplate::name);
    assert(found != templates.end());
    const auto lines = lines_of(found->text);
    LetterText letter;
    letter.subject = filled_in(lines.front(), words);
    for (std::size_t n = 2; n < lines.size(); ++n)
        if (!says_nothing(lines[n], words)) letter.text += filled_in(lines[n], words) + "\n";
    while (letter.text.ends_with("\n\n"))
        letter.text.pop_back();
    const auto base = words.find("url");
    letter.html = html_of(letter.text, base == words.end() ? std::string_view{} : std::string_view{base->second});
    return letter;
}

} // namespace vekha::language
