#include "service/letter_sender.h"

#include "service/local_day.h"
#include "service/notices.h"
#include "service/work.h"

#include <array>
#include <utility>

namespace vekha::service
{

namespace
{

using namespace std::chrono_literals;
using store::LetterState;

/// Longer than a courier may take.
constexpr std::chrono::seconds lease{180};
constexpr std::chrono::milliseconds idle{1'000};
constexpr std::chrono::milliseconds troubled{5'000};
constexpr std::array<std::chrono::minutes, 7> pauses{1min, 5min, 15min, 60min, 180min, 360min, 720min};
constexpr std::size_t longest_reply = 300;

std::string without_controls(std::string text)
{
    for (auto& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20) letter = ' ';
    return text.substr(0, longest_reply);
}

void tell_of_refusal(Connection& connection, const store::LetterRow& letter, Instant now)
{
    if (!letter.person) return;
    const auto day = domain::to_iso(today_in(connection, letter.region, now));
    (void)notify(connection, letter.region,
                 {*letter.person, "letters-return", "profile", 0, {{"text", letter.reply}}, "letters-return:" + day},
                 now);
}

LetterRun settle(Connection& connection, const store::LetterRow& letter, const std::string& worker, LetterFate fate,
                 Instant now)
{
    switch (fate) {
    case LetterFate::Delivered:
        (void)store::end_letter(connection, letter, worker, LetterState::Sent, now);
        return LetterRun::Sent;
    case LetterFate::Refused:
        if (store::end_letter(connection, letter, worker, LetterState::Refused, now))
            tell_of_refusal(connection, letter, now);
        return LetterRun::Refused;
    case LetterFate::Later:
        break;
    }
    const auto attempt = static_cast<std::size_t>(letter.attempts);
    if (attempt > pauses.size()) {
        (void)store::end_letter(connection, letter, worker, LetterState::Failed, now);
        return LetterRun::GivenUp;
    }
    (void)store::postpone_letter(connection, letter, worker, now + pauses.at(attempt - 1));
    return LetterRun::Postponed;
}

} // namespace

LetterRun send_one_letter(Services& services, const Courier& courier, const std::function<Instant()>& now,
                          const std::string& worker)
{
    if (!store::letter_waits(*services.pool->lease(), now())) return LetterRun::Nothing;
    auto taken = store::in_transaction(*services.pool,
                                       [&](Connection& connection) -> Answer<std::optional<store::LetterToSend>> {
                                           return store::take_letter(connection, worker, now(), lease);
                                       });
    if (!taken || !*taken) return LetterRun::Nothing;
    const auto report = courier(**taken);
    auto letter = (*taken)->row;
    letter.code = report.code == 0 ? "mail-unreachable" : std::to_string(report.code);
    letter.reply = without_controls(report.reply);
    const auto settled = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<LetterRun> {
        return settle(connection, letter, worker, report.fate, now());
    });
    return settled ? *settled : LetterRun::Nothing;
}

LetterSender::LetterSender(Services& services, Courier courier, std::function<Instant()> now, std::string worker,
                           std::function<void(std::string)> failed)
    : services_(services), courier_(std::move(courier)), now_(std::move(now)), worker_(std::move(worker)),
      failed_(std::move(failed))
{
    thread_ = std::thread{[this] { work(); }};
}

LetterSender::~LetterSender()
{
    {
        const std::lock_guard lock{mutex_};
        stop_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

bool LetterSender::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock{mutex_};
    return !ended_.wait_for(lock, time, [this] { return stop_; });
}

void LetterSender::work()
{
    auto pause = std::chrono::milliseconds{0};
    while (wait(pause)) {
        pause = idle;
        try {
            if (send_one_letter(services_, courier_, now_, worker_) != LetterRun::Nothing) pause = 0ms;
        } catch (const std::exception& failure) {
            if (failed_) failed_(std::string{"letters: "} + failure.what());
            pause = troubled;
        }
    }
}

} // namespace vekha::service
