#pragma once

#include "service/services.h"
#include "store/letters.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace vekha::service
{

enum class LetterFate { Delivered, Later, Refused };

/// What a mail server said.
struct LetterReport {
    LetterFate fate = LetterFate::Later;
    int code = 0; ///< 250, 451, 550; 0: it said nothing
    std::string reply;
};

/// Takes a letter to a mail server.
using Courier = std::function<LetterReport(const store::LetterToSend&)>;

enum class LetterRun { Nothing, Sent, Postponed, Refused, GivenUp };

/// Sends the first letter that is due. After a failure it waits 1, 5, 15 minutes, 1, 3, 6 and 12 hours, then it is
/// given up. A person whose address refuses is told inside the program.
[[nodiscard]] LetterRun send_one_letter(Services& services, const Courier& courier, const std::function<Instant()>& now,
                                        const std::string& worker);

/// A thread that sends letters while the server runs; several servers share the work.
class LetterSender
{
public:
    LetterSender(Services& services, Courier courier, std::function<Instant()> now, std::string worker,
                 std::function<void(std::string)> failed);
    /// Waits for the letter under way.
    ~LetterSender();
    LetterSender(const LetterSender&) = delete;
    LetterSender& operator=(const LetterSender&) = delete;

private:
    void work();
    [[nodiscard]] bool wait(std::chrono::milliseconds time);

    Services& services_;
    Courier courier_;
    std::function<Instant()> now_;
    std::string worker_;
    std::function<void(std::string)> failed_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool stop_ = false;
    std::thread thread_;
};

} // namespace vekha::service
