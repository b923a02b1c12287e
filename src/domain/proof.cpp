#include "domain/proof.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array kinds{ProofKind::Order,        ProofKind::Protocol,  ProofKind::Note, ProofKind::Report,
                           ProofKind::Participants, ProofKind::Agreement, ProofKind::Plan, ProofKind::Certificate,
                           ProofKind::Materials,    ProofKind::Photo,     ProofKind::Link, ProofKind::Letter};

/// What an office document of a kind carries.
struct Requisites {
    bool number = false;
    bool day = false;
    bool signature = false;
};

Requisites requisites_of(ProofKind kind)
{
    switch (kind) {
    case ProofKind::Order:
    case ProofKind::Agreement:
        return {true, true, true};
    case ProofKind::Protocol:
        return {true, true, true};
    case ProofKind::Letter:
        return {true, true, false};
    case ProofKind::Note:
    case ProofKind::Report:
    case ProofKind::Plan:
        return {false, true, true};
    case ProofKind::Certificate:
        return {false, true, false};
    case ProofKind::Participants:
    case ProofKind::Materials:
    case ProofKind::Photo:
    case ProofKind::Link:
        return {};
    }
    return {};
}

bool holds(const std::vector<ProofKind>& all, ProofKind kind)
{
    return std::ranges::find(all, kind) != all.end();
}

/// A link proves a publication and a picture an event, whatever they are called.
bool shows(const ProofSeen& seen, ProofKind kind)
{
    if (holds(seen.says, kind)) return true;
    if (kind == ProofKind::Link) return seen.kind == EvidenceKind::Link;
    return kind == ProofKind::Photo && seen.picture;
}

bool may_be_anything(const ProofSeen& seen)
{
    return seen.kind != EvidenceKind::Note && seen.says.empty();
}

/// The kind whose requisites are asked of a document: what it calls itself, else the only one that is called for.
std::optional<ProofKind> taken_for(const ProofSeen& seen, const ProofRequirement& requirement)
{
    if (seen.kind != EvidenceKind::File) return std::nullopt;
    for (const auto kind : seen.says)
        if (requirement.kinds.empty() || holds(requirement.kinds, kind)) return kind;
    if (!seen.says.empty()) return seen.says.front();
    if (requirement.kinds.size() == 1 && !seen.picture) return requirement.kinds.front();
    return std::nullopt;
}

void add_requisites(const ProofSeen& seen, const ProofRequirement& requirement, std::vector<ProofRemark>& remarks)
{
    const auto kind = taken_for(seen, requirement);
    if (!kind) return;
    const auto needed = requisites_of(*kind);
    if (needed.number && seen.number.empty()) remarks.push_back({ProofGap::Number, seen.id, kind});
    if (needed.day && !seen.day) remarks.push_back({ProofGap::Day, seen.id, kind});
    if (needed.signature && !seen.is_signed) remarks.push_back({ProofGap::Signature, seen.id, kind});
}

void add_kinds(const ProofRequirement& requirement, std::span<const ProofSeen> evidence,
               std::vector<ProofRemark>& remarks)
{
    auto unknown = std::ranges::count_if(evidence, may_be_anything);
    for (const auto kind : requirement.kinds) {
        if (std::ranges::any_of(evidence, [&](const ProofSeen& seen) { return shows(seen, kind); })) continue;
        if (unknown > 0)
            --unknown;
        else
            remarks.push_back({ProofGap::Kind, std::nullopt, kind});
    }
}

} // namespace

std::span<const ProofKind> proof_kinds()
{
    return kinds;
}

std::string_view name_of(ProofKind kind)
{
    switch (kind) {
    case ProofKind::Order:
        return "order";
    case ProofKind::Protocol:
        return "protocol";
    case ProofKind::Note:
        return "note";
    case ProofKind::Report:
        return "report";
    case ProofKind::Participants:
        return "participants";
    case ProofKind::Agreement:
        return "agreement";
    case ProofKind::Plan:
        return "plan";
    case ProofKind::Certificate:
        return "certificate";
    case ProofKind::Materials:
        return "materials";
    case ProofKind::Photo:
        return "photo";
    case ProofKind::Link:
        return "link";
    case ProofKind::Letter:
        return "letter";
    }
    return {};
}

std::string_view name_of(ProofGap gap)
{
    switch (gap) {
    case ProofGap::Nothing:
        return "nothing";
    case ProofGap::Kind:
        return "kind";
    case ProofGap::File:
        return "file";
    case ProofGap::Number:
        return "number";
    case ProofGap::Day:
        return "day";
    case ProofGap::Signature:
        return "signature";
    case ProofGap::Value:
        return "value";
    }
    return {};
}

std::vector<ProofRemark> missing_in(const ProofRequirement& requirement, std::span<const ProofSeen> evidence)
{
    if (evidence.empty()) return {{ProofGap::Nothing, std::nullopt, std::nullopt}};
    std::vector<ProofRemark> remarks;
    const bool only_words =
        std::ranges::all_of(evidence, [](const ProofSeen& seen) { return seen.kind == EvidenceKind::Note; });
    if (only_words && !requirement.kinds.empty())
        remarks.push_back({ProofGap::File, std::nullopt, std::nullopt});
    else
        add_kinds(requirement, evidence, remarks);
    for (const auto& seen : evidence)
        add_requisites(seen, requirement, remarks);
    if (requirement.value && std::ranges::none_of(evidence, &ProofSeen::figures))
        remarks.push_back({ProofGap::Value, std::nullopt, std::nullopt});
    return remarks;
}

} // namespace vekha::domain
