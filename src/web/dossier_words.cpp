#include "web/dossier_words.h"

#include "domain/quantity.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

using domain::RiskLevel;
using store::VisitKind;
using store::VisitState;

std::string DossierWords::few() const
{
    return (*this)("меньше 5", "fewer than 5");
}

std::string DossierWords::order(const store::Order& order) const
{
    std::string words = order.day ? fmt::format("{} {}", (*this)("от", "of"), dotted(order.day)) : "";
    if (!order.number.empty()) words += fmt::format("{}№ {}", words.empty() ? "" : " ", order.number);
    if (!order.issuer.empty()) words += (words.empty() ? "" : ", ") + order.issuer;
    return words;
}

std::string DossierWords::level(RiskLevel level) const
{
    switch (level) {
    case RiskLevel::High:
        return (*this)("высокий", "high");
    case RiskLevel::Medium:
        return (*this)("средний", "medium");
    case RiskLevel::Low:
        return (*this)("низкий", "low");
    case RiskLevel::Insufficient:
        break;
    }
    return (*this)("нет данных", "no data");
}

std::string DossierWords::source(const service::RiskLevelRow& level, const service::RiskProfileView& view) const
{
    const auto& risk = level.risk;
    std::string words;
    if (risk.official)
        words = (*this)("официальный профиль", "official profile") + (level.basis.empty() ? "" : ", " + level.basis);
    else if (risk.computed && risk.score)
        words = fmt::format("{} {}", (*this)("анкеты, баллов из 100:", "questionnaires, points of 100:"),
                            number(*risk.score / 100.0, 1));
    else if (risk.computed)
        words = (*this)("анкеты", "questionnaires");
    if (!domain::is_checked(risk)) return words.empty() ? "–" : words;
    const auto check = std::ranges::find(view.checks, risk.code, &store::RiskCheckRow::code);
    const auto checked = check == view.checks.end() ? "" : fmt::format(" {}, {}", dotted(check->day), check->maker);
    return words + (words.empty() ? "" : "; ") + (*this)("проверил куратор", "verified by the curator") + checked;
}

std::string DossierWords::profile_state(store::RiskProfileState state) const
{
    switch (state) {
    case store::RiskProfileState::Shown:
        return (*this)("не верифицирован", "not verified");
    case store::RiskProfileState::Verified:
        return (*this)("верифицирован", "verified");
    case store::RiskProfileState::Agreed:
        break;
    }
    return (*this)("согласован", "confirmed");
}

std::string DossierWords::visit_kind(VisitKind kind) const
{
    switch (kind) {
    case VisitKind::Verification:
        return (*this)("верификация рисков", "verification of risks");
    case VisitKind::Monitoring:
        return (*this)("мониторинговый визит", "monitoring visit");
    case VisitKind::Lesson:
        return (*this)("посещение урока", "visit to a lesson");
    case VisitKind::MethodDay:
        break;
    }
    return (*this)("методический день", "methodical day");
}

std::string DossierWords::visit_state(const service::VisitRow& visit, domain::Date today) const
{
    switch (visit.state) {
    case VisitState::Planned:
        return visit.late(today) ? (*this)("просрочен", "late") : (*this)("запланирован", "planned");
    case VisitState::Done:
        return (*this)("проведён, акт не согласован", "held, its act not agreed");
    case VisitState::Agreed:
        return (*this)("проведён, акт согласован", "held, its act agreed");
    case VisitState::Cancelled:
        break;
    }
    return (*this)("отменён", "cancelled");
}

std::string DossierWords::quantity(std::int64_t ten_thousandths) const
{
    auto text = domain::to_text(domain::Quantity{ten_thousandths});
    if (tongue_ == language::Tongue::Russian) std::ranges::replace(text, '.', ',');
    return text;
}

std::string DossierWords::fact(const domain::Fact& fact, const domain::Indicator& definition, bool few) const
{
    if (fact.state == domain::FactState::Blank) return (*this)("нет данных", "no data");
    if (fact.state == domain::FactState::NotApplicable) return (*this)("не применимо", "does not apply");
    if (definition.measure == domain::FactMeasure::YesNo) return fact.yes ? (*this)("да", "yes") : (*this)("нет", "no");
    if (few) return this->few();
    if (definition.measure == domain::FactMeasure::Parts)
        return fmt::format("{} {} {}", quantity(fact.number.parts), (*this)("из", "of"), quantity(fact.whole.parts));
    return quantity(fact.number.parts) + (definition.unit.empty() ? "" : " " + definition.unit);
}

std::string DossierWords::context_source(store::ContextSource source) const
{
    switch (source) {
    case store::ContextSource::Form:
        return (*this)("внесла школа", "stated by the school");
    case store::ContextSource::Passport:
        return (*this)("социальный паспорт", "social passport");
    case store::ContextSource::Import:
        return (*this)("файл", "file");
    case store::ContextSource::Official:
        break;
    }
    return (*this)("официальное значение", "official value");
}

} // namespace vekha::web
