#include "language/curators.h"
#include "web/encode_curators.h"
#include "web/encode_values.h"
#include "web/problem.h"
#include "wire/encode.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

std::string_view name_of(domain::CostKind kind)
{
    switch (kind) {
    case domain::CostKind::Distance:
        return "distance";
    case domain::CostKind::Steps:
        return "steps";
    case domain::CostKind::Risks:
        return "risks";
    case domain::CostKind::Subjects:
        return "subjects";
    case domain::CostKind::Load:
        return "load";
    case domain::CostKind::Change:
        return "change";
    }
    return "";
}

std::string_view name_of(domain::PairChange change)
{
    switch (change) {
    case domain::PairChange::New:
        return "new";
    case domain::PairChange::Kept:
        return "kept";
    case domain::PairChange::Replaced:
        return "replaced";
    }
    return "";
}

std::string_view name_of(domain::UnservedReason reason)
{
    switch (reason) {
    case domain::UnservedReason::NobodyAllowed:
        return "nobody-allowed";
    case domain::UnservedReason::NoCapacity:
        return "no-capacity";
    case domain::UnservedReason::FixedRefused:
        return "fixed-refused";
    }
    return "";
}

std::string_view name_of(service::PairResult result)
{
    switch (result) {
    case service::PairResult::Assigned:
        return "assigned";
    case service::PairResult::Replaced:
        return "replaced";
    case service::PairResult::Kept:
        return "kept";
    case service::PairResult::Refused:
        return "refused";
    }
    return "";
}

/// The parts of a proposal with the names of what they are about.
class Encoder
{
public:
    Encoder(const service::ProposalView& view, Tongue tongue) : view_(view), tongue_(tongue) {}

    [[nodiscard]] json::object pair(const domain::ProposedPair& pair) const
    {
        json::object out;
        out["school"] = school(pair.pair.school);
        out["curator"] = curator(pair.pair.school, pair.pair.curator);
        out["points"] = pair.points;
        out["change"] = encode::text(name_of(pair.change));
        out["present"] = pair.present ? curator(pair.pair.school, *pair.present) : nullptr;
        out["fixed"] = pair.fixed;
        out["parts"] = encode::list(pair.parts, [this](const auto& one) { return part(one); });
        return out;
    }

    [[nodiscard]] json::object unserved(const domain::UnservedSchool& left) const
    {
        json::object out;
        out["school"] = school(left.school);
        out["reason"] = encode::text(name_of(left.reason));
        out["words"] = encode::text(language::in_words(left.reason, tongue_));
        out["present"] = left.present ? curator(left.school, *left.present) : nullptr;
        return out;
    }

private:
    [[nodiscard]] json::value school(domain::OrganisationId id) const
    {
        const auto& found = view_.schools.at(id);
        return {
            {"id", id.value}, {"name", encode::text(found.name)}, {"territory", encode::text(found.territory_name)}};
    }

    /// One who may no longer serve is known by the assignment alone.
    [[nodiscard]] json::value curator(domain::OrganisationId school, service::PersonId id) const
    {
        std::string_view name;
        if (const auto found = view_.curators.find(id); found != view_.curators.end())
            name = found->second.person.name;
        else
            for (const auto& assignment : view_.schools.at(school).assignments)
                if (assignment.person == id) name = assignment.person_name;
        return named(id.value, name);
    }

    [[nodiscard]] json::object part(const domain::CostPart& part) const
    {
        json::object out;
        out["kind"] = encode::text(name_of(part.kind));
        out["points"] = part.points;
        out["amount"] = part.amount;
        out["missing"] = encode::texts(part.missing);
        out["words"] = encode::text(language::in_words(part, tongue_));
        return out;
    }

    const service::ProposalView& view_;
    Tongue tongue_;
};

json::value encode_weights(const domain::ProposalWeights& weights)
{
    return {{"kilometre", weights.kilometre}, {"step", weights.step}, {"risks", weights.risks},
            {"subjects", weights.subjects},   {"load", weights.load}, {"change", weights.change}};
}

} // namespace

json::value encode_proposal(const service::ProposalView& view, Tongue tongue)
{
    const Encoder encoder{view, tongue};
    json::object out;
    out["points"] = view.proposal.points;
    out["schools"] = static_cast<std::int64_t>(view.schools.size());
    out["curators"] = static_cast<std::int64_t>(view.curators.size());
    out["places"] = view.places;
    out["kept"] = view.kept;
    out["replaced"] = view.replaced;
    out["added"] = view.added;
    out["weights"] = encode_weights(view.weights);
    out["pairs"] = encode::list(view.proposal.pairs, [&](const auto& pair) { return encoder.pair(pair); });
    out["unserved"] = encode::list(view.proposal.unserved, [&](const auto& left) { return encoder.unserved(left); });
    return out;
}

json::value encode_approval(const service::ApprovalOutcome& outcome, Tongue tongue)
{
    json::object out;
    out["applied"] = outcome.applied;
    out["items"] = encode::list(outcome.items, [&](const service::ApprovedItem& item) {
        return json::object{{"school", item.pair.school.value},
                            {"curator", item.pair.person.value},
                            {"result", encode::text(name_of(item.result))},
                            {"refusals", encode::list(item.codes, [&](const std::string& code) {
                                 return json::object{{"code", encode::text(code)},
                                                     {"title", encode::text(sentence_of(code, tongue))}};
                             })}};
    });
    return out;
}

} // namespace vekha::web
