#pragma once

#include "domain/body.h"
#include "domain/evidence.h"
#include "domain/person.h"
#include "domain/territory.h"

namespace vekha::store
{

/// Keys made by the database. Regions, territories, organisations, grants and obligations have theirs in domain.
using domain::RegionId;
using domain::TerritoryId;
using DraftId = domain::Id<struct Draft>;
using RowId = domain::Id<struct DraftRow>;
using RoadMapId = domain::Id<struct RoadMap>;
using EditionId = domain::Id<struct Edition>;
using domain::PersonId;
using ActorId = PersonId; ///< who acts; 0 is the local coordinator or the operator of the machine
using SessionId = domain::Id<struct Session>;
using InvitationId = domain::Id<struct Invitation>;
using GroupId = domain::Id<struct SchoolGroup>;
using domain::BodyId;
using AppointmentId = domain::Id<struct Appointment>;
using AssignmentId = domain::Id<struct Assignment>;
using domain::EvidenceId;
using ExecutorId = domain::Id<struct Executor>;
using ImportId = domain::Id<struct RegisterImport>;
using JobId = domain::Id<struct Job>;
using AuditEventId = domain::Id<struct AuditRecord>;
using ResultFileId = domain::Id<struct ResultFileRecord>;
using QuarantineId = domain::Id<struct QuarantinedSchool>;
using ScaleId = domain::Id<struct RegionalScale>;
using IdentificationId = domain::Id<struct IdentificationRun>;
using QuestionnaireId = domain::Id<struct QuestionnaireRecord>;
using WaveId = domain::Id<struct WaveRecord>;
using RiskProfileId = domain::Id<struct RiskProfileRecord>;
using VisitId = domain::Id<struct VerificationVisit>;

} // namespace vekha::store
