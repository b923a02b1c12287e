#pragma once

#include "domain/organisation.h"
#include "domain/wave.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using WaveSchoolId = domain::Id<struct WaveSchool>;
using WaveBatchId = domain::Id<struct WaveBatch>;

/// A questionnaire that people of the region made, at its newest edition.
struct QuestionnaireRow {
    QuestionnaireId id;
    TerritoryId territory;
    domain::Questionnaire questionnaire;
    Instant changed_at;
};

/// How many should answer and how many did.
struct ResponseRate {
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    std::int64_t expected = 0;
    std::int64_t answered = 0;

    friend bool operator==(const ResponseRate&, const ResponseRate&) = default;
};

struct NewWave {
    TerritoryId territory;
    std::string title;
    domain::Period term;
    std::string group; ///< code of the group that was asked for; empty
    domain::ScoringRule scoring;
    std::vector<domain::Questionnaire> questionnaires; ///< one an audience
};

struct WaveRow {
    WaveId id;
    TerritoryId territory;
    std::string territory_name;
    std::string title;
    domain::Period term;
    std::string group;
    domain::WaveState state = domain::WaveState::Planned;
    domain::ScoringRule scoring;
    std::optional<domain::Date> opened_on;
    std::optional<domain::Date> closed_on;
    std::optional<domain::Date> scored_on;
    std::int64_t version = 1;
    std::int64_t schools = 0;        ///< that the reader sees
    std::vector<ResponseRate> rates; ///< of them
};

struct WaveFilter {
    std::optional<domain::WaveState> state;
    std::optional<domain::OrganisationId> school; ///< that is asked
};

/// A school to be asked.
struct NewWaveSchool {
    TerritoryId territory;
    domain::OrganisationId organisation;
    std::string name;
    std::map<domain::WaveAudience, std::int64_t> expected;
};

/// A school that a wave asks.
struct WaveSchoolRow {
    WaveSchoolId id;
    WaveId wave;
    TerritoryId territory;
    std::string territory_name;
    domain::OrganisationId organisation;
    std::string name;
    std::vector<ResponseRate> rates; ///< in order of the audiences
    std::int64_t reminders = 0;
    std::optional<domain::Date> reminded_on;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

enum class BatchKind : std::uint8_t { Links, ClassCode };

/// What was printed for a school.
struct WaveBatchRow {
    WaveBatchId id;
    WaveSchoolId school;
    domain::WaveAudience audience = domain::WaveAudience::Teachers;
    BatchKind kind = BatchKind::Links;
    std::int64_t size = 0; ///< links, or seats of the class
    std::int64_t used = 0;
    std::optional<domain::Date> last_day; ///< of a code of a class
    bool withdrawn = false;
    Instant made_at;
};

} // namespace vekha::store
