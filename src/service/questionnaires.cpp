#include "service/questionnaires.h"

#include "service/text_checks.h"
#include "service/wave_parts.h"
#include "store/digest.h"
#include "store/wave_codec.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Questionnaire;
namespace permission = domain::permission;

constexpr const char* made = "questionnaire-made";

Answer<void> check(const Questionnaire& questionnaire)
{
    const auto typed =
        first_refusal({not_empty(questionnaire.title, "title"), not_longer(questionnaire.title, 200, "title"),
                       not_longer(questionnaire.preface, 600, "preface")});
    if (!typed) return typed;
    if (const auto fault = domain::fault_of(questionnaire)) return refused(fault->code, {{"item", fault->item}});
    return {};
}

bool may_change(Connection& connection, const Call& call, TerritoryId territory)
{
    return permit(connection, call, permission::wave_write, {call.actor.scope.region, territory}).has_value();
}

QuestionnaireEntry entry_of(Connection& connection, const Call& call, store::QuestionnaireRow row)
{
    const bool may = may_change(connection, call, row.territory);
    return {std::move(row.questionnaire), row.territory, may};
}

Answer<QuestionnaireEntry> made_questionnaire(Connection& connection, const Call& call,
                                              const MakeQuestionnaire& command)
{
    const auto region = call.actor.scope.region;
    const auto fingerprint = store::sha256_of(store::encoded(command.questionnaire));
    const auto before = made_before(connection, call, command.idempotency_key, made, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) {
        auto found = store::find_questionnaire(connection, region, "own-" + std::to_string(**before));
        if (!found) return refused("questionnaire-not-found");
        return entry_of(connection, call, *std::move(found));
    }
    const store::Belonging place{call.actor.scope};
    if (const auto may = permit(connection, call, permission::wave_write, place); !may)
        return unexpected<Refusal>{may.error()};
    auto questionnaire = command.questionnaire;
    questionnaire.title = trimmed(questionnaire.title);
    auto row = store::insert_questionnaire(connection, region, place.territory, std::move(questionnaire), call.actor.id,
                                           call.now);
    remember_made(connection, call, command.idempotency_key, made, fingerprint, row.id.value);
    record(connection, call, made, "questionnaire", row.id.value, {{"title", row.questionnaire.title}}, {place, {}});
    return entry_of(connection, call, std::move(row));
}

Answer<QuestionnaireEntry> changed_questionnaire(Connection& connection, const Call& call,
                                                 const ChangeQuestionnaire& command)
{
    const auto region = call.actor.scope.region;
    if (preset_questionnaire(command.code) != nullptr) return refused("questionnaire-of-program");
    const auto kept = store::find_questionnaire(connection, region, command.code);
    if (!kept) return refused("questionnaire-not-found");
    const store::Belonging place{region, kept->territory};
    if (const auto may = permit(connection, call, permission::wave_write, place); !may)
        return unexpected<Refusal>{may.error()};
    const auto stale = refused("changed-meanwhile", {{"version", std::to_string(kept->questionnaire.edition)}});
    if (command.edition != kept->questionnaire.edition) return stale;
    auto questionnaire = command.questionnaire;
    questionnaire.title = trimmed(questionnaire.title);
    questionnaire.code = kept->questionnaire.code;
    questionnaire.edition = kept->questionnaire.edition;
    if (!store::add_questionnaire_edition(connection, region, kept->id, questionnaire, call.actor.id, call.now))
        return stale;
    record(connection, call, "questionnaire-changed", "questionnaire", kept->id.value,
           {{"title", questionnaire.title}, {"edition", std::to_string(questionnaire.edition + 1)}}, {place, {}});
    ++questionnaire.edition;
    return QuestionnaireEntry{std::move(questionnaire), kept->territory, true};
}

} // namespace

Answer<std::vector<QuestionnaireEntry>> list_questionnaires(Services& services, const Call& call)
{
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<QuestionnaireEntry>> {
        std::vector<QuestionnaireEntry> all;
        for (const auto& questionnaire : store::preset_questionnaires())
            all.push_back({questionnaire, std::nullopt, false});
        for (auto& row : store::own_questionnaires(connection, scope->region))
            all.push_back(entry_of(connection, call, std::move(row)));
        return all;
    });
}

Answer<QuestionnaireEntry> get_questionnaire(Services& services, const Call& call, const std::string& code,
                                             std::optional<int> edition)
{
    const auto scope = scope_of(call, permission::wave_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (const auto* preset = preset_questionnaire(code)) {
        if (edition && *edition != preset->edition) return refused("questionnaire-not-found");
        return QuestionnaireEntry{*preset, std::nullopt, false};
    }
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<QuestionnaireEntry> {
        auto kept = store::find_questionnaire(connection, scope->region, code);
        if (!kept) return refused("questionnaire-not-found");
        if (edition && *edition != kept->questionnaire.edition) {
            auto older = store::questionnaire_edition(connection, scope->region, kept->id, *edition);
            if (!older) return refused("questionnaire-not-found");
            return QuestionnaireEntry{*std::move(older), kept->territory, false};
        }
        return entry_of(connection, call, *std::move(kept));
    });
}

Answer<QuestionnaireEntry> make_questionnaire(Services& services, const Call& call, const MakeQuestionnaire& command)
{
    if (const auto checked = check(command.questionnaire); !checked) return unexpected<Refusal>{checked.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made_questionnaire(connection, call, command); });
}

Answer<QuestionnaireEntry> change_questionnaire(Services& services, const Call& call,
                                                const ChangeQuestionnaire& command)
{
    if (const auto checked = check(command.questionnaire); !checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(
        *services.pool, [&](Connection& connection) { return changed_questionnaire(connection, call, command); });
}

} // namespace vekha::service
