#pragma once

#include "web/dossier.h"
#include "web/dynamics_words.h"

namespace vekha::web
{

/// Cells and sentences of a dossier, in one language.
class DossierWords : public DynamicsWords
{
public:
    explicit DossierWords(language::Tongue tongue) : DynamicsWords{tongue}, tongue_{tongue} {}

    [[nodiscard]] language::Tongue tongue() const { return tongue_; }

    /// «меньше 5».
    [[nodiscard]] std::string few() const;
    /// «от 12.11.2026 № 7, МОУО».
    [[nodiscard]] std::string order(const store::Order& order) const;
    [[nodiscard]] std::string level(domain::RiskLevel level) const;
    /// Where the level of a risk is from: «анкеты, 64,2 балла», «официальный профиль», «проверил куратор 12.11.2026».
    [[nodiscard]] std::string source(const service::RiskLevelRow& level, const service::RiskProfileView& view) const;
    [[nodiscard]] std::string profile_state(store::RiskProfileState state) const;
    [[nodiscard]] std::string visit_kind(store::VisitKind kind) const;
    [[nodiscard]] std::string visit_state(const service::VisitRow& visit, domain::Date today) const;
    [[nodiscard]] std::string fact(const domain::Fact& fact, const domain::Indicator& definition, bool few) const;
    [[nodiscard]] std::string quantity(std::int64_t ten_thousandths) const;
    [[nodiscard]] std::string context_source(store::ContextSource source) const;

private:
    language::Tongue tongue_;
};

} // namespace vekha::web
