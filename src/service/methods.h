#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/identification_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::EditionState;
using store::MethodEdition;
using store::MethodEditionId;

/// A method with the editions that may be run: the program's and those of the region.
struct MethodView {
    domain::Method preset;
    std::vector<MethodEdition> editions; ///< of the region, the newest first
    std::string in_force;                ///< the edition that runs take when nobody names one
    bool may_write = false;
    bool may_run = false;
};

/// In the order of the program. @error not-permitted
[[nodiscard]] Answer<std::vector<MethodView>> list_methods(Services& services, const Call& call);
/// @param code  or alias @error not-permitted, method-not-found
[[nodiscard]] Answer<MethodView> get_method(Services& services, const Call& call, const std::string& code);

/// What a region says instead of the program; all else stays as the edition it is copied from.
struct EditionFields {
    std::string edition;
    std::string basis;                                  ///< empty: as it was
    std::vector<std::string> formula;                   ///< empty: as it was
    std::vector<domain::Settings::Assignment> defaults; ///< parameters with another default
    std::string note;
};

struct MakeEdition {
    std::string code;
    std::string copy_of; ///< an edition; empty is the program's
    EditionFields fields;
    std::optional<std::string> idempotency_key;
};
/// Editions belong to the whole region.
/// @error not-permitted, view-as-read-only, method-not-found, edition-not-found, value-empty, field-too-long,
///        parameter-unknown, parameter-invalid, parameter-out-of-limits, edition-exists, idempotency-key-reused
[[nodiscard]] Answer<MethodView> make_edition(Services& services, const Call& call, const MakeEdition& command);

struct ChangeEdition {
    std::string code;
    MethodEditionId id;
    std::int64_t version = 0;
    EditionFields fields; ///< the name of the edition stays
    EditionState state = EditionState::Active;
};
/// Only its state changes once a run used it.
/// @error those of make_edition, edition-used, changed-meanwhile
[[nodiscard]] Answer<MethodView> change_edition(Services& services, const Call& call, const ChangeEdition& command);

} // namespace vekha::service
