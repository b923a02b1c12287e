#include "wire/frozen_inputs.h"

#include "wire/stated_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <vector>

namespace vekha::wire
{

namespace
{

constexpr std::string_view heading = "vekha-inputs 1";
constexpr char none = '-';

template <typename Number>
void append_number(std::string& out, Number number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_year(std::string& out, const std::optional<int>& number)
{
    out += ' ';
    if (number)
        append_number(out, *number);
    else
        out += none;
}

/// A code is the rest of its line: a line end in it would begin another line.
void append_code(std::string& out, std::string_view code)
{
    for (const auto c : code) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
}

void append_scale(std::string& out, const domain::Scale& scale)
{
    out.append("scale ").append(domain::code_of(scale.procedure)).append(" ").append(scale.subject);
    append_year(out, scale.grade);
    append_year(out, scale.from_year);
    append_year(out, scale.to_year);
    append_year(out, scale.most);
    out += ' ';
    for (std::size_t n = 0; n < scale.lowest.size(); ++n) {
        if (n != 0) out += ',';
        append_number(out, scale.lowest[n]);
    }
    out += ' ';
    append_code(out, scale.edition);
    out += '\n';
}

void append_cell(std::string& out, const domain::AssessmentResults& results,
                 const domain::AssessmentResults::Cell& cell)
{
    const auto& work = results.assessment_of(cell);
    out.append("work ").append(domain::code_of(work.procedure)).append(" ").append(work.subject).append(" ");
    append_number(out, work.grade);
    out += ' ';
    append_number(out, work.year);
    out += '\n';
    if (const auto* stated = results.stated_of(cell))
        out.append("stated ").append(print(to_json(*stated))).append("\n");
    for (const auto& tally : results.tallies_of(cell)) {
        append_number(out, tally.score);
        out += ':';
        append_number(out, tally.mark);
        out += ':';
        append_number(out, tally.journal_mark);
        out += ':';
        append_number(out, tally.count);
        out += '\n';
    }
}

void append_figures(std::string& out, const std::string& school, const domain::ContextData& context)
{
    const auto figures = context.schools().find(school);
    if (figures == context.schools().end()) return;
    for (const auto& [variable, value] : figures->second) {
        out.append("figure ").append(variable).append(" ");
        append_number(out, value);
        out += '\n';
    }
}

/// Takes words off a line; what is malformed is remembered.
class Words
{
public:
    explicit Words(std::string_view line) : rest_(line) {}

    std::string_view word(char end = ' ')
    {
        const auto cut = rest_.find(end);
        const auto taken = rest_.substr(0, cut);
        rest_.remove_prefix(cut == std::string_view::npos ? rest_.size() : cut + 1);
        return taken;
    }
    template <typename Number>
    Number number(char end = ' ')
    {
        return number_of<Number>(word(end));
    }
    std::optional<int> number_or_none()
    {
        const auto text = word();
        if (text == std::string_view{&none, 1}) return std::nullopt;
        return number_of<int>(text);
    }
    domain::Procedure procedure()
    {
        const auto known = domain::procedure_from(word());
        if (!known) wrong_ = true;
        return known.value_or(domain::Procedure::Vpr);
    }
    std::string code()
    {
        std::string text;
        for (std::size_t n = 0; n < rest_.size(); ++n) {
            if (rest_[n] != '\\' || n + 1 == rest_.size())
                text += rest_[n];
            else
                text += rest_[++n] == 'n' ? '\n' : rest_[n];
        }
        return text;
    }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool wrong() const { return wrong_; }

private:
    template <typename Number>
    Number number_of(std::string_view text)
    {
        Number number{};
        const auto* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        if (text.empty() || read.ec != std::errc{} || read.ptr != end) wrong_ = true;
        return number;
    }

    std::string_view rest_;
    bool wrong_ = false;
};

/// Reads line after line; a school and a work hold for the lines that follow.
class Reader
{
public:
    [[nodiscard]] bool take(std::string_view line)
    {
        Words words{line};
        // Nearly every line is an outcome.
        if (!line.empty() && (line.front() == none || (line.front() >= '0' && line.front() <= '9')))
            return take_outcome(words);
        const auto kind = words.word();
        if (kind == "work") return take_work(words);
        if (kind == "stated") return take_stated(words);
        if (kind == "figure") return take_figure(words);
        if (kind == "scale") return take_scale(words);
        if (kind != "school" && kind != "other-school") return false;
        put_cell();
        code_ = words.code();
        school_.reset();
        if (kind == "school") school_ = builder_.school(code_);
        return !code_.empty();
    }
    [[nodiscard]] domain::FrozenInputs made() &&
    {
        put_cell();
        return {std::move(builder_).build(), std::move(context_), in_their_order()};
    }

private:
    bool take_outcome(Words& words)
    {
        domain::Tally tally;
        tally.score = words.number<std::int16_t>(':');
        tally.mark = words.number<std::uint8_t>(':');
        tally.journal_mark = words.number<std::uint8_t>(':');
        tally.count = words.number<std::uint32_t>();
        outcomes_.push_back(tally);
        return work_.has_value() && !words.wrong();
    }
    bool take_work(Words& words)
    {
        put_cell();
        domain::Assessment work;
        work.procedure = words.procedure();
        work.subject = words.word();
        work.grade = words.number<int>();
        work.year = words.number<int>();
        work_ = builder_.assessment(work);
        return school_.has_value() && !words.wrong();
    }
    bool take_stated(const Words& words)
    {
        const auto value = parse(words.rest());
        if (!value || !work_ || !school_) return false;
        const auto figures = stated_figures_from_json(*value);
        if (!figures) return false;
        builder_.state(*school_, *work_, *figures);
        return true;
    }
    bool take_figure(Words& words)
    {
        const auto variable = words.word();
        const auto value = words.number<double>();
        if (words.wrong() || code_.empty()) return false;
        context_.set(code_, variable, value);
        return true;
    }
    bool take_scale(Words& words)
    {
        domain::Scale scale;
        scale.procedure = words.procedure();
        scale.subject = words.word();
        scale.grade = words.number_or_none();
        scale.from_year = words.number<int>();
        scale.to_year = words.number_or_none();
        scale.most = words.number_or_none();
        Words lowest{words.word()};
        do
            scale.lowest.push_back(lowest.number<int>(','));
        while (!lowest.code().empty());
        scale.edition = words.code();
        scales_.push_back(std::move(scale));
        return !words.wrong() && !lowest.wrong();
    }
    void put_cell()
    {
        if (work_ && school_) builder_.add(*school_, *work_, outcomes_);
        work_.reset();
        outcomes_.clear();
    }

    /// The order in which scales win is theirs: those of a region before those of the program.
    [[nodiscard]] domain::Scales in_their_order() const
    {
        domain::Scales all;
        for (auto scale = scales_.rbegin(); scale != scales_.rend(); ++scale)
            all = domain::Scales{{*scale}, all};
        return all;
    }

    domain::AssessmentResultsBuilder builder_;
    domain::ContextData context_;
    std::vector<domain::Scale> scales_;
    std::string code_;
    std::optional<std::uint32_t> school_;
    std::optional<std::uint32_t> work_;
    std::vector<domain::Tally> outcomes_;
};

} // namespace

std::string frozen_text(const domain::AssessmentResults& results, const domain::ContextData& context,
                        const domain::Scales& scales)
{
    std::string out{heading};
    out += '\n';
    for (const auto& scale : scales.all())
        append_scale(out, scale);
    std::set<std::string> codes{results.schools().begin(), results.schools().end()};
    for (const auto& [school, figures] : context.schools())
        codes.insert(school);
    for (const auto& code : codes) {
        const auto place = std::lower_bound(results.schools().begin(), results.schools().end(), code);
        const auto has_results = place != results.schools().end() && *place == code;
        out += has_results ? "school " : "other-school ";
        append_code(out, code);
        out += '\n';
        append_figures(out, code, context);
        if (!has_results) continue;
        for (const auto& cell : results.cells_of(static_cast<std::size_t>(place - results.schools().begin())))
            append_cell(out, results, cell);
    }
    return out;
}

domain::Result<domain::FrozenInputs, WireError> frozen_inputs_from(std::string_view text)
{
    Reader reader;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        if (end == std::string_view::npos || !(number == 1 ? line == heading : reader.take(line)))
            return domain::unexpected{WireError{"frozen-inputs-malformed", std::to_string(number)}};
        text.remove_prefix(end + 1);
    }
    return std::move(reader).made();
}

} // namespace vekha::wire
