#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// Who is asked.
///
/// @source F033: questionnaires of all participants of educational relations
enum class WaveAudience : std::uint8_t { Heads, Teachers, Pupils, Parents };
inline constexpr std::array<std::pair<WaveAudience, std::string_view>, 4> wave_audiences{
    {{WaveAudience::Heads, "heads"},
     {WaveAudience::Teachers, "teachers"},
     {WaveAudience::Pupils, "pupils"},
     {WaveAudience::Parents, "parents"}}};

/// Agreement: 4 steps from «Нет, не так» to «Да, так». Frequency: 5 from «Никогда» to «Почти всегда». Share: a whole
/// percentage. Number: a whole number up to `ItemRange::most`. Choice: one of `choices`, each with its own badness.
enum class ItemKind : std::uint8_t { Agreement, Frequency, YesNo, Share, Number, Choice };
inline constexpr std::array<std::pair<ItemKind, std::string_view>, 6> item_kinds{{{ItemKind::Agreement, "agreement"},
                                                                                  {ItemKind::Frequency, "frequency"},
                                                                                  {ItemKind::YesNo, "yes-no"},
                                                                                  {ItemKind::Share, "share"},
                                                                                  {ItemKind::Number, "number"},
                                                                                  {ItemKind::Choice, "choice"}}};

/// Which end of a scale is bad: agreeing, often, yes (High) or their opposites (Low).
enum class WorstEnd : std::uint8_t { High, Low };
inline constexpr std::array<std::pair<WorstEnd, std::string_view>, 2> worst_ends{
    {{WorstEnd::High, "high"}, {WorstEnd::Low, "low"}}};

/// Of a share or a number: from `best` (badness 0) to `worst` (100) in a straight line, beyond them as at the ends.
struct ItemRange {
    int best = 0;
    int worst = 100;
    int most = 100; ///< the greatest answer that is taken

    friend bool operator==(const ItemRange&, const ItemRange&) = default;
};

/// One answer of a choice.
struct ItemChoice {
    std::string text;
    int badness = 0; ///< 0–100

    friend bool operator==(const ItemChoice&, const ItemChoice&) = default;
};

/// One question.
struct QuestionnaireItem {
    std::string code; ///< «T07»; stays over editions
    ItemKind kind = ItemKind::Agreement;
    std::string text;
    std::string section; ///< heading that it stands under; empty: that of the item before it
    WorstEnd worst = WorstEnd::High;
    ItemRange range;                 ///< of a share or a number
    std::vector<ItemChoice> choices; ///< of a choice
    int weight = 1;                  ///< among the items of a risk, 1–5
    std::vector<std::string> risks;  ///< codes of domain.md 3 that it measures: «G2.FAIL»

    friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};

/// What one audience is asked. An edition that a wave asks by is never changed.
struct Questionnaire {
    std::string code;
    int edition = 1;
    std::string title;
    std::string preface; ///< words to who answers
    WaveAudience audience = WaveAudience::Teachers;
    std::vector<QuestionnaireItem> items;

    friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

struct QuestionnaireFault {
    /// questionnaire-empty, questionnaire-too-long, questionnaire-item-repeated, questionnaire-item-incomplete,
    /// questionnaire-risk-unknown
    std::string code;
    std::string item; ///< its code; empty when it is about the whole

    friend bool operator==(const QuestionnaireFault&, const QuestionnaireFault&) = default;
};

inline constexpr std::size_t most_items = 60;
/// The page that asks stays below this, in bytes as it is sent.
inline constexpr std::size_t most_page_bytes = 30U << 10U;

/// What is wrong with a questionnaire as its author wrote it; nullopt when it can be asked.
[[nodiscard]] std::optional<QuestionnaireFault> fault_of(const Questionnaire& questionnaire);

/// How many different answers an item takes: they are counted by their number, 0 … options − 1. «Затрудняюсь ответить»
/// is none of them.
[[nodiscard]] std::size_t options_of(const QuestionnaireItem& item);
/// What options stand for in words, of a scale, yes-no or choice; empty for a share and a number.
[[nodiscard]] std::vector<std::string_view> option_words(const QuestionnaireItem& item);
/// The options of all items together: the length of a list of counts.
[[nodiscard]] std::size_t options_of(const Questionnaire& questionnaire);

/// How bad an answer is, exactly: `badness` / `of` of 100.
struct Badness {
    std::int64_t part = 0;
    std::int64_t of = 1;

    friend bool operator==(const Badness&, const Badness&) = default;
};
/// @pre option < options_of(item)
[[nodiscard]] Badness badness_of(const QuestionnaireItem& item, std::size_t option);

/// The item of this code; nullptr when there is none.
[[nodiscard]] const QuestionnaireItem* item_of(const Questionnaire& questionnaire, std::string_view code);

} // namespace vekha::domain
