#include "mail/message.h"
#include "mail/smtp.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace vekha::mail;

namespace
{

Message a_message()
{
    Message message;
    message.from = {"Веха", "vekha@example.org"};
    message.to = {"Ладогина Мария Петровна", "ladogina@example.org"};
    message.subject = "Сводка";
    message.text = "Здравствуйте!\n";
    message.html = "<p>Здравствуйте!</p>\n";
    message.id = "1.1@vekha.example.org";
    message.date = std::chrono::sys_seconds{std::chrono::seconds{1795338000}};
    return message;
}

std::vector<std::string> header_lines(const std::string& letter)
{
    std::vector<std::string> lines;
    std::istringstream in{letter.substr(0, letter.find("\r\n\r\n"))};
    for (std::string line; std::getline(in, line);)
        lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    return lines;
}

} // namespace

TEST_CASE("a letter is ASCII in short lines, with both forms of its text")
{
    const auto letter = written(a_message());
    CHECK(std::ranges::all_of(letter, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }));
    CHECK(letter.find("Date: Sun, 22 Nov 2026 09:00:00 +0000\r\n") != std::string::npos);
    CHECK(letter.find("Subject: =?UTF-8?B?0KHQstC+0LTQutCw?=\r\n") != std::string::npos);
    CHECK(letter.find("Content-Type: text/plain; charset=UTF-8\r\n") != std::string::npos);
    CHECK(letter.find("Content-Type: text/html; charset=UTF-8\r\n") != std::string::npos);
    CHECK(letter.find("List-Unsubscribe") == std::string::npos);
    std::istringstream in{letter};
    for (std::string line; std::getline(in, line);) {
        CHECK(line.ends_with('\r'));
        CHECK(line.size() <= 79);
    }
}

TEST_CASE("a letter that may be ended says how, in both headers that programs look for")
{
    auto message = a_message();
    message.unsubscribe = "https://vekha.example.org/unsubscribe/token";
    const auto letter = written(message);
    CHECK(letter.find("List-Unsubscribe: <https://vekha.example.org/unsubscribe/token>\r\n") != std::string::npos);
    CHECK(letter.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") != std::string::npos);
}

TEST_CASE("what people wrote never becomes a header of its own")
{
    auto message = a_message();
    message.to.name = "Иван\r\nBcc: all@example.org";
    message.from.name = "x\nX-Evil: 1";
    message.subject = "Тема\r\n\r\n<script>\rX-Evil: 2";
    for (const auto& line : header_lines(written(message))) {
        CAPTURE(line);
        CHECK_FALSE(line.starts_with("Bcc"));
        CHECK_FALSE(line.starts_with("X-Evil"));
        CHECK_FALSE(line.starts_with("<script"));
    }
}

TEST_CASE("a long subject is cut between letters, never within one")
{
    std::string subject;
    for (int n = 0; n < 60; ++n)
        subject += "ё ";
    const auto encoded = header_text(subject);
    std::istringstream in{encoded};
    int words = 0;
    for (std::string line; std::getline(in, line); ++words) {
        const auto word = line.substr(line.find("=?"));
        CHECK(word.size() <= 76);
        CHECK(word.starts_with("=?UTF-8?B?"));
    }
    CHECK(words >= 4);
    CHECK(header_text("Plain words") == "Plain words");
    CHECK(header_text("=?UTF-8?B?AAAA?=").starts_with("=?UTF-8?B?"));
    CHECK(header_text("=?UTF-8?B?AAAA?=") != "=?UTF-8?B?AAAA?=");
}

TEST_CASE("only addresses that are one address are written to")
{
    for (const auto* good : {"a@b", "ladogina.m+school@mail.example.org", "o'neil@example.org"}) {
        CAPTURE(good);
        CHECK(is_sendable(good));
    }
    for (const std::string bad :
         {"", "@", "a@", "@b", "a b@c.d", "a@b c", "a@b>,<c@d", "a@b\r\nRCPT TO:<c@d>", "-oQ/tmp@b", "a@-b", "a@b..c",
          "a..b@c", "почта@example.org", "a@пример.рф", "a@b@c", "\"a b\"@c", "a@[127.0.0.1]"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_sendable(bad));
    }
    CHECK_FALSE(is_sendable(std::string(300, 'a') + "@example.org"));
    CHECK(mailbox_from("Веха <vekha@example.org>") == Mailbox{"Веха", "vekha@example.org"});
    CHECK(mailbox_from("vekha@example.org") == Mailbox{"", "vekha@example.org"});
    CHECK_FALSE(mailbox_from("Веха <vekha@example.org"));
    CHECK_FALSE(mailbox_from("Веха <>"));
}

TEST_CASE("a mail server is an address without a password in it")
{
    const auto server = Server::create("smtps://vekha@mail.example.org:465", "secret", "");
    REQUIRE(server);
    CHECK(server->url == "smtps://mail.example.org:465");
    CHECK(server->user == "vekha");
    CHECK(Server::create("smtp://127.0.0.1:2525", "", ""));
    CHECK(Server::create("smtp://vekha@example.org@mail.example.org", "secret", "")->user == "vekha@example.org");
    for (const auto* bad : {"http://mail.example.org", "mail.example.org", "smtp://", "smtp://a:b@host",
                            "smtp://host/path", "smtp://ho st", "smtp://user@host"}) {
        CAPTURE(bad);
        CHECK_FALSE(Server::create(bad, "", ""));
    }
}

TEST_CASE("a server that is not there means later, and an impossible address means never")
{
    auto message = a_message();
    const auto nobody = Server::create("smtp://127.0.0.1:1", "", "").value();
    CHECK(send(nobody, message).fate == Fate::Later);
    message.to.address = "a@b\r\nDATA";
    CHECK(send(nobody, message).fate == Fate::Refused);
}
