#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/wave_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// A questionnaire with whose it is. Those of the program are the same everywhere and are copied, never changed.
struct QuestionnaireEntry {
    domain::Questionnaire questionnaire;
    std::optional<TerritoryId> territory; ///< absent: of the program
    bool may_change = false;

    [[nodiscard]] bool own() const { return territory.has_value(); }
};

/// Those of the program, then those of the region. @error not-permitted
[[nodiscard]] Answer<std::vector<QuestionnaireEntry>> list_questionnaires(Services& services, const Call& call);
/// @param edition  the newest when absent
/// @error not-permitted, questionnaire-not-found
[[nodiscard]] Answer<QuestionnaireEntry> get_questionnaire(Services& services, const Call& call,
                                                           const std::string& code, std::optional<int> edition);

struct MakeQuestionnaire {
    domain::Questionnaire questionnaire; ///< its code and edition are made
    std::optional<std::string> idempotency_key;
};
/// A questionnaire of the territory in force.
/// @error not-permitted, value-empty, field-too-long, questionnaire-empty, questionnaire-too-long,
///        questionnaire-item-repeated, questionnaire-item-incomplete, questionnaire-risk-unknown (data: item),
///        idempotency-key-reused
[[nodiscard]] Answer<QuestionnaireEntry> make_questionnaire(Services& services, const Call& call,
                                                            const MakeQuestionnaire& command);

struct ChangeQuestionnaire {
    std::string code;
    std::int64_t edition = 0; ///< that was changed: the newest
    domain::Questionnaire questionnaire;
};
/// A new edition; the one before stays as it is, and so do the waves that ask by it.
/// @error the same, questionnaire-not-found, questionnaire-of-program, changed-meanwhile
[[nodiscard]] Answer<QuestionnaireEntry> change_questionnaire(Services& services, const Call& call,
                                                              const ChangeQuestionnaire& command);

} // namespace vekha::service
