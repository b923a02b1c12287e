#include "cli/mailroom.h"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <stdexcept>

namespace vekha::cli
{

namespace
{

std::string password_of(const Configuration& settings)
{
    const auto& file = settings.at("smtp-password-file").value;
    if (file.empty()) return process_environment("VEKHA_SMTP_PASSWORD").value_or("");
    std::ifstream in{file};
    std::string password;
    if (!std::getline(in, password) || password.empty())
        throw std::runtime_error("smtp-password-file: " + file + " cannot be read or is empty");
    return password;
}

} // namespace

std::optional<Mailroom> mailroom_of(const Configuration& settings)
{
    const auto& url = settings.at("smtp").value;
    if (url.empty()) return std::nullopt;
    auto server = mail::Server::create(url, password_of(settings), settings.at("smtp-ca-file").value);
    if (!server) throw std::runtime_error("smtp: " + server.error());
    auto sender = mail::mailbox_from(settings.at("smtp-sender").value);
    if (!sender) throw std::runtime_error("smtp-sender: «Name <address>» is needed");
    return Mailroom{*std::move(server), *std::move(sender)};
}

service::LetterReport send(const Mailroom& mailroom, const mail::Mailbox& to, const store::LetterToSend& letter)
{
    const auto host = mailroom.sender.address.substr(mailroom.sender.address.find('@') + 1);
    mail::Message message;
    message.from = mailroom.sender;
    message.to = to;
    message.subject = letter.row.subject;
    message.text = letter.text;
    message.html = letter.html;
    message.id = fmt::format("vekha.{}.{}.{}@{}", letter.row.region.value, letter.row.id.value,
                             letter.row.made_at.time_since_epoch().count(), host);
    message.date = std::chrono::floor<std::chrono::seconds>(letter.row.made_at);
    if (!letter.unsubscribe_url.empty()) message.unsubscribe = letter.unsubscribe_url;
    const auto delivery = mail::send(mailroom.server, message);
    switch (delivery.fate) {
    case mail::Fate::Delivered:
        return {service::LetterFate::Delivered, delivery.code, delivery.reply};
    case mail::Fate::Refused:
        return {service::LetterFate::Refused, delivery.code, delivery.reply};
    case mail::Fate::Later:
        break;
    }
    return {service::LetterFate::Later, delivery.code, delivery.reply};
}

service::Courier courier_of(const Mailroom& mailroom)
{
    return [mailroom](const store::LetterToSend& letter) {
        return send(mailroom, {letter.row.person_name, letter.row.address}, letter);
    };
}

std::string address_of(const Configuration& settings, std::optional<unsigned> port)
{
    auto url = settings.at("public-url").value;
    if (url.empty()) {
        const auto endpoint = *endpoint_from(settings.at("listen").value);
        const auto shown = endpoint.host.find(':') == std::string::npos ? endpoint.host : "[" + endpoint.host + "]";
        url = fmt::format("http://{}:{}", shown, port.value_or(endpoint.port));
    }
    if (url.ends_with('/')) url.pop_back();
    return url;
}

} // namespace vekha::cli
