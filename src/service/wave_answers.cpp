#include "service/wave_answers.h"

#include "service/local_day.h"
#include "service/secrets.h"
#include "service/wave_box.h"
#include "service/wave_links.h"
#include "service/work.h"
#include "store/wave_answers.h"

#include <charconv>

namespace vekha::service
{

namespace
{

using domain::QuestionnaireItem;
using domain::WaveState;
using store::BatchKind;
using store::OpenedLink;

/// The number of the chosen option of each item, in their order; nullopt for none.
using ChosenOptions = std::vector<std::optional<std::size_t>>;

Answer<OpenedLink> usable_link(Connection& connection, const std::string& hash, Instant now)
{
    auto link = store::link_called(connection, hash);
    if (!link) return refused("answer-link-unknown");
    const auto today = today_in(connection, link->region, now);
    const bool is_class = link->kind == BatchKind::ClassCode;
    if (link->state == WaveState::Planned || (link->state == WaveState::Open && today < link->term.from))
        return refused("wave-not-begun", {{"from", domain::to_iso(link->term.from)}});
    if (link->state != WaveState::Open || today > link->term.to) return refused("wave-over");
    if (!is_class && link->used_up) return refused("answer-link-used");
    if (link->withdrawn) return refused("answer-link-withdrawn");
    if (link->last_day && today > *link->last_day) return refused("class-code-over");
    if (is_class && link->used_up) return refused("class-code-full");
    return *std::move(link);
}

std::optional<std::size_t> number_in(std::string_view text)
{
    std::size_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

bool takes_numbers(const QuestionnaireItem& item)
{
    return item.kind == domain::ItemKind::Share || item.kind == domain::ItemKind::Number;
}

Answer<ChosenOptions> chosen(const domain::Questionnaire& questionnaire,
                             const std::map<std::string, std::string>& values)
{
    ChosenOptions options;
    std::map<std::string, std::string> faults;
    std::size_t known = 0;
    for (const auto& item : questionnaire.items) {
        const auto found = values.find(item.code);
        known += found == values.end() ? 0 : 1;
        const auto text = found == values.end() ? std::string{} : trimmed(found->second);
        options.emplace_back();
        // An empty field of a number says «не знаю»; of options one must be chosen, be it «Затрудняюсь ответить».
        if (text == no_answer || (text.empty() && takes_numbers(item))) continue;
        if (text.empty()) {
            faults[item.code] = "missing";
        } else if (const auto option = number_in(text); option && *option < domain::options_of(item)) {
            options.back() = option;
        } else {
            faults[item.code] = "unfit";
        }
    }
    if (known != values.size()) return refused("answers-strange");
    if (!faults.empty()) return refused("answers-unfit", std::move(faults));
    return options;
}

void add(BoxCounts& counts, const domain::Questionnaire& questionnaire, const ChosenOptions& options)
{
    ++counts.respondents;
    std::size_t first = 0;
    for (std::size_t at = 0; at < options.size(); ++at) {
        if (options[at]) ++counts.options[first + *options[at]];
        first += domain::options_of(questionnaire.items[at]);
    }
}

Answer<void> answers_given(Services& services, Connection& connection, const GivenAnswers& given, Instant now)
{
    const auto hash = token_hash(given.link);
    const auto link = usable_link(connection, hash, now);
    if (!link) return unexpected<Refusal>{link.error()};
    const auto questionnaire = store::questionnaire_of_wave(connection, link->region, link->wave, link->audience);
    const auto options = chosen(questionnaire, given.values);
    if (!options) return unexpected<Refusal>{options.error()};
    const bool is_class = link->kind == BatchKind::ClassCode;
    if (is_class && (!link_typed(given.form) || is_class_code(given.form))) return refused("answers-strange");
    const bool taken = is_class ? store::use_seat(connection, link->region, link->batch, token_hash(given.form))
                                : store::use_link(connection, hash);
    if (!taken) return refused("answer-link-used");
    const BoxLabel label{link->region, link->wave, link->school, link->audience};
    const auto key = wave_key(services, link->region, link->wave);
    if (!key) return refused("answers-unkept");
    const auto box = store::sealed_box(connection, link->region, link->wave, link->school, link->audience);
    auto counts = opened(*key, label, box, domain::options_of(questionnaire));
    if (!counts) return refused("answers-unkept");
    add(*counts, questionnaire, *options);
    store::write_box(connection, link->region, link->wave, {link->school, link->audience, sealed(*key, label, *counts)},
                     1);
    return {};
}

} // namespace

Answer<AnswerSheet> open_sheet(Services& services, const std::string& link, Instant now)
{
    const auto typed = link_typed(link);
    if (!typed) return refused("answer-link-unknown");
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AnswerSheet> {
        const auto found = usable_link(connection, token_hash(*typed), now);
        if (!found) return unexpected<Refusal>{found.error()};
        AnswerSheet sheet;
        sheet.questionnaire = store::questionnaire_of_wave(connection, found->region, found->wave, found->audience);
        sheet.school = found->school_name;
        sheet.until = found->last_day.value_or(found->term.to);
        sheet.class_code = found->kind == BatchKind::ClassCode;
        if (sheet.class_code) sheet.form = random_link();
        sheet.limit_key = std::to_string(found->region.value) + "/" + std::to_string(found->school.value);
        return sheet;
    });
}

Answer<void> give_answers(Services& services, const GivenAnswers& given, Instant now)
{
    const auto typed = link_typed(given.link);
    if (!typed) return refused("answer-link-unknown");
    const GivenAnswers cleaned{*typed, given.form, given.values};
    try {
        return store::in_transaction(
            *services.pool, [&](Connection& connection) { return answers_given(services, connection, cleaned, now); });
    } catch (const store::DatabaseError& error) {
        // The same form of a class twice at the same moment.
        if (error.fault() != store::DatabaseFault::UniqueViolation) throw;
        return refused("answer-link-used");
    }
}

} // namespace vekha::service
