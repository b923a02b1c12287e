#include "domain/questionnaire.h"

#include "domain/risk_factor.h"

#include <algorithm>
#include <set>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::string_view, 4> agreement_words{"Нет, не так", "Скорее не так", "Скорее так", "Да, так"};
constexpr std::array<std::string_view, 5> frequency_words{"Никогда", "Редко", "Иногда", "Часто", "Почти всегда"};
constexpr std::array<std::string_view, 2> yes_no_words{"Нет", "Да"};

constexpr int greatest_answer = 500;
constexpr std::size_t most_choices = 8;
constexpr std::size_t most_text = 300;
constexpr std::size_t most_preface = 600;

// What the page adds to the words of the questionnaire, in bytes.
constexpr std::size_t page_frame = 5U << 10U;
constexpr std::size_t item_frame = 320;
constexpr std::size_t option_frame = 72;

bool is_code(std::string_view code)
{
    return !code.empty() && code.size() <= 20 && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-';
    });
}

bool takes_numbers(const QuestionnaireItem& item)
{
    return item.kind == ItemKind::Share || item.kind == ItemKind::Number;
}

bool has_sound_range(const QuestionnaireItem& item)
{
    const auto& range = item.range;
    if (!takes_numbers(item)) return true;
    const auto most = item.kind == ItemKind::Share ? 100 : greatest_answer;
    if (range.most < 1 || range.most > most || (item.kind == ItemKind::Share && range.most != 100)) return false;
    const auto within = [&](int value) { return value >= 0 && value <= range.most; };
    return within(range.best) && within(range.worst) && range.best != range.worst;
}

bool has_sound_choices(const QuestionnaireItem& item)
{
    if (item.kind != ItemKind::Choice) return item.choices.empty();
    if (item.choices.size() < 2 || item.choices.size() > most_choices) return false;
    return std::ranges::all_of(item.choices, [](const ItemChoice& choice) {
        return !choice.text.empty() && choice.text.size() <= most_text && choice.badness >= 0 && choice.badness <= 100;
    });
}

std::optional<QuestionnaireFault> fault_of_item(const QuestionnaireItem& item)
{
    const auto sound = is_code(item.code) && !item.text.empty() && item.weight >= 1 && item.weight <= 5 &&
                       has_sound_range(item) && has_sound_choices(item);
    if (!sound) return QuestionnaireFault{"questionnaire-item-incomplete", item.code};
    const auto known = [](const std::string& code) { return risk_factor(code) != nullptr; };
    const std::set<std::string> different{item.risks.begin(), item.risks.end()};
    if (item.risks.empty() || different.size() != item.risks.size() || !std::ranges::all_of(item.risks, known))
        return QuestionnaireFault{"questionnaire-risk-unknown", item.code};
    return std::nullopt;
}

std::size_t page_bytes(const Questionnaire& questionnaire)
{
    auto bytes = page_frame + questionnaire.title.size() + questionnaire.preface.size();
    for (const auto& item : questionnaire.items) {
        bytes += item_frame + item.text.size() + item.section.size();
        for (const auto words : option_words(item))
            bytes += option_frame + words.size();
    }
    return bytes;
}

} // namespace

std::optional<QuestionnaireFault> fault_of(const Questionnaire& questionnaire)
{
    if (questionnaire.items.empty()) return QuestionnaireFault{"questionnaire-empty", {}};
    if (questionnaire.items.size() > most_items) return QuestionnaireFault{"questionnaire-too-long", {}};
    std::set<std::string_view> codes;
    for (const auto& item : questionnaire.items) {
        if (auto fault = fault_of_item(item)) return fault;
        if (item.text.size() > 2 * most_text || item.section.size() > most_text)
            return QuestionnaireFault{"questionnaire-too-long", item.code};
        if (!codes.insert(item.code).second) return QuestionnaireFault{"questionnaire-item-repeated", item.code};
    }
    if (questionnaire.preface.size() > 2 * most_preface || page_bytes(questionnaire) > most_page_bytes)
        return QuestionnaireFault{"questionnaire-too-long", {}};
    return std::nullopt;
}

std::vector<std::string_view> option_words(const QuestionnaireItem& item)
{
    switch (item.kind) {
    case ItemKind::Agreement:
        return {agreement_words.begin(), agreement_words.end()};
    case ItemKind::Frequency:
        return {frequency_words.begin(), frequency_words.end()};
    case ItemKind::YesNo:
        return {yes_no_words.begin(), yes_no_words.end()};
    case ItemKind::Choice: {
        std::vector<std::string_view> words;
        for (const auto& choice : item.choices)
            words.emplace_back(choice.text);
        return words;
    }
    case ItemKind::Share:
    case ItemKind::Number:
        break;
    }
    return {};
}

std::size_t options_of(const QuestionnaireItem& item)
{
    switch (item.kind) {
    case ItemKind::Agreement:
        return agreement_words.size();
    case ItemKind::Frequency:
        return frequency_words.size();
    case ItemKind::YesNo:
        return yes_no_words.size();
    case ItemKind::Choice:
        return item.choices.size();
    case ItemKind::Share:
    case ItemKind::Number:
        break;
    }
    return static_cast<std::size_t>(item.range.most) + 1;
}

std::size_t options_of(const Questionnaire& questionnaire)
{
    std::size_t all = 0;
    for (const auto& item : questionnaire.items)
        all += options_of(item);
    return all;
}

Badness badness_of(const QuestionnaireItem& item, std::size_t option)
{
    const auto at = static_cast<std::int64_t>(option);
    if (item.kind == ItemKind::Choice) return {item.choices[option].badness, 100};
    if (takes_numbers(item)) {
        const auto best = item.range.best;
        const auto worst = item.range.worst;
        const auto [low, high] = std::minmax(best, worst);
        const auto inside = std::clamp<std::int64_t>(at, low, high);
        return {best < worst ? inside - best : best - inside, high - low};
    }
    const auto last = static_cast<std::int64_t>(options_of(item)) - 1;
    return {item.worst == WorstEnd::High ? at : last - at, last};
}

const QuestionnaireItem* item_of(const Questionnaire& questionnaire, std::string_view code)
{
    const auto found = std::ranges::find(questionnaire.items, code, &QuestionnaireItem::code);
    return found == questionnaire.items.end() ? nullptr : &*found;
}

} // namespace vekha::domain
