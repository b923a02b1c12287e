#include "web/monitoring_words.h"

#include "web/group_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

using language::Tongue;

std::string in_words(domain::RoundState state, Tongue tongue)
{
    switch (state) {
    case domain::RoundState::Planned:
        return say(tongue, "запланирован", "planned");
    case domain::RoundState::Open:
        return say(tongue, "идёт", "open");
    case domain::RoundState::Closed:
        return say(tongue, "закрыт", "closed");
    }
    return {};
}

std::string in_words(domain::AnswerState state, Tongue tongue)
{
    switch (state) {
    case domain::AnswerState::Empty:
        return say(tongue, "не начат", "not begun");
    case domain::AnswerState::Draft:
        return say(tongue, "заполняется", "being filled in");
    case domain::AnswerState::Submitted:
        return say(tongue, "отправлен", "sent");
    case domain::AnswerState::Returned:
        return say(tongue, "возвращён", "returned");
    case domain::AnswerState::Accepted:
        return say(tongue, "принят", "accepted");
    }
    return {};
}

std::string in_words(domain::Timeliness timeliness, Tongue tongue)
{
    switch (timeliness) {
    case domain::Timeliness::Pending:
        return say(tongue, "срок не вышел", "not due yet");
    case domain::Timeliness::OnTime:
        return say(tongue, "в срок", "on time");
    case domain::Timeliness::Late:
        return say(tongue, "с опозданием", "late");
    case domain::Timeliness::Missing:
        return say(tongue, "не ответили", "missing");
    }
    return {};
}

std::string in_words(domain::DecisionState state, Tongue tongue)
{
    switch (state) {
    case domain::DecisionState::Open:
        return say(tongue, "в работе", "open");
    case domain::DecisionState::Done:
        return say(tongue, "выполнено", "done");
    case domain::DecisionState::Dropped:
        return say(tongue, "снято", "dropped");
    }
    return {};
}

std::string in_words(domain::CorrectionState state, Tongue tongue)
{
    switch (state) {
    case domain::CorrectionState::Proposed:
        return say(tongue, "предложена", "proposed");
    case domain::CorrectionState::Agreed:
        return say(tongue, "согласована", "agreed");
    case domain::CorrectionState::Declined:
        return say(tongue, "отклонена", "declined");
    case domain::CorrectionState::Made:
        return say(tongue, "внесена в план", "made");
    }
    return {};
}

std::string number_in_words(double number, Tongue tongue)
{
    auto text = fmt::format("{}", number);
    if (tongue == Tongue::Russian) std::ranges::replace(text, '.', ',');
    return text;
}

std::string in_words(const domain::FieldValue* value, Tongue tongue)
{
    if (value == nullptr) return {};
    if (!value->rows.empty())
        return fmt::format(fmt::runtime(say(tongue, "строк: {}", "rows: {}")), value->rows.size());
    if (std::holds_alternative<domain::NotApplicable>(value->cell))
        return say(tongue, "не применимо", "not applicable");
    if (const auto* number = std::get_if<double>(&value->cell)) return number_in_words(*number, tongue);
    if (const auto* yes = std::get_if<bool>(&value->cell))
        return *yes ? say(tongue, "да", "yes") : say(tongue, "нет", "no");
    if (const auto* words = std::get_if<std::string>(&value->cell)) return *words;
    return {};
}

std::string in_words(const domain::FormField& field, const domain::FieldTotal& total, Tongue tongue)
{
    switch (field.kind) {
    case domain::FieldKind::Number:
        if (total.given == 0) return {};
        return fmt::format(fmt::runtime(say(tongue, "сумма {}, нулей {}", "sum {}, zeros {}")),
                           number_in_words(total.sum, tongue), total.zeros);
    case domain::FieldKind::YesNo:
        return fmt::format(fmt::runtime(say(tongue, "да {} из {}", "yes {} of {}")), total.yes, total.given);
    case domain::FieldKind::Choice: {
        std::string all;
        for (const auto& [choice, count] : total.choices)
            all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", choice, count);
        return all;
    }
    case domain::FieldKind::Rows:
        return fmt::format(fmt::runtime(say(tongue, "строк: {}", "rows: {}")), total.rows);
    case domain::FieldKind::Text:
    case domain::FieldKind::Day:
    case domain::FieldKind::Link:
        break;
    }
    return {};
}

} // namespace vekha::web
