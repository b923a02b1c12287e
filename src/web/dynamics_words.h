#pragma once

#include "language/in_words.h"
#include "web/dynamics_sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::web
{

/// Cells of the reports on results, in one language.
class DynamicsWords
{
public:
    explicit DynamicsWords(language::Tongue tongue) : tongue_{tongue} {}

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const;
    /// «12,5»; empty when there is none. @param share  0–1
    [[nodiscard]] std::string percent(const std::optional<double>& share) const;
    [[nodiscard]] std::string number(const std::optional<double>& number, int places) const;

    [[nodiscard]] std::string procedure(domain::Procedure procedure) const;
    [[nodiscard]] std::string subject(const std::string& code) const;
    [[nodiscard]] std::string work(const domain::Assessment& work) const;
    [[nodiscard]] std::string standing(analytics::dynamics::Standing standing) const;
    [[nodiscard]] std::string level(const std::string& name, service::TransitionKind kind) const;
    [[nodiscard]] std::string measure(service::EffectMeasure measure) const;
    [[nodiscard]] std::string effect(const service::SupportEffect& effect) const;
    [[nodiscard]] std::string sign(const service::ResultSign& sign) const;
    [[nodiscard]] std::vector<std::string> objectivity(const service::ObjectivityRow& row, int year) const;

    void add_identification(ListSheet& sheet, const service::IdentificationSheet& read, SheetForm form) const;

private:
    [[nodiscard]] std::string index(const service::SheetIndex& index, int places) const;
    [[nodiscard]] std::string group(const service::SheetIndex& index) const;

    language::Tongue tongue_;
};

} // namespace vekha::web
