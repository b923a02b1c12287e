#pragma once

#include "domain/field_change.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/audit.h"
#include "store/file_vault.h"
#include "store/idempotency.h"
#include "store/transaction.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What every use case is made of.
namespace vekha::service
{

using domain::unexpected;
using store::Connection;
using store::RegionId;

[[nodiscard]] inline unexpected<Refusal> refused(std::string code, std::map<std::string, std::string> data = {})
{
    return unexpected<Refusal>{Refusal{std::move(code), std::move(data), {}}};
}

/// Where the object of an event lies: who reads the audit there sees the event.
struct Whereabouts {
    RegionId region;
    std::optional<store::TerritoryId> territory; ///< none: only who reads the whole region sees it
    std::optional<domain::OrganisationId> organisation;

    explicit(false) Whereabouts(const domain::Location& location);
    explicit(false) Whereabouts(const store::Belonging& belonging);
};

/// What an event is about besides its object.
struct About {
    std::optional<Whereabouts> where{};         ///< absent: the territory in force
    std::vector<domain::FieldChange> changes{}; ///< see domain::FieldChanges
};

/// The event of a change that `call` makes; written when the transaction commits. Acts, objects and fields have their
/// words in language/audit_words. "was" and "became", "titleWas" and "title" of the details become changes.
void record(Connection& connection, const Call& call, std::string_view act, std::string_view object,
            std::int64_t object_id, std::map<std::string, std::string> details = {}, About about = {});

/// The event of reading what is sensitive: contacts of people, exports of personal data, the audit. The same person
/// reading the same object again within the hour is the same event. To be called outside of a transaction, before what
/// was read is handed over.
void record_reading(Services& services, const Call& call, std::string_view act, std::string_view object,
                    std::int64_t object_id, std::map<std::string, std::string> details = {}, About about = {});

/// What a repeated creation made the first time; nullopt for a first one and for one without a key.
/// @error idempotency-key-reused
[[nodiscard]] Answer<std::optional<std::int64_t>> made_before(Connection& connection, const Call& call,
                                                              const std::optional<std::string>& key,
                                                              const std::string& act, const std::string& fingerprint);

void remember_made(Connection& connection, const Call& call, const std::optional<std::string>& key,
                   const std::string& act, const std::string& fingerprint, std::int64_t result);

/// Runs a creation in a transaction; once more when the same request under the same key was carried out at the same
/// moment, to find what that one made.
template <typename Work>
auto creating(Services& services, const std::optional<std::string>& key, Work work)
    -> std::invoke_result_t<Work, Connection&>
{
    try {
        return store::in_transaction(*services.pool, work);
    } catch (const store::DatabaseError& error) {
        if (!key || error.fault() != store::DatabaseFault::UniqueViolation) throw;
        return store::in_transaction(*services.pool, work);
    }
}

/// Spaces at the ends removed; other white space as it is.
[[nodiscard]] std::string trimmed(std::string_view text);

} // namespace vekha::service
