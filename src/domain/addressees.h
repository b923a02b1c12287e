#pragma once

#include "domain/executor.h"
#include "domain/obligation.h"
#include "domain/register_index.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::domain
{

/// Who owes an activity, the lead executor apart.
struct Addressees {
    std::optional<Addressee> lead;
    std::vector<Addressee> others;
    std::vector<Addressee> asked{}; ///< those whom the plan names only with «по согласованию»

    [[nodiscard]] bool must_agree(const Addressee& addressee) const;
};

/// Finds addressees against one register, remembering every name it has looked up. A name that the register does not
/// tell is looked up among those that people settled.
class AddresseeFinder
{
public:
    /// @param dictionary  outlives the finder; nullptr: nothing was settled
    explicit AddresseeFinder(std::span<const Organisation> register_, const ExecutorDictionary* dictionary = nullptr)
        : index_{register_}, dictionary_{dictionary}
    {
    }

    [[nodiscard]] Addressees of(const Activity& activity);

    /// What one printed name stands for, and how that is known.
    [[nodiscard]] const ExecutorMeaning& meaning_of(const std::string& name);

private:
    enum class Kind { Body, School, Schools };

    /// What a printed name stands for.
    struct Named {
        Kind kind = Kind::Body;
        std::vector<Addressee> addressees;
        ExecutorMeaning meaning{};
    };

    const Named& look_up(const std::string& name);
    [[nodiscard]] std::vector<Addressee> named_by_agreement(const Activity& activity);
    [[nodiscard]] Named recognise(const std::string& name) const;
    [[nodiscard]] std::optional<Named> recognise_group(const std::string& name,
                                                       const std::vector<std::string>& words) const;

    /// «школы группы риска 1, 3»: numbers of federal risks, never of schools.
    [[nodiscard]] Named recognise_risk_groups(const std::string& name, const std::vector<std::string>& numbers) const;

    [[nodiscard]] Named settled(const std::string& name, const std::vector<ExecutorTarget>& targets) const;

    RegisterIndex index_;
    const ExecutorDictionary* dictionary_ = nullptr;
    std::unordered_map<std::string, Named> known_;
};

} // namespace vekha::domain
