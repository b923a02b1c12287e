#include "language/proof.h"
#include "domain/alike_activities.h"
#include "domain/evidence_types.h"
#include "domain/school_plan.h"
#include "service/evidence.h"
#include "service/evidence_parts.h"
#include "service/permit.h"
#include "store/obligations.h"

#include <algorithm>
#include <cmath>

namespace vekha::service
{

namespace
{

using store::LikeObligation;

bool is_picture(const store::EvidenceFile& file)
{
    return file.media_type.starts_with("image/") || file.media_type.starts_with("video/");
}

domain::ProofSeen seen_as(const EvidenceRow& row)
{
    domain::ProofSeen seen;
    seen.id = row.id;
    seen.kind = row.kind;
    seen.says = language::proofs_named(row.said.title);
    if (seen.says.empty() && row.file) seen.says = language::proofs_named(row.file->name);
    seen.picture = row.file && is_picture(*row.file);
    seen.figures = language::holds_figures(row.said.words) || language::holds_figures(row.said.title);
    seen.number = row.said.number;
    seen.day = row.said.day;
    seen.is_signed = row.said.is_signed;
    return seen;
}

std::string reference_to(const LikeObligation& obligation)
{
    return domain::to_text(domain::ParentRow{obligation.road_map.value, obligation.activity});
}

std::optional<MatchReason> kinship(const LikeObligation& one, const LikeObligation& other)
{
    if (!one.parent.empty() && one.parent == reference_to(other)) return MatchReason::CarriesOut;
    if (!other.parent.empty() && other.parent == reference_to(one)) return MatchReason::CarriedOutBy;
    if (!one.parent.empty() && one.parent == other.parent) return MatchReason::SameParent;
    return std::nullopt;
}

std::optional<ProofMatch> match_of(const LikeObligation& self, const std::vector<std::string>& stems,
                                   LikeObligation other)
{
    ProofMatch match;
    if (const auto kin = kinship(self, other)) {
        match.reason = *kin;
    } else {
        const auto share = domain::shared_wording(stems, domain::telling_stems(other.text));
        if (share < domain::alike_from) return std::nullopt;
        constexpr double whole = 100;
        match.percent = static_cast<int>(std::lround(share * whole));
    }
    match.obligation = std::move(other);
    return match;
}

bool is_surer(const ProofMatch& one, const ProofMatch& other)
{
    if (one.reason != other.reason) return one.reason < other.reason;
    return one.percent > other.percent;
}

void add_their_proof(Connection& connection, RegionId region, const std::vector<EvidenceView>& ours, ProofMatch& match)
{
    for (auto& row : store::evidence_of(connection, region, match.obligation.id)) {
        const bool shared = std::ranges::any_of(ours, [&](const EvidenceView& view) { return view.row.id == row.id; });
        if (shared)
            match.shared.push_back(row.id);
        else if (row.state == domain::EvidenceState::Present)
            match.theirs.push_back(std::move(row));
    }
}

std::vector<ProofMatch> matches_of(Connection& connection, RegionId region, domain::ObligationId id,
                                   const std::vector<EvidenceView>& ours)
{
    constexpr std::size_t most = 12;
    const auto self = store::like_obligation(connection, region, id);
    if (!self) return {};
    const auto stems = domain::telling_stems(self->text);
    std::vector<ProofMatch> matches;
    for (auto& other : store::obligations_near(connection, region, id))
        if (auto match = match_of(*self, stems, std::move(other))) matches.push_back(*std::move(match));
    std::ranges::stable_sort(matches, is_surer);
    if (matches.size() > most) matches.resize(most);
    for (auto& match : matches)
        add_their_proof(connection, region, ours, match);
    return matches;
}

} // namespace

std::string_view name_of(MatchReason reason)
{
    switch (reason) {
    case MatchReason::CarriesOut:
        return "carries-out";
    case MatchReason::CarriedOutBy:
        return "carried-out-by";
    case MatchReason::SameParent:
        return "same-parent";
    case MatchReason::SameWording:
        return "same-wording";
    }
    return {};
}

Answer<ProofView> get_proof(Services& services, const Call& call, domain::ObligationId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ProofView> {
        const auto seen = scope_of(call, domain::permission::obligation_read);
        if (!seen) return unexpected<Refusal>{seen.error()};
        const auto stored = store::find_obligation(connection, *seen, id, call.today);
        if (!stored) return refused("obligation-not-found");
        const auto region = call.actor.scope.region;
        if (auto may = permit(connection, call, domain::permission::evidence_read, stored->belonging(region)); !may)
            return unexpected<Refusal>{may.error()};
        ProofView view;
        const auto& expected = stored->activity.expected;
        view.expected = expected.raw;
        view.requirement = language::proof_requirement(expected.raw, stored->activity.text, !expected.targets.empty());
        std::vector<domain::ProofSeen> looked_at;
        for (auto& row : store::evidence_of(connection, region, id)) {
            if (row.state == domain::EvidenceState::Present) looked_at.push_back(seen_as(row));
            view.evidence.push_back(view_of_evidence(connection, call, std::move(row)));
        }
        view.missing = domain::missing_in(view.requirement, looked_at);
        view.matches = matches_of(connection, region, id, view.evidence);
        view.editable = provable_duty(connection, call, id).has_value();
        return view;
    });
}

} // namespace vekha::service
