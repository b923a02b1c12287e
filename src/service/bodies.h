#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/body_rows.h"
#include "store/page.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using domain::BodyId;
using store::AppointmentFields;
using store::AppointmentFilter;
using store::AppointmentId;
using store::AppointmentRow;
using store::BodyFields;
using store::BodyFilter;
using store::BodyMemberFields;
using store::BodyMemberId;
using store::BodyMemberRow;
using store::BodyRow;

/// A working group, council, team or community with everyone who is or was in it.
struct BodyView {
    BodyRow body;
    std::vector<BodyMemberRow> members;
};

/// By name. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<BodyRow>> list_bodies(Services& services, const Call& call, const BodyFilter& filter,
                                                       const store::PageRequest& page);
/// Everything of the filter with its members, to be taken away. @error not-permitted
[[nodiscard]] Answer<std::vector<BodyView>> all_bodies(Services& services, const Call& call, const BodyFilter& filter);
/// @error not-permitted, body-not-found
[[nodiscard]] Answer<BodyView> get_body(Services& services, const Call& call, BodyId body);

/// Where a new thing goes: an organisation, a territory, or the territory in force.
struct NewPlace {
    std::optional<store::TerritoryId> territory;
    std::optional<domain::OrganisationId> organisation;
};

struct MakeBody {
    BodyFields fields;
    NewPlace place;
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found, organisation-not-found, value-empty, field-too-long, window-reversed,
///        idempotency-key-reused
[[nodiscard]] Answer<BodyView> make_body(Services& services, const Call& call, const MakeBody& command);

struct ChangeBody {
    BodyId body;
    std::int64_t version = 0;
    BodyFields fields;
};
/// @error not-permitted, body-not-found, value-empty, field-too-long, window-reversed, changed-meanwhile
[[nodiscard]] Answer<BodyView> change_body(Services& services, const Call& call, const ChangeBody& command);

struct PutBodyMember {
    BodyId body;
    std::int64_t version = 0;           ///< of the body
    std::optional<BodyMemberId> member; ///< a new one when absent
    BodyMemberFields fields;
};
/// Takes a person into a body, or changes the part and the term of one who is in it.
/// @error not-permitted, body-not-found, member-not-found, person-not-found, value-empty, field-too-long,
///        window-reversed, changed-meanwhile
[[nodiscard]] Answer<BodyView> put_body_member(Services& services, const Call& call, const PutBodyMember& command);

/// By name of the person. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<AppointmentRow>> list_appointments(Services& services, const Call& call,
                                                                    const AppointmentFilter& filter,
                                                                    const store::PageRequest& page);
/// @error not-permitted
[[nodiscard]] Answer<std::vector<AppointmentRow>> all_appointments(Services& services, const Call& call,
                                                                   const AppointmentFilter& filter);

struct MakeAppointment {
    AppointmentFields fields;
    NewPlace place;
    std::optional<std::string> idempotency_key;
};
/// @error not-permitted, territory-not-found, organisation-not-found, person-not-found, value-empty, field-too-long,
///        window-reversed, idempotency-key-reused
[[nodiscard]] Answer<AppointmentRow> make_appointment(Services& services, const Call& call,
                                                      const MakeAppointment& command);

struct ChangeAppointment {
    AppointmentId appointment;
    std::int64_t version = 0;
    AppointmentFields fields;
};
/// @error not-permitted, appointment-not-found, person-not-found, value-empty, field-too-long, window-reversed,
///        changed-meanwhile
[[nodiscard]] Answer<AppointmentRow> change_appointment(Services& services, const Call& call,
                                                        const ChangeAppointment& command);

} // namespace vekha::service
