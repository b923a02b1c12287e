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

/// The words before a bracket that it shortens: as many as make sense, back to the last mark.
std::string phrase_before(std::string_view text)
{
    constexpr auto longest = std::size_t{14};
    auto line = one_line(text);
    const auto mark = line.find_last_of(";:()");
    line = mark == std::string::npos ? line : one_line(line.substr(mark + 1));
    auto from = line.size();
    for (std::size_t words = 0; words < longest && from != 0; ++words) {
        const auto space = line.rfind(' ', from - 1);
        from = space == std::string::npos ? 0 : space;
    }
    return bare(line.substr(from));
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
            add(bare(std::string_view{line}.substr(at + opening, end - at - opening)),
                phrase_before(std::string_view{line}.substr(0, at)));
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
