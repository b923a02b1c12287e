#include "language/deadlines/tokens.h"

#include "language/deadlines/letters.h"
#include "language/deadlines/splitter.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

bool is_opening_quote_missing_its_pair(std::string_view text, std::string_view open, std::string_view close)
{
    std::size_t opened = 0;
    std::size_t closed = 0;
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at + open.size()))
        ++opened;
    for (std::size_t at = text.find(close); at != std::string_view::npos; at = text.find(close, at + close.size()))
        ++closed;
    return open == close ? opened % 2 != 0 : opened > closed;
}

} // namespace

Tokens::Tokens(std::string_view wording) : wording_(wording)
{
    folded_.reserve(wording.size() * 8 + 64);
    split();
    give_meanings();
    join_broken_words();
    part_glued_words();
    for (Token& token : list_) {
        if (token.kind != Kind::Word || token.meaning.sense != Sense::None) continue;
        token.meaning = near_meaning_of(token.text);
        token.guessed = token.meaning.sense != Sense::None;
    }
    end_.offset = wording.size();
}

void Tokens::split()
{
    const auto letters = letters_of(wording_);
    list_.reserve(letters.size() / 3 + 4);
    split_letters(letters, folded_, list_);
}

void Tokens::give_meanings()
{
    for (Token& token : list_)
        if (token.kind == Kind::Word) token.meaning = meaning_of(token.text);
}

std::string_view Tokens::keep(std::string_view text)
{
    const std::size_t begin = folded_.size();
    folded_.append(text);
    return std::string_view(folded_).substr(begin);
}

/// «сен-\nтябрь», «ежеквар- тально», «сентя брь»: two pieces that only together are a known word. A dash between two
/// known words («декабрь-\nянварь») is a range and stays.
void Tokens::join_broken_words()
{
    std::vector<Token> joined;
    joined.reserve(list_.size());
    std::string whole;
    for (std::size_t i = 0; i < list_.size(); ++i) {
        joined.push_back(list_[i]);
        const Token& left = list_[i];
        const bool dash = i + 2 < list_.size() && list_[i + 1].is_mark('-') && !list_[i + 1].gap;
        const std::size_t right_at = dash ? i + 2 : i + 1;
        if (left.kind != Kind::Word || right_at >= list_.size()) continue;
        const Token& right = list_[right_at];
        if (right.kind != Kind::Word || right.text.size() > 30 || left.text.size() > 30) continue;
        if (!right.gap && !dash) continue;
        const bool both_known = left.meaning.sense != Sense::None && right.meaning.sense != Sense::None;
        if (both_known || (!dash && right.meaning.sense != Sense::None && left.text.size() < 4)) continue;
        whole.assign(left.text).append(right.text);
        const Meaning meaning = meaning_of(whole);
        if (whole.size() < 8 || meaning.sense == Sense::None) continue;
        Token& token = joined.back();
        token.text = keep(whole);
        token.meaning = meaning;
        token.length = right.offset + right.length - token.offset;
        i = right_at;
    }
    list_ = std::move(joined);
}

/// «вгод», «втечение», «течениегода», «разв месяц»: the space between two known words is lost.
void Tokens::part_glued_words()
{
    constexpr std::array<std::string_view, 8> firsts{"в", "во", "до", "с", "раз", "раза", "течение", "течении"};
    const auto is_second = [](std::string_view word) {
        constexpr std::array senses{Sense::Month,       Sense::During,       Sense::MonthUnit, Sense::YearUnit,
                                    Sense::QuarterUnit, Sense::HalfYearUnit, Sense::WeekUnit,  Sense::SchoolQuarterUnit,
                                    Sense::In};
        return std::find(senses.begin(), senses.end(), meaning_of(word).sense) != senses.end();
    };
    for (std::size_t i = 0; i < list_.size(); ++i) {
        const Token whole = list_[i];
        if (whole.kind != Kind::Word || whole.meaning.sense != Sense::None || whole.roman != 0 ||
            whole.length != whole.text.size())
            continue;
        for (const std::string_view first : firsts) {
            if (!whole.text.starts_with(first) || !is_second(whole.text.substr(first.size()))) continue;
            const bool short_first = first.size() <= 4;
            if (short_first && whole.text.size() - first.size() < 6) continue;
            Token second = whole;
            second.text.remove_prefix(first.size());
            second.meaning = meaning_of(second.text);
            second.offset += first.size();
            second.length -= first.size();
            second.gap = second.line = false;
            list_[i].text = first;
            list_[i].meaning = meaning_of(first);
            list_[i].length = first.size();
            list_.insert(list_.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
            break;
        }
    }
}

std::string Tokens::printed(std::size_t from, std::size_t to) const
{
    if (from >= to || from >= list_.size()) return {};
    const std::size_t begin = list_[from].offset;
    const Token& last = list_[std::min(to, list_.size()) - 1];
    auto text = wording_.substr(begin, last.offset + last.length - begin);
    const auto rest = wording_.substr(begin + text.size());
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"«", "»"}, {"“", "”"}, {"\"", "\""}})
        if (rest.starts_with(close) && is_opening_quote_missing_its_pair(text, open, close))
            text = wording_.substr(begin, text.size() + close.size());
    std::string single;
    single.reserve(text.size());
    bool space = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool no_break = text.substr(i).starts_with("\xC2\xA0");
        if (no_break || text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t') {
            space = true;
            if (no_break) ++i;
            continue;
        }
        if (space && !single.empty()) single.push_back(' ');
        space = false;
        single.push_back(text[i]);
    }
    return single;
}

} // namespace vekha::language::deadlines
