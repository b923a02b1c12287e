#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// What one field was and what it became; absent: it did not exist before, or no longer does.
struct FieldChange {
    std::string field; ///< as the contract names it, «shortName»; its words: language/audit_words.h
    std::optional<std::string> was;
    std::optional<std::string> became;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// Collects what differs between an object before and after.
class FieldChanges
{
public:
    /// Notes the field where the values differ; empty text is no value.
    FieldChanges& note(std::string field, const std::string& was, const std::string& became)
    {
        if (was != became) changes_.push_back({std::move(field), present(was), present(became)});
        return *this;
    }
    [[nodiscard]] const std::vector<FieldChange>& all() const { return changes_; }

private:
    static std::optional<std::string> present(const std::string& text)
    {
        return text.empty() ? std::nullopt : std::optional{text};
    }

    std::vector<FieldChange> changes_;
};

} // namespace vekha::domain
