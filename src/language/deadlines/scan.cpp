#include "language/deadlines/scan.h"

#include "language/deadlines/calendar_terms.h"
#include "language/deadlines/numerals.h"

#include <algorithm>
#include <array>

namespace vekha::language::deadlines
{
namespace
{

/// Words that say nothing by themselves and are no reason for doubt.
bool is_filler(const Token& token)
{
    if (token.kind == Kind::Mark) return true;
    if (token.kind != Kind::Word) return false;
    constexpr std::array fillers{Sense::And,       Sense::In,       Sense::On,         Sense::From,
                                 Sense::Through,   Sense::Before,   Sense::Behind,     Sense::Towards,
                                 Sense::Of,        Sense::TermNoun, Sense::PeriodNoun, Sense::Whole,
                                 Sense::Inclusive, Sense::Carrying, Sense::YearUnit,   Sense::Not};
    if (token.meaning.sense != Sense::None)
        return std::find(fillers.begin(), fillers.end(), token.meaning.sense) != fillers.end();
    return token.says("далее") || token.says("затем") || token.says("а") || token.says("также") || token.says("дата");
}

class Scanner
{
public:
    explicit Scanner(const Tokens& tokens) : tokens_(tokens) {}

    Terms run()
    {
        while (at_ < tokens_.size()) {
            const std::size_t end = take_term();
            if (end > at_) {
                note_guesses(end);
                at_ = end;
                leftover_open_ = false;
            } else {
                take_other();
            }
        }
        return std::move(terms_);
    }

private:
    /// Tries the productions in order; gives the token after the term, or `at_` where none is there.
    std::size_t take_term()
    {
        if (tokens_[at_].kind == Kind::Mark && !tokens_[at_].is_mark('#')) return at_;
        for (const auto take : {&Scanner::take_holidays, &Scanner::take_room, &Scanner::take_rhythm,
                                &Scanner::take_condition, &Scanner::take_date, &Scanner::take_weekdays,
                                &Scanner::take_ongoing, &Scanner::take_reference, &Scanner::take_event}) {
            const std::size_t end = (this->*take)();
            if (end > at_) return end;
        }
        const std::size_t end = take_times_of_year();
        return end > at_ ? end : passed_over(tokens_, at_).value_or(at_);
    }

    std::size_t take_holidays()
    {
        const auto head = holidays(tokens_, at_);
        return head ? take_relative(*head, head->end) : at_;
    }

    std::size_t take_room()
    {
        const auto head = room_head(tokens_, at_);
        if (!head) return at_;
        terms_.ambiguous = terms_.ambiguous || head->value.ambiguous;
        return take_relative(*head, head->value.open_anchor ? head->end
                                                            : clause_end(tokens_, head->value.anchor, Clause::Anchor));
    }

    std::size_t take_event()
    {
        const auto head = event_head(tokens_, at_);
        if (!head) return at_;
        if (head->value.open_anchor) return take_relative(*head, head->end);
        const std::size_t end = clause_end(tokens_, head->value.anchor, Clause::Anchor);
        return end > head->value.anchor ? take_relative(*head, end) : at_;
    }

    std::size_t take_relative(const Found<RelativeHead>& head, std::size_t end)
    {
        if (!terms_.relative) {
            terms_.relative = head.value.term;
            if (!head.value.open_anchor) terms_.relative->anchor = tokens_.printed(head.value.anchor, end);
        } else if (!terms_.relative->within && !terms_.relative->nth && head.value.open_anchor) {
            // «после завершения, в течение 5 дней»
            terms_.relative->within = head.value.term.within;
        } else {
            terms_.ambiguous = true;
        }
        return std::max(end, head.end);
    }

    std::size_t take_rhythm()
    {
        auto found = read_counted_rhythm(tokens_, at_);
        if (!found) found = read_days_of_month(tokens_, at_);
        if (!found) found = read_unit_rhythm(tokens_, at_);
        const bool behind_month = !terms_.rhythms.empty() &&
                                  terms_.rhythms.back().value.repeat.every == domain::Every::Month &&
                                  terms_.rhythms.back().clause == clause_;
        if (!found && behind_month) found = read_bare_day_of_month(tokens_, at_);
        return keep_rhythm(found);
    }

    /// «в течение года — 3 раза»: a count without its own unit.
    std::size_t take_times_of_year()
    {
        const auto count = read_count(tokens_, at_);
        const bool of_the_year = count && count->value > 0 && tokens_[count->end].is(Sense::Times) && terms_.ongoing &&
                                 terms_.rhythms.empty();
        if (!of_the_year) return at_;
        terms_.rhythms.push_back(
            {make_rhythm(at_, {domain::Every::Year}, count->value, 1, domain::Bound::Exactly), clause_});
        return count->end + 1;
    }

    std::size_t take_weekdays()
    {
        const auto found = read_weekday_rhythm(tokens_, at_);
        if (!found) {
            // A weekday beside a day only repeats it.
            return tokens_[at_].is(Sense::Weekday) && tokens_[at_].meaning.form == Case::Any ? at_ + 1 : at_;
        }
        const bool other_word = found->value.ambiguous && at_ > 0 && tokens_[at_ - 1].is(Sense::None);
        return other_word ? at_ : keep_rhythm(found);
    }

    std::size_t keep_rhythm(const Try<Rhythm>& found)
    {
        if (!found) return at_;
        terms_.rhythms.push_back({found->value, clause_});
        return found->end;
    }

    std::size_t take_condition()
    {
        const auto head = condition_head(tokens_, at_);
        if (!head) return at_;
        terms_.as_needed = true;
        return clause_end(tokens_, *head, Clause::Condition);
    }

    std::size_t take_date()
    {
        auto found = read_date_term(tokens_, at_);
        if (!found) return at_;
        found->value.continues = !terms_.dates.empty() && only_list_marks_since(last_date_end_);
        found->value.bracketed = depth_ > 0 && found->value.continues &&
                                 (bracket_at_ >= last_date_end_ || terms_.dates.back().value.bracketed);
        terms_.dates.push_back({found->value, clause_});
        last_date_end_ = found->end;
        return found->end;
    }

    [[nodiscard]] bool only_list_marks_since(std::size_t from) const
    {
        for (std::size_t i = from; i < at_; ++i)
            if (!tokens_[i].is_mark(',') && !tokens_[i].is(Sense::And) && !tokens_[i].is_mark('/') &&
                !tokens_[i].is_mark('.') && !tokens_[i].is_mark(':') && !tokens_[i].is_mark('(') &&
                !tokens_[i].is_mark('-') && !tokens_[i].is_mark(')'))
                return false;
        return true;
    }

    std::size_t take_ongoing()
    {
        const auto head = ongoing_head(tokens_, at_);
        if (!head) return at_;
        terms_.ongoing = true;
        terms_.ambiguous = terms_.ambiguous || head->value.ambiguous;
        return head->value.takes_clause ? clause_end(tokens_, head->end, Clause::Anchor) : head->end;
    }

    std::size_t take_reference()
    {
        const auto head = reference_head(tokens_, at_);
        if (!head) return at_;
        const std::size_t end = std::max(*head, clause_end(tokens_, *head, Clause::Reference));
        const auto words = tokens_.printed(at_, end);
        terms_.reference = terms_.reference ? *terms_.reference + "; " + words : words;
        return end;
    }

    void take_other()
    {
        const Token& token = tokens_[at_];
        if (token.is_mark('(')) {
            ++depth_;
            bracket_at_ = at_;
        }
        if (token.is_mark(')') && depth_ > 0) --depth_;
        const bool sentence_end = token.is_mark('.') && tokens_[at_ + 1].gap;
        if (token.is_mark(';') || sentence_end) ++clause_;
        if (!is_filler(token))
            leave(token);
        else if (token.kind == Kind::Mark)
            leftover_open_ = false;
        ++at_;
    }

    void leave(const Token& token)
    {
        if (!leftover_open_) terms_.leftovers.push_back({token.offset, 0, 0, false, depth_ > 0});
        Leftover& leftover = terms_.leftovers.back();
        leftover.length = token.offset + token.length - leftover.offset;
        ++leftover.words;
        leftover.temporal = leftover.temporal || token.kind == Kind::Number || token.meaning.sense != Sense::None;
        leftover_open_ = true;
    }

    void note_guesses(std::size_t end)
    {
        for (std::size_t i = at_; i < end && i < tokens_.size(); ++i)
            terms_.guessed = terms_.guessed || tokens_[i].guessed;
    }

    const Tokens& tokens_;
    Terms terms_;
    std::size_t at_ = 0;
    std::size_t last_date_end_ = 0;
    std::size_t bracket_at_ = 0;
    int clause_ = 0;
    int depth_ = 0;
    bool leftover_open_ = false;
};

} // namespace

Terms scan(const Tokens& tokens)
{
    return Scanner(tokens).run();
}

} // namespace vekha::language::deadlines
