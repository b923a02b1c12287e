#pragma once

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
};

/// Finds addressees against one register, remembering every name it has looked up.
class AddresseeFinder
{
public:
    explicit AddresseeFinder(std::span<const Organisation> register_) : index_{register_} {}

    [[nodiscard]] Addressees of(const Activity& activity);

private:
    enum class Kind { Body, School, Schools };

    /// What a printed name stands for.
    struct Named {
        Kind kind = Kind::Body;
        std::vector<Addressee> addressees;
    };

    const Named& look_up(const std::string& name);
    [[nodiscard]] Named recognise(const std::string& name) const;
    [[nodiscard]] std::optional<Named> recognise_group(const std::string& name,
                                                       const std::vector<std::string>& words) const;

    RegisterIndex index_;
    std::unordered_map<std::string, Named> known_;
};

} // namespace vekha::domain
