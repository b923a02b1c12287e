#pragma once

#include "domain/obligation.h"
#include "domain/term_request.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"
#include "store/talk_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

struct TermRequestRow {
    TermRequestId id;
    domain::ObligationId obligation;
    RoadMapId road_map;
    std::string road_map_title;
    std::string number; ///< of the activity
    std::string text;   ///< of the activity
    domain::Addressee addressee;
    TerritoryId territory;
    std::string territory_name;
    domain::RequestState state = domain::RequestState::Open;
    std::string words;
    domain::Date term_was;            ///< the last day when it was asked
    std::optional<domain::Date> term; ///< the last day now
    domain::Date wished;
    Instant asked_at;
    domain::Date asked_on;
    ActorId asked_by;
    std::string asker; ///< as the name is now; empty for who works without an account
    domain::Date answer_by;
    std::optional<domain::Date> escalated_on;
    std::optional<Instant> answered_at;
    std::string answerer;
    std::string answer_words;
    std::optional<domain::Date> granted;
    std::int64_t version = 1;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, addressee.organisation}; }
};

/// What is absent does not narrow the list.
struct TermRequestFilter {
    std::optional<domain::RequestState> state;
    std::optional<domain::ObligationId> obligation;
    std::optional<domain::OrganisationId> organisation;
    bool escalated = false; ///< only those that nobody answered in time
};

/// Of the filter without its state.
struct TermRequestCounts {
    std::int64_t open = 0;
    std::int64_t late = 0;      ///< open, and the last day to answer is over
    std::int64_t escalated = 0; ///< open, and shown to the territory above
    std::int64_t answered = 0;

    friend bool operator==(const TermRequestCounts&, const TermRequestCounts&) = default;
};

/// Open ones by the day of their answer, others from the latest. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<TermRequestRow>> page_of_term_requests(Connection& connection, const Scope& scope,
                                                                        const TermRequestFilter& filter,
                                                                        const PageRequest& request);
[[nodiscard]] TermRequestCounts counts_of_term_requests(Connection& connection, const Scope& scope,
                                                        const TermRequestFilter& filter, domain::Date today);
[[nodiscard]] std::optional<TermRequestRow> find_term_request(Connection& connection, const Scope& scope,
                                                              TermRequestId id);

struct NewTermRequest {
    Belonging belonging;
    domain::ObligationId obligation;
    std::string words;
    domain::Date term_was;
    domain::Date wished;
    domain::Date asked_on;
    domain::Date answer_by;
    ActorId by;
};

[[nodiscard]] bool has_open_request(Connection& connection, RegionId region, domain::ObligationId obligation);
[[nodiscard]] TermRequestId insert_term_request(Connection& connection, const NewTermRequest& request, Instant now);

struct TermAnswer {
    domain::RequestState state = domain::RequestState::Refused;
    std::string words;
    std::optional<domain::Date> granted;
    ActorId by;
};
/// @return false when the request is no longer open or of that version; nothing is changed then
[[nodiscard]] bool answer_term_request(Connection& connection, RegionId region, TermRequestId id, std::int64_t version,
                                       const TermAnswer& answer, Instant now);

/// Open requests whose answer was due before `today` and that are not escalated, the oldest first.
[[nodiscard]] std::vector<TermRequestId> requests_to_escalate(Connection& connection, RegionId region,
                                                              domain::Date today, int most);
/// @return false when it was answered or escalated meanwhile
[[nodiscard]] bool escalate(Connection& connection, RegionId region, TermRequestId id, domain::Date today);
/// Open requests about what nobody owes any more have nothing left to answer. @return how many
std::int64_t lapse_requests(Connection& connection, RegionId region, Instant now);

/// In how many working days requests of a territory are answered: its own word, else of the nearest above.
struct AnswerTerm {
    int working_days = domain::usual_answer_days;
    std::int64_t version = 0;        ///< 0 while the territory has no word of its own
    std::optional<TerritoryId> of{}; ///< whose word it is; none: nobody's
};
[[nodiscard]] AnswerTerm answer_term_of(Connection& connection, RegionId region, TerritoryId territory);
/// @return false when the kept version is another one
[[nodiscard]] bool set_answer_term(Connection& connection, RegionId region, TerritoryId territory, int working_days,
                                   std::int64_t version, ActorId by, Instant now);

} // namespace vekha::store
