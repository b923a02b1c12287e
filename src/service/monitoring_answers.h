#pragma once

#include "service/monitoring_rounds.h"

namespace vekha::service
{

/// A step about a duty that the form asked about and that was not taken, with the refusal.
struct StepRefused {
    domain::ObligationId obligation;
    std::string code;
};

/// One addressee's answer with its form.
struct AnswerView {
    RoundRow round;
    domain::MonitoringForm form;
    AnswerRow answer;
    domain::FilledForm filled;
    std::vector<domain::FormDuty> duties; ///< of a closed round: as they stood then
    domain::Completeness completeness;
    bool may_answer = false;
    bool may_check = false;
    std::vector<StepRefused> steps_refused; ///< after sending
};

/// By name of the addressee. @error not-permitted, round-not-found, cursor-invalid
[[nodiscard]] Answer<store::Page<AnswerRow>> list_answers(Services& services, const Call& call, RoundId round,
                                                          const AnswerFilter& filter, const store::PageRequest& page);

/// Everything that was answered, to be taken away.
struct AnswersOfRound {
    RoundRow round;
    domain::MonitoringForm form;
    std::vector<store::StoredAnswer> answers;
};
/// @error not-permitted, round-not-found
[[nodiscard]] Answer<AnswersOfRound> all_answers(Services& services, const Call& call, RoundId round,
                                                 const AnswerFilter& filter);

/// Of an open or closed round. A closed one is read from its snapshot. @error not-permitted, answer-not-found
[[nodiscard]] Answer<AnswerView> get_answer(Services& services, const Call& call, AnswerId id);

struct FillAnswer {
    AnswerId answer;
    std::int64_t version = 0;
    domain::FilledForm filled;
};
/// Keeps a draft, complete or not.
/// @error not-permitted, answer-not-found, round-closed, answer-sent, answer-too-long, answer-value-invalid (data:
///        field), changed-meanwhile (data: version, by)
[[nodiscard]] Answer<AnswerView> save_answer(Services& services, const Call& call, const FillAnswer& command);

/// Keeps and sends it. A check of an ongoing duty that is said to be done is sent to be checked, with its words.
/// @error the same, answer-incomplete (data: fields), duty-unanswered (data: obligation)
[[nodiscard]] Answer<AnswerView> submit_answer(Services& services, const Call& call, const FillAnswer& command);

/// Takes back what was sent and nobody has checked. @error not-permitted, answer-not-found, round-closed,
///        answer-not-sent, changed-meanwhile
[[nodiscard]] Answer<AnswerView> recall_answer(Services& services, const Call& call, AnswerId id, std::int64_t version);

enum class Verdict { Accept, Return };
inline constexpr std::array<std::pair<Verdict, std::string_view>, 2> verdicts{
    {{Verdict::Accept, "accept"}, {Verdict::Return, "return"}}};

struct CheckAnswer {
    AnswerId answer;
    std::int64_t version = 0;
    Verdict verdict = Verdict::Accept;
    std::string words; ///< a return must say why
};
/// @error not-permitted, answer-not-found, round-closed, answer-not-sent, own-answer (who sent it does not check it),
///        words-needed, words-too-long, changed-meanwhile
[[nodiscard]] Answer<AnswerView> check_answer(Services& services, const Call& call, const CheckAnswer& command);

} // namespace vekha::service
