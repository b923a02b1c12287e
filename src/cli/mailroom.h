#pragma once

#include "cli/configuration.h"
#include "mail/smtp.h"
#include "service/letter_sender.h"

#include <optional>
#include <string>

namespace vekha::cli
{

/// The mail server that letters go through, and from whom they are.
struct Mailroom {
    mail::Server server;
    mail::Mailbox sender;
};

/// nullopt where none is set up. @throws std::runtime_error when it is set up wrongly
[[nodiscard]] std::optional<Mailroom> mailroom_of(const Configuration& settings);

/// Sends one letter, in the name of the program.
[[nodiscard]] service::LetterReport send(const Mailroom& mailroom, const mail::Mailbox& to,
                                         const store::LetterToSend& letter);

[[nodiscard]] service::Courier courier_of(const Mailroom& mailroom);

/// Where people open Vekha, without a slash at its end: the public address, else the one that is listened on.
[[nodiscard]] std::string address_of(const Configuration& settings, std::optional<unsigned> port = {});

} // namespace vekha::cli
