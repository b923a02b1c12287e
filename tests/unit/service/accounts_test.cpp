#include "service/account_setup.h"
#include "service/password.h"
#include "service/password_hashing.h"
#include "service/second_factor.h"
#include "service/throttle.h"
#include "service/totp.h"
#include "store/grants.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

constexpr const char* right = "тихий омут и лодка";

/// Vekha with hashes that cost nothing, so that many can be made.
void with_accounts(const std::function<void(World&)>& test)
{
    everywhere([&](World& world) {
        world.services->passwords = std::make_unique<PasswordHashing>(PasswordHashing::Cost{1, 8u << 10});
        test(world);
    });
}

/// A person with a role and a password.
PersonId person(World& world, const std::string& login, const std::string& role = "municipal-coordinator")
{
    const auto issued =
        add_account(*world.services, world.call, {"Лугова Анна Сергеевна", login, role, {}, {}, ""}).value();
    REQUIRE(accept_invitation(*world.services, {issued.token, right}, world.call.now));
    return issued.person;
}

std::string code_of(const Answer<SignedIn>& answer)
{
    return answer ? std::string{} : answer.error().code;
}

Answer<SignedIn> try_in(World& world, const std::string& login, const std::string& password,
                        const std::string& remote = "10.0.0.1", const std::optional<std::string>& device = {})
{
    return sign_in(*world.services, {login, password, device, "Firefox, Windows", remote, {}}, world.call.now);
}

Answer<SessionHolder> holder(World& world, const std::string& token)
{
    return session_holder(*world.services, token, "10.0.0.1", world.call.now, world.call.today);
}

/// The call of a person who holds a session.
Call call_with(World& world, const std::string& token)
{
    const auto held = holder(world, token).value();
    return {held.actor, world.call.now, world.call.today, held.session.id, held.session.proved_at};
}

} // namespace

TEST_CASE("an unknown login, a wrong password and an account without one are told alike and cost one hash each")
{
    with_accounts([](World& world) {
        person(world, "known");
        CHECK(add_account(*world.services, world.call, {"Иной", "invited", "administrator", {}, {}, ""}));
        const auto& hashing = *world.services->passwords;
        for (const auto* login : {"known", "nobody", "invited", ""}) {
            CAPTURE(login);
            const auto before = hashing.runs();
            CHECK(code_of(try_in(world, login, "не тот пароль")) == "sign-in-refused");
            CHECK(hashing.runs() == before + 1);
        }
        const auto before = hashing.runs();
        CHECK(try_in(world, " KNOWN ", right));
        CHECK(hashing.runs() == before + 1);
    });
}

TEST_CASE("guessing is slowed down by who guesses, and nobody is locked out by it")
{
    with_accounts([](World& world) {
        const auto victim = person(world, "victim");
        const auto known = try_in(world, "victim", right, "10.0.0.9").value();
        std::int64_t refused_late = 0;
        for (int n = 0; n < 500; ++n) {
            const auto code = code_of(try_in(world, "victim", "наугад", "203.0.113.5"));
            if (code == "sign-in-delayed") ++refused_late;
            world.call.now += 1s;
        }
        CHECK(refused_late > 480);
        CHECK(code_of(try_in(world, "victim", right, "203.0.113.5")) == "sign-in-delayed");
        CHECK(try_in(world, "victim", right, "10.0.0.9"));
        CHECK(try_in(world, "victim", right, "203.0.113.5", known.device_token));
        CHECK(holder(world, known.token)->actor.id == victim);
        world.call.now += std::chrono::minutes{15};
        CHECK(try_in(world, "victim", right, "203.0.113.5"));
    });
}

TEST_CASE("an address that goes through many logins is slowed down as a whole, a network of IPv6 as one address")
{
    with_accounts([](World& world) {
        person(world, "victim");
        for (int n = 0; n < 21; ++n)
            CHECK(code_of(try_in(world, "login" + std::to_string(n), "наугад", "2001:db8::" + std::to_string(n))) ==
                  "sign-in-refused");
        CHECK(code_of(try_in(world, "victim", right, "2001:db8::ffff")) == "sign-in-delayed");
        CHECK(try_in(world, "victim", right, "2001:db8:0:1::1"));
    });
}

TEST_CASE("delays double from a second and end at a quarter of an hour")
{
    CHECK(delay_after(4, 4) == 0s);
    CHECK(delay_after(5, 4) == 1s);
    CHECK(delay_after(6, 4) == 2s);
    CHECK(delay_after(14, 4) == 512s);
    CHECK(delay_after(15, 4) == 900s);
    CHECK(delay_after(1'000'000, 4) == 900s);
}

TEST_CASE("a token is new at each sign-in and at each proof, and ends by idleness, by age and by who holds it")
{
    with_accounts([](World& world) {
        person(world, "known");
        const auto first = try_in(world, "known", right).value();
        const auto second =
            sign_in(*world.services, {"known", right, {}, "", "10.0.0.1", first.token}, world.call.now).value();
        CHECK(second.token != first.token);
        CHECK(holder(world, first.token).error().code == "not-signed-in");
        CHECK(reauthenticate(*world.services, call_with(world, second.token), "не тот").error().code ==
              "password-wrong");
        const auto proved = reauthenticate(*world.services, call_with(world, second.token), right).value();
        CHECK(holder(world, second.token).error().code == "not-signed-in");
        const auto start = world.call.now;
        for (const auto idle : {11h, 11h, 11h}) {
            world.call.now += idle;
            CHECK(holder(world, proved.token));
        }
        CHECK(require_recent_sign_in(call_with(world, proved.token)).error().code == "reauthentication-required");
        world.call.now += 12h;
        CHECK(holder(world, proved.token).error().code == "not-signed-in");
        world.call.now = start;
        const auto third = try_in(world, "known", right).value();
        for (int n = 0; n < 16; ++n) {
            CHECK(holder(world, third.token));
            world.call.now += 10h;
        }
        world.call.now = start + session_lasts;
        CHECK(holder(world, third.token).error().code == "not-signed-in");
        for (const auto* none : {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
            CHECK(holder(world, none).error().code == "not-signed-in");
    });
}

TEST_CASE("a role that is taken away in the middle of a session is gone at the next request")
{
    with_accounts([](World& world) {
        const auto id = person(world, "known");
        const auto token = try_in(world, "known", right)->token;
        CHECK(holder(world, token)->actor.grants.size() == 1);
        world.services->pool->lease()->execute("update grants set ended_at = 1 where person_id = :person",
                                               {{"person", id}});
        CHECK(holder(world, token)->actor.grants.empty());
        CHECK(block_account(*world.services, world.call, id));
        CHECK(holder(world, token).error().code == "not-signed-in");
        CHECK(code_of(try_in(world, "known", right)) == "account-blocked");
        CHECK(code_of(try_in(world, "known", "не тот")) == "sign-in-refused");
    });
}

TEST_CASE("a one-time link opens once, for a week, and only the newest of a person")
{
    with_accounts([](World& world) {
        const AddAccount someone{"Лугова Анна Сергеевна", "known", "association", {}, {}, ""};
        const auto first = add_account(*world.services, world.call, someone).value();
        CHECK(first.token.size() == 43);
        const auto second = invite(*world.services, world.call, {first.person, ""}).value();
        const auto state = [&](const std::string& token) {
            const auto view = get_invitation(*world.services, token, world.call.now);
            return view ? view->login : view.error().code;
        };
        CHECK(state(first.token) == "invitation-not-found");
        CHECK(state(second.token) == "known");
        for (const auto& [password, code] :
             std::vector<std::pair<std::string, std::string>>{{"девять123", "password-too-short"},
                                                              {std::string(201, 'x') + "y", "password-too-long"},
                                                              {"Пароль-2026!", "password-common"},
                                                              {"1234567890", "password-common"},
                                                              {"Ghbdtn-2026", "password-common"},
                                                              {"йцукенгшщз", "password-common"},
                                                              {"аааааааааааа", "password-common"},
                                                              {"лугова  анна сергеевна", "password-like-name"}}) {
            CAPTURE(password);
            CHECK(accept_invitation(*world.services, {second.token, password}, world.call.now).error().code == code);
        }
        world.call.now += invitation_lasts;
        CHECK(state(second.token) == "invitation-expired");
        const auto third = invite(*world.services, world.call, {first.person, ""}).value();
        CHECK(accept_invitation(*world.services, {third.token, right}, world.call.now));
        CHECK(state(third.token) == "invitation-used");
        CHECK(accept_invitation(*world.services, {third.token, right}, world.call.now).error().code ==
              "invitation-used");
        auto same_login = someone;
        same_login.login = "KNOWN";
        CHECK(add_account(*world.services, world.call, same_login).error().code == "login-taken");
    });
}

TEST_CASE("codes by the clock are those of RFC 6238, of the step before and after too, and each is taken once")
{
    // RFC 6238, appendix B, SHA-1: the secret is "12345678901234567890"; of its eight digits the last six.
    const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    for (const auto& [second, code] : std::vector<std::pair<std::int64_t, std::string>>{{59, "287082"},
                                                                                        {1111111109, "081804"},
                                                                                        {1111111111, "050471"},
                                                                                        {1234567890, "005924"},
                                                                                        {2000000000, "279037"},
                                                                                        {20000000000, "353130"}}) {
        CHECK(totp::code_of(secret, second / 30) == code);
        const Instant at{std::chrono::seconds{second}};
        for (const auto skew : {-30s, 0s, 30s})
            CHECK(totp::step_of_code(secret, code, at + skew) == second / 30);
        for (const auto skew : {-90s, 90s})
            CHECK_FALSE(totp::step_of_code(secret, code, at + skew));
    }
    CHECK_FALSE(totp::code_of("not base32", 1));
}

TEST_CASE("an administrator does nothing before the second factor, and its codes cannot be played again")
{
    with_accounts([](World& world) {
        const auto id = person(world, "admin", "administrator");
        const auto opened = try_in(world, "admin", right).value();
        CHECK(holder(world, opened.token)->second_factor_missing);
        const auto call = call_with(world, opened.token);
        const auto enrolment = enrol_second_factor(*world.services, call).value();
        const auto code = [&] { return *totp::code_of(enrolment.secret, totp::step_of(world.call.now)); };
        CHECK(confirm_second_factor(*world.services, call, "000000").error().code == "code-refused");
        const auto confirmed = confirm_second_factor(*world.services, call, code()).value();
        CHECK(confirmed.recovery_codes.size() == 10);
        CHECK(holder(world, opened.token).error().code == "not-signed-in");
        CHECK_FALSE(holder(world, confirmed.session.token)->second_factor_missing);
        CHECK(remove_second_factor(*world.services, call_with(world, confirmed.session.token)).error().code ==
              "second-factor-obligatory");

        const auto second_step = [&](const std::string& typed) {
            const auto half = try_in(world, "admin", right).value();
            CHECK(half.stage == SessionStage::Half);
            CHECK_FALSE(half.device_token);
            CHECK(holder(world, half.token).error().code == "second-factor-awaited");
            return sign_in_second_factor(*world.services, {half.token, typed, {}, "", "10.0.0.1"}, world.call.now);
        };
        CHECK(code_of(second_step(code())) == "code-refused"); // it confirmed the enrolment
        world.call.now += 30s;
        const auto good = code();
        CHECK(second_step(good));
        CHECK(code_of(second_step(good)) == "code-refused");
        CHECK(second_step(confirmed.recovery_codes[0]));
        CHECK(code_of(second_step(confirmed.recovery_codes[0])) == "code-refused");
        CHECK(reset_second_factor(*world.services, world.call, id));
        world.call.now += 1h;
        CHECK(try_in(world, "admin", right)->stage == SessionStage::Whole);
    });
}

TEST_CASE("codes cannot be guessed through: a half session bears five, and the person's codes are delayed")
{
    with_accounts([](World& world) {
        person(world, "admin", "administrator");
        const auto call = call_with(world, try_in(world, "admin", right)->token);
        const auto secret = enrol_second_factor(*world.services, call)->secret;
        REQUIRE(confirm_second_factor(*world.services, call, *totp::code_of(secret, totp::step_of(call.now))));
        const auto half = try_in(world, "admin", right).value();
        const auto guess = [&] {
            return code_of(
                sign_in_second_factor(*world.services, {half.token, "123", {}, "", "10.0.0.1"}, world.call.now));
        };
        for (int n = 0; n < 5; ++n)
            CHECK(guess() == "code-refused");
        CHECK(guess() == "not-signed-in");
        const auto more = try_in(world, "admin", right).value();
        const auto again = [&] {
            return code_of(
                sign_in_second_factor(*world.services, {more.token, "123", {}, "", "10.0.0.2"}, world.call.now));
        };
        CHECK(again() == "code-refused");
        CHECK(again() == "sign-in-delayed");
    });
}

TEST_CASE("accounts are managed from above within the own scope, after the password was given lately")
{
    with_accounts([](World& world) {
        const auto boss = person(world, "boss", "administrator");
        const auto peer = person(world, "peer", "administrator");
        const auto local = person(world, "local", "municipal-administrator");
        const auto teacher = person(world, "teacher", "association");
        const auto as = [&](PersonId id) {
            return Call{actor_of(*world.services->pool->lease(), id, world.call.today).value(), world.call.now,
                        world.call.today, SessionId{1}, world.call.now};
        };
        const auto blocking = [&](const Call& call, PersonId whom) {
            const auto done = block_account(*world.services, call, whom);
            return done ? std::string{} : done.error().code;
        };
        CHECK(blocking(as(local), boss) == "not-permitted");
        CHECK(blocking(as(boss), peer) == "not-permitted");
        CHECK(blocking(as(boss), boss) == "not-permitted");
        CHECK(blocking(as(teacher), local) == "person-not-found");
        auto long_ago = as(boss);
        long_ago.proved_at = world.call.now - 16min;
        CHECK(blocking(long_ago, local) == "reauthentication-required");
        auto another_day = as(local);
        another_day.today = domain::plus_days(world.call.today, -4000);
        CHECK(blocking(another_day, boss) == "not-permitted");
        CHECK(blocking(as(local), teacher).empty());
        CHECK(blocking(as(boss), local).empty());
        CHECK(invite(*world.services, as(boss), {local, ""}).error().code == "account-blocked");
    });
}

TEST_CASE("the first administrator ends the local mode, once")
{
    with_accounts([](World& world) {
        const FirstAdministrator first{"Громов Павел Николаевич", "gromov", right, true, "", ""};
        CHECK_FALSE(has_accounts(*world.services));
        const auto opened = create_first_administrator(*world.services, world.call, first).value();
        CHECK(has_accounts(*world.services));
        CHECK(holder(world, opened.token)->actor.grants.size() == 2);
        CHECK(create_first_administrator(*world.services, world.call, first).error().code == "accounts-exist");
    });
}
