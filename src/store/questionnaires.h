#pragma once

#include "store/connection.h"
#include "store/wave_rows.h"

#include <span>
#include <string_view>

namespace vekha::store
{

/// What the program brings.
[[nodiscard]] std::span<const domain::Questionnaire> preset_questionnaires();

/// Those that people of the region made, by title.
[[nodiscard]] std::vector<QuestionnaireRow> own_questionnaires(Connection& connection, RegionId region);
[[nodiscard]] std::optional<QuestionnaireRow> find_questionnaire(Connection& connection, RegionId region,
                                                                 std::string_view code);
[[nodiscard]] std::optional<domain::Questionnaire> questionnaire_edition(Connection& connection, RegionId region,
                                                                         QuestionnaireId id, int edition);

/// Its code and edition are made. @return it as it is kept
[[nodiscard]] QuestionnaireRow insert_questionnaire(Connection& connection, RegionId region, TerritoryId territory,
                                                    domain::Questionnaire questionnaire, ActorId by, Instant now);
/// Adds the edition after that of `questionnaire`. @return false when that is no longer the newest
[[nodiscard]] bool add_questionnaire_edition(Connection& connection, RegionId region, QuestionnaireId id,
                                             domain::Questionnaire questionnaire, ActorId by, Instant now);

} // namespace vekha::store
