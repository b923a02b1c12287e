#pragma once

#include "service/approve_draft.h"
#include "service/evidence.h"
#include "service/integrity.h"
#include "service/obligation_steps.h"
#include "service/uploads.h"
#include "support/test_people.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::tests
{

/// Two schools that owe two dated rows each, and the people about them.
struct Proofs : PeopledWorld {
    service::PersonId head;
    service::PersonId other_head;
    service::PersonId coordinator;
    domain::ObligationId here;
    domain::ObligationId here_too;
    domain::ObligationId there;

    explicit Proofs(World& in) : PeopledWorld(in)
    {
        head = add_person_with("Ильина Вера", "head", north, {{}, north_school});
        other_head = add_person_with("Панова Рита", "head", south, {{}, south_school});
        coordinator = add_person_with("Котова Нина", "municipal-coordinator", north, {north, {}});
        const std::vector<std::string> schools{"СОШ № 4", "СОШ № 9"};
        const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 декабря 2026 года", {}, schools),
                                                     an_activity("2", "до 20 декабря 2026 года", {}, schools)}));
        REQUIRE(service::approve_draft(services(), world.call, {draft, 1, {}}));
        const auto all = service::list_obligations(services(), world.call, {}, {std::nullopt, 50}).value();
        for (const auto& row : all.page.items) {
            const bool ours = row.obligation.addressee.organisation == north_school;
            if (ours)
                (row.number == "1" ? here : here_too) = row.obligation.id;
            else
                there = row.obligation.id;
        }
    }

    [[nodiscard]] service::Services& services() const { return *world.services; }
    [[nodiscard]] service::Call by_head() const { return as(head); }

    [[nodiscard]] service::Answer<service::EvidenceView> add(domain::EvidenceKind kind,
                                                             const service::EvidenceWords& said) const
    {
        return service::add_evidence(services(), by_head(), {here, kind, said, std::nullopt});
    }
    [[nodiscard]] service::EvidenceView note(const std::string& words) const
    {
        return add(domain::EvidenceKind::Note, {"", words, "", {}, false, ""}).value();
    }

    /// A file sent in two pieces.
    [[nodiscard]] service::Answer<service::EvidenceView> file(const std::string& name, const std::string& content) const
    {
        const auto size = static_cast<std::int64_t>(content.size());
        const auto upload = service::begin_upload(services(), by_head(), {here, name, "", size, {}}).value();
        const std::string_view bytes{content};
        const auto half = content.size() / 2;
        REQUIRE(service::send_piece(services(), by_head(), upload.id, 0, bytes.substr(0, half)));
        REQUIRE(
            service::send_piece(services(), by_head(), upload.id, static_cast<std::int64_t>(half), bytes.substr(half)));
        return service::finish_upload(services(), by_head(), {upload.id, {}});
    }

    [[nodiscard]] std::string take(service::PersonId who, const service::StepOrder& order) const
    {
        const auto version = service::get_obligation(services(), world.call, here).value().row.version;
        return code_of(service::take_step(services(), as(who), here, version, order, {}));
    }
    [[nodiscard]] domain::Progress progress(domain::ObligationId id) const
    {
        return service::get_obligation(services(), world.call, id).value().row.progress;
    }
    [[nodiscard]] std::vector<service::EvidenceView> proof(domain::ObligationId id) const
    {
        return service::get_proof(services(), world.call, id).value().evidence;
    }
    [[nodiscard]] std::int64_t broken() const
    {
        std::int64_t broken = 0;
        for (const auto& rule : service::check_integrity(services(), world.call).value())
            if (rule.code.starts_with("evidence-")) broken += rule.broken;
        return broken;
    }
};

inline constexpr const char* protocol_text = "Протокол совещания. Присутствовали 12 человек.";

} // namespace vekha::tests
