#pragma once

#include "domain/wave.h"
#include "service/refusal.h"
#include "service/services.h"

#include <map>
#include <string>

/// What people who answer do. Nobody signs in; whoever has the link may answer, once. Nothing here writes an event, a
/// moment or an address.
namespace vekha::service
{

/// What a link opens.
struct AnswerSheet {
    domain::Questionnaire questionnaire;
    std::string school;
    domain::Date until;
    bool class_code = false;
    std::string form;      ///< of a class: what tells this sheet from the next one on the same device; else empty
    std::string limit_key; ///< names the school and audience to who limits floods, and nothing else
};

/// @param link  as it was typed
/// @error answer-link-unknown, answer-link-used, answer-link-withdrawn, class-code-over (its day has passed),
///        class-code-full, wave-not-begun (data: from), wave-over
[[nodiscard]] Answer<AnswerSheet> open_sheet(Services& services, const std::string& link, Instant now);

/// One person's answers, as the form sent them.
struct GivenAnswers {
    std::string link;
    std::string form;                          ///< of a class
    std::map<std::string, std::string> values; ///< by code of the item: a number of an option, «-» for none, a number
};
/// Counts the answers. They can be taken back by nobody and told apart by nobody.
/// @error the same, answers-unfit (data: by code of the item «missing» or «unfit»), answers-strange (fields that the
///        questionnaire has not), answers-unkept (the key of the wave is gone)
[[nodiscard]] Answer<void> give_answers(Services& services, const GivenAnswers& given, Instant now);

/// What is written into a field for «Затрудняюсь ответить».
inline constexpr const char* no_answer = "-";

} // namespace vekha::service
