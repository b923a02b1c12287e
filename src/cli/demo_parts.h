#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/ids.h"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

/// The parts that the demo is loaded in, each through the use cases that people have.
namespace vekha::cli::demo
{

using service::Answer;
using service::Call;
using service::Services;

/// The municipality of the documents: territory 1 of a new database.
inline constexpr std::string_view home = "Заречный муниципальный округ";

/// The content of a file. @error file-unreadable
[[nodiscard]] Answer<std::string> bytes_of(const std::filesystem::path& path);

/// The table of schools, then the region around them, its bodies. Lines of `out` say what each table brought.
/// @error file-unreadable and the codes of register imports
[[nodiscard]] Answer<void> load_places(Services& services, const Call& call, const std::filesystem::path& folder,
                                       std::ostream& out);

/// People with roles and statuses of schools by year; profiles of curators and what schools need; then who has which
/// school. @error those of load_places, of service/curators.h
[[nodiscard]] Answer<void> load_people(Services& services, const Call& call, const std::filesystem::path& folder,
                                       std::ostream& out);

/// Where schools stand, and what they need of a curator. @error organisation-not-found
[[nodiscard]] Answer<void> describe_schools(Services& services, const Call& call);

/// Curators and candidates with their questionnaires. @error person-not-found, those of service/curators.h
[[nodiscard]] Answer<void> describe_curators(Services& services, const Call& call);

/// A council, a working group, a methodical association, appointments of which one ends within a month of today.
/// @error person-not-found, those of service/bodies.h
[[nodiscard]] Answer<void> make_bodies(Services& services, const Call& call);

/// Settles some executors of the documents and leaves the others to be settled; plans which schools leave the group.
/// @error those of service/executors.h and service/school_statuses.h
[[nodiscard]] Answer<void> settle(Services& services, const Call& call);

/// What some schools did about their duties over the past weeks and what became of it: begun, sent with a note, a link
/// or a file, returned, sent again, accepted, confirmed, changed after that; one term moved.
/// @error those of service/obligation_steps.h, service/evidence.h and service/uploads.h
[[nodiscard]] Answer<void> do_duties(Services& services, const Call& call);

/// The ten regional indicators with targets and what some schools stated; others stay blank.
/// @error those of service/indicators.h and service/indicator_facts.h
[[nodiscard]] Answer<void> measure(Services& services, const Call& call);

/// Files of results of the folder `results`, in order of their names, for schools of the register.
/// @error file-unreadable, those of service/result_files.h
[[nodiscard]] Answer<void> bring_results(Services& services, const Call& call, const std::filesystem::path& folder,
                                         std::ostream& out);

/// The list of order № 847 of two years; that of the second one holds by an order.
/// @error those of service/identifications.h
[[nodiscard]] Answer<void> identify_schools(Services& services, const Call& call, std::ostream& out);

/// One round that was closed with its note, one that goes on with answers in every state, minutes with decisions.
/// @error those of service/monitoring_rounds.h, service/monitoring_answers.h and service/meetings.h
[[nodiscard]] Answer<void> monitor(Services& services, const Call& call);

/// One wave of questionnaires that was scored, one that goes on; the answers are the same on every machine.
/// @error those of service/waves.h, service/wave_schools.h and service/wave_answers.h
[[nodiscard]] Answer<void> ask_people(Services& services, const Call& call);

/// Official risk profiles of some schools: one verified by a visit and confirmed, one that waits for its visit.
/// @error organisation-not-found, those of service/risk_profiles.h and service/visits.h
[[nodiscard]] Answer<void> profile_risks(Services& services, const Call& call);

/// @error person-not-found: nobody of this name, or several
[[nodiscard]] Answer<store::PersonId> person_called(Services& services, const Call& call, std::string_view name);
/// @error organisation-not-found
[[nodiscard]] Answer<domain::OrganisationId> organisation_of(Services& services, const Call& call,
                                                             std::string_view code);

} // namespace vekha::cli::demo
