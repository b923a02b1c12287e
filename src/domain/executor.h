#pragma once

#include "domain/body.h"
#include "domain/organisation.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What a wording of executors may stand for. Outside: somebody that no register of ours holds («ФИОКО»).
enum class TargetKind { Organisation, Group, Role, Body, Outside };

[[nodiscard]] std::string_view name_of(TargetKind kind); ///< organisation, group, role, body, outside
[[nodiscard]] std::optional<TargetKind> target_kind_from_name(std::string_view name);

struct ExecutorTarget {
    TargetKind kind = TargetKind::Organisation;
    std::optional<OrganisationId> organisation{};
    std::string code{}; ///< of a group («ПРШ») or a role («curator»)
    std::optional<BodyId> body{};

    friend bool operator==(const ExecutorTarget&, const ExecutorTarget&) = default;
};

/// The words of a wording, as they are compared: «БОУ ДО «Перспектива»» and «боу до перспектива» are one.
[[nodiscard]] std::string executor_words(std::string_view wording);

/// What people settled that wordings mean. Nearer territories are added first and win.
class ExecutorDictionary
{
public:
    void add(const std::string& words, std::vector<ExecutorTarget> targets)
    {
        known_.emplace(words, std::move(targets));
    }
    /// nullptr when nobody settled it.
    [[nodiscard]] const std::vector<ExecutorTarget>* find(std::string_view wording) const;
    [[nodiscard]] bool empty() const { return known_.empty(); }

private:
    std::map<std::string, std::vector<ExecutorTarget>, std::less<>> known_;
};

/// How the meaning of a wording is known.
enum class Known { No, FromRegister, Settled };

struct ExecutorMeaning {
    Known known = Known::No;
    std::vector<ExecutorTarget> targets{}; ///< of a register: the one organisation; empty for a group of schools
    std::size_t schools = 0;               ///< how many schools it stands for, one that is named apart

    friend bool operator==(const ExecutorMeaning&, const ExecutorMeaning&) = default;
};

} // namespace vekha::domain
