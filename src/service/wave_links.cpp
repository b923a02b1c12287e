#include "service/wave_links.h"

#include "service/secrets.h"
#include "service/wave_parts.h"
#include "service/wave_schools.h"
#include "store/digest.h"
#include "store/wave_answers.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::WaveState;
namespace permission = domain::permission;

constexpr std::string_view link_letters = "0123456789abcdefghjkmnpqrstvwxyz"; // 32, so five bits each
constexpr std::size_t link_length = 26;
constexpr std::size_t code_length = 9;
constexpr const char* printed = "wave-links-printed";

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// A school that the caller carries an unfinished wave out at.
Answer<WaveSchoolView> carried_out(Connection& connection, const Call& call, WaveId wave_id, WaveSchoolId school_id)
{
    auto wave = seen_wave(connection, call, wave_id);
    if (!wave) return unexpected<Refusal>{wave.error()};
    auto school = seen_wave_school(connection, call, wave_id, school_id);
    if (!school) return unexpected<Refusal>{school.error()};
    const auto region = call.actor.scope.region;
    if (const auto may = permit(connection, call, permission::wave_carry_out, school->belonging(region)); !may)
        return unexpected<Refusal>{may.error()};
    if (wave->state == WaveState::Closed || wave->state == WaveState::Scored) return refused("wave-closed");
    WaveSchoolView view;
    view.batches = store::batches_of(connection, region, wave_id, school_id);
    view.wave = *std::move(wave);
    view.school = *std::move(school);
    return view;
}

/// How many links and seats may still be given to an audience: a fifth more than is expected and five, so that lost
/// sheets are no trouble and nobody fills a box alone.
Answer<std::int64_t> links_left(const WaveSchoolView& view, domain::WaveAudience audience)
{
    const auto rate = std::ranges::find(view.school.rates, audience, &store::ResponseRate::audience);
    if (rate == view.school.rates.end()) return refused("audience-not-asked");
    auto left = rate->expected + (rate->expected + 4) / 5 + 5;
    for (const auto& batch : view.batches)
        if (batch.audience == audience) left -= batch.withdrawn ? batch.used : batch.size;
    return std::max<std::int64_t>(left, 0);
}

Answer<void> check_number(const WaveSchoolView& view, domain::WaveAudience audience, std::int64_t number,
                          std::int64_t limit)
{
    if (number < 1 || number > limit) return refused("links-unsound", {{"limit", std::to_string(limit)}});
    const auto left = links_left(view, audience);
    if (!left) return unexpected<Refusal>{left.error()};
    if (number > *left) return refused("links-too-many", {{"left", std::to_string(*left)}});
    return {};
}

Answer<PrintedLinks> links_printed(Connection& connection, const Call& call, const PrintLinks& command)
{
    const auto region = call.actor.scope.region;
    const auto fingerprint =
        store::sha256_of(std::to_string(command.wave.value) + "/" + std::to_string(command.school.value) + "/" +
                         audience_name(command.audience) + "/" + std::to_string(command.number));
    const auto before = made_before(connection, call, command.idempotency_key, printed, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    auto view = carried_out(connection, call, command.wave, command.school);
    if (!view) return unexpected<Refusal>{view.error()};
    if (*before) {
        // The answer to the first request was lost, and with it the links: others take their place.
        (void)store::withdraw_batch(connection, region, WaveBatchId{**before});
        view->batches = store::batches_of(connection, region, command.wave, command.school);
    }
    if (const auto fits = check_number(*view, command.audience, command.number, most_links); !fits)
        return unexpected<Refusal>{fits.error()};
    PrintedLinks made;
    store::NewBatch batch{command.wave, command.school, command.audience, {}, {}, command.number, {}};
    for (std::int64_t i = 0; i < command.number; ++i) {
        made.links.push_back(random_link());
        batch.links.push_back(token_hash(made.links.back()));
    }
    made.batch = store::insert_batch(connection, region, batch, call.actor.id, call.now);
    if (!*before) remember_made(connection, call, command.idempotency_key, printed, fingerprint, made.batch.value);
    record(connection, call, printed, "wave", command.wave.value,
           {{"title", view->wave.title},
            {"audience", audience_name(command.audience)},
            {"number", std::to_string(command.number)}},
           {view->school.belonging(region), {}});
    made.wave = std::move(view->wave);
    made.school = std::move(view->school);
    return made;
}

Answer<MadeClassCode> class_code_made(Connection& connection, const Call& call, const MakeClassCode& command)
{
    const auto region = call.actor.scope.region;
    auto view = carried_out(connection, call, command.wave, command.school);
    if (!view) return unexpected<Refusal>{view.error()};
    if (const auto fits = check_number(*view, command.audience, command.seats, most_seats); !fits)
        return unexpected<Refusal>{fits.error()};
    if (command.last_day < call.today || command.last_day > view->wave.term.to) return refused("class-day-unfit");
    MadeClassCode made;
    made.code = random_class_code();
    made.last_day = command.last_day;
    made.batch = store::insert_batch(
        connection, region,
        {command.wave, command.school, command.audience, {}, token_hash(made.code), command.seats, command.last_day},
        call.actor.id, call.now);
    record(connection, call, "wave-class-code-made", "wave", command.wave.value,
           {{"title", view->wave.title},
            {"audience", audience_name(command.audience)},
            {"number", std::to_string(command.seats)}},
           {view->school.belonging(region), {}});
    made.school = std::move(view->school);
    return made;
}

} // namespace

std::string random_link()
{
    std::string link;
    for (const auto byte : random_bytes(link_length))
        link += link_letters[static_cast<unsigned char>(byte) % link_letters.size()];
    return link;
}

std::string random_class_code()
{
    std::string code;
    while (code.size() < code_length)
        for (const auto byte : random_bytes(code_length)) {
            // 250 of 256 values, so that every digit is as likely as the others.
            const auto value = static_cast<unsigned char>(byte);
            if (value < 250 && code.size() < code_length) code += static_cast<char>('0' + value % 10);
        }
    return code;
}

std::optional<std::string> link_typed(std::string_view text)
{
    std::string link;
    for (const auto letter : text) {
        if (letter == ' ' || letter == '-') continue;
        link += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (link.size() > link_length) return std::nullopt;
    }
    const auto known = [](char letter) { return link_letters.find(letter) != std::string_view::npos; };
    const bool fits = is_class_code(link) || (link.size() == link_length && std::ranges::all_of(link, known));
    return fits ? std::optional{link} : std::nullopt;
}

bool is_class_code(std::string_view link)
{
    return link.size() == code_length && std::ranges::all_of(link, is_digit);
}

std::string audience_name(domain::WaveAudience audience)
{
    for (const auto& [value, name] : domain::wave_audiences)
        if (value == audience) return std::string{name};
    return {};
}

Answer<PrintedLinks> print_links(Services& services, const Call& call, const PrintLinks& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return links_printed(connection, call, command); });
}

Answer<MadeClassCode> make_class_code(Services& services, const Call& call, const MakeClassCode& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return class_code_made(connection, call, command); });
}

} // namespace vekha::service
