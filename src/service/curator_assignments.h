#pragma once

#include "service/curators.h"
#include "store/curator_assignments.h"
#include "store/curator_records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using domain::OrganisationId;
using store::AssignmentId;
using store::CuratedSchool;
using store::CuratorRecordId;
using store::CuratorRecordRow;

struct CuratedSchools {
    store::Page<CuratedSchool> page;
    store::Coverage coverage; ///< of all that the filter lets through, whether they have a curator or not
};

/// Schools that are to have a curator, by name. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<CuratedSchools> list_curated_schools(Services& services, const Call& call,
                                                          const store::CuratedSchoolFilter& filter,
                                                          const store::PageRequest& page);

struct SchoolCuration {
    CuratedSchool school;
    std::vector<AssignmentRow> history;
    std::vector<CuratorRecordRow> records; ///< of the present curator
    bool may_write = false;

    friend bool operator==(const SchoolCuration&, const SchoolCuration&) = default;
};

/// @error not-permitted, organisation-not-found
[[nodiscard]] Answer<SchoolCuration> get_school_curation(Services& services, const Call& call, OrganisationId school);

struct SaveNeeds {
    OrganisationId school;
    std::int64_t version = 0; ///< 0: nobody said yet what the school needs
    store::SchoolNeeds needs;
};

/// @error not-permitted, view-as-read-only, organisation-not-found, changed-meanwhile, risk-unknown, value-too-long,
///        too-many-values
[[nodiscard]] Answer<SchoolCuration> save_school_needs(Services& services, const Call& call, const SaveNeeds& command);

struct AssignCurator {
    OrganisationId school;
    PersonId person;
    domain::Term term; ///< from a stated day
    store::OrderOfAssignment order;
    std::optional<std::string> idempotency_key;
};

/// The rules of domain::broken_rules hold whoever else assigns at the same moment.
///
/// @error not-permitted, view-as-read-only, organisation-not-found, curator-not-found, order-missing, window-reversed,
///        value-too-long, person-closed, every code of domain::broken_rules (the others as items),
///        idempotency-key-reused
[[nodiscard]] Answer<AssignmentRow> assign_curator(Services& services, const Call& call, const AssignCurator& command);

struct ReplaceCurator {
    AssignmentId assignment;
    std::int64_t version = 0;
    PersonId person;
    domain::Term term;
    store::OrderOfAssignment order;
    std::string reason;
    std::string handover;
};

/// The old assignment ends the day before the new one begins; what was handed over stays with it.
///
/// @return the new one
/// @error those of assign_curator; assignment-not-found, assignment-ended, changed-meanwhile, curator-same
[[nodiscard]] Answer<AssignmentRow> replace_curator(Services& services, const Call& call,
                                                    const ReplaceCurator& command);

struct EndAssignment {
    AssignmentId assignment;
    std::int64_t version = 0;
    domain::Date last_day;
    std::string reason;
    std::string handover;
};

/// @error not-permitted, view-as-read-only, assignment-not-found, assignment-ended, changed-meanwhile, window-reversed,
///        value-empty (no reason), value-too-long
[[nodiscard]] Answer<AssignmentRow> end_assignment(Services& services, const Call& call, const EndAssignment& command);

/// The newest first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<AssignmentRow>> list_assignments(Services& services, const Call& call,
                                                                  const store::AssignmentFilter& filter,
                                                                  const store::PageRequest& page);

struct AssignmentView {
    AssignmentRow assignment;
    std::vector<CuratorRecordRow> records;
    bool may_record = false;
    bool may_write = false;

    friend bool operator==(const AssignmentView&, const AssignmentView&) = default;
};

/// With its plan, consultations and visits. @error not-permitted, assignment-not-found
[[nodiscard]] Answer<AssignmentView> get_assignment(Services& services, const Call& call, AssignmentId assignment);

} // namespace vekha::service
