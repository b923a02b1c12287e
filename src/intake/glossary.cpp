#include "intake/metadata.h"
#include "intake/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

constexpr auto dashes = std::string_view{"–"};

/// Cuts dashes, colons and blanks at both ends.
std::string bare(std::string_view text)
{
    auto line = one_line(text);
    const auto cut = [&](std::string_view sign) {
        while (line.starts_with(sign)) {
            line.erase(0, sign.size());
        }
        while (line.ends_with(sign)) {
            line.resize(line.size() - sign.size());
        }
    };
    for (auto round = 0; round < 3; ++round) {
        for (const auto sign : {dashes, std::string_view{"—"}, std::string_view{"-"}, std::string_view{":"},
                                std::string_view{" "}, std::string_view{";"}, std::string_view{","}}) {
            cut(sign);
        }
    }
    return line;
}

std::vector<std::string> split_at_spaces(const std::string& line)
{
    auto parts = std::vector<std::string>{};
    for (std::size_t from = 0; from < line.size();) {
        const auto end = std::min(line.find(' ', from), line.size());
        parts.push_back(line.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

std::string joined_from(const std::vector<std::string>& words, std::size_t from)
{
    auto text = std::string{};
    for (auto i = from; i < words.size(); ++i) {
        text += (text.empty() ? "" : " ") + words[i];
    }
    return text;
}

/// First letter of a word, folded; empty for a word without letters.
std::string initial_of(const std::string& word)
{
    const auto parts = words_of(word);
    return parts.empty() || parts.front().size() < 2 ? std::string{} : parts.front().substr(0, 2);
}

/// The capitals of «ВПР», folded, each apart; empty where the short form is no abbreviation.
std::vector<std::string> initials_of(const std::string& short_form)
{
    auto initials = std::vector<std::string>{};
    if (length_of(short_form) > 8 || capital_share(short_form) < 0.7) {
        return initials;
    }
    for (const auto& word : words_of(short_form)) {
        for (std::size_t at = 0; at + 1 < word.size(); at += 2) {
            initials.push_back(word.substr(at, 2));
        }
    }
    return initials;
}

/// The words before a bracket that it shortens: those whose first letters make the abbreviation, else the last few.
std::string phrase_before(std::string_view text, const std::string& short_form)
{
    constexpr auto fallback = std::size_t{8};
    auto line = one_line(text);
    const auto mark = line.find_last_of(";()");
    line = mark == std::string::npos ? line : one_line(line.substr(mark + 1));
    const auto words = split_at_spaces(line);
    const auto initials = initials_of(short_form);
    auto left = initials.size();
    for (auto i = words.size(); i-- > 0 && left > 0 && words.size() - i <= 2 * initials.size() + 2;) {
        left -= initial_of(words[i]) == initials[left - 1] ? 1 : 0;
        if (left == 0) {
            return bare(joined_from(words, i));
        }
    }
    return bare(joined_from(words, words.size() - std::min(words.size(), fallback)));
}

class Glossary
{
public:
    void read_running(const std::string& text)
    {
        const auto line = one_line(text);
        for (auto at = line.find("(далее"); at != std::string::npos; at = line.find("(далее", at + 1)) {
            const auto end = line.find(')', at);
            if (end == std::string::npos) {
                return;
            }
            const auto opening = std::string_view{"(далее"}.size();
            auto names = std::string_view{line}.substr(at + opening, end - at - opening);
            // «(далее – ИС, система)» gives two names to one thing.
            while (!names.empty()) {
                const auto comma = std::min(names.find(','), names.size());
                const auto name = bare(names.substr(0, comma));
                add(name, phrase_before(std::string_view{line}.substr(0, at), name));
                names.remove_prefix(std::min(comma + 1, names.size()));
            }
        }
    }

    /// «ВПР – всероссийские проверочные работы», one a line.
    void read_list_line(const std::string& text)
    {
        const auto line = one_line(text);
        auto at = std::string::npos;
        auto width = std::size_t{0};
        for (const auto sign : {dashes, std::string_view{"—"}, std::string_view{"-"}}) {
            // The first dash that a blank touches: hyphens inside words join.
            for (auto hit = line.find(sign); hit != std::string::npos; hit = line.find(sign, hit + 1)) {
                const auto after = hit + sign.size();
                const auto touched = (hit > 0 && line[hit - 1] == ' ') || (after < line.size() && line[after] == ' ');
                if (touched && hit < at) {
                    at = hit;
                    width = sign.size();
                    break;
                }
            }
        }
        if (at != std::string::npos) {
            const auto short_form = bare(line.substr(0, at));
            if (length_of(short_form) <= 25) {
                add(short_form, bare(line.substr(at + width)));
            }
        }
    }

    std::vector<domain::GlossaryEntry> take() { return std::move(entries_); }

private:
    void add(std::string short_form, std::string full)
    {
        if (!short_form.empty() && !full.empty() && length_of(short_form) <= 60 &&
            seen_.insert(fold(short_form)).second) {
            entries_.push_back({std::move(short_form), std::move(full)});
        }
    }

    std::vector<domain::GlossaryEntry> entries_;
    std::set<std::string> seen_;
};

bool opens_list(const std::string& text)
{
    const auto words = words_of(text);
    return words.size() <= 8 && std::any_of(words.begin(), words.end(), [](const auto& word) {
               return word.starts_with("сокращени") || word.starts_with("аббревиатур");
           });
}

void read_lines(Glossary& glossary, const std::vector<TextLine>& lines)
{
    auto listing = false;
    for (const auto& line : lines) {
        glossary.read_running(line.text);
        if (opens_list(line.text)) {
            listing = true;
        } else if (listing) {
            glossary.read_list_line(line.text);
        }
    }
}

} // namespace

std::vector<domain::GlossaryEntry> find_glossary(const Scan& scan, const Structure& structure)
{
    auto glossary = Glossary{};
    read_lines(glossary, scan.before);
    for (const auto& plan : scan.plans) {
        read_lines(glossary, plan.lead);
    }
    for (const auto& placed : structure.rows) {
        for (const auto part : {Part::Text, Part::Expected}) {
            glossary.read_running(placed.row.at(part).text);
        }
    }
    read_lines(glossary, scan.after);
    return glossary.take();
}

} // namespace vekha::intake
