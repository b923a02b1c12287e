#include "cli/serve.h"

#include "cli/config.h"
#include "cli/mailroom.h"
#include "http/server.h"
#include "openid/provider.h"
#include "scan/clamd.h"
#include "service/daily_purge.h"
#include "service/demo_accounts.h"
#include "service/file_scans.h"
#include "service/job_runner.h"
#include "service/reminders.h"
#include "service/talk_jobs.h"
#include "service/tally_work.h"
#include "web/application.h"
#include "web/client_address.h"
#include "web/protection.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <system_error>

namespace vekha::cli
{

namespace
{

/// As many open files as the system lets this program have: connections, the database, files under way.
void allow_open_files()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// The signals that end the server, held back from every thread that is made after this.
sigset_t hold_back_stop_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

void log_line(std::string_view line)
{
    const auto text = fmt::format("{:%Y-%m-%dT%H:%M:%SZ} {}\n", fmt::gmtime(std::time(nullptr)), line);
    std::fwrite(text.data(), 1, text.size(), stderr); // one write, so that lines of threads do not mix
}

service::StorageOptions storage_of(const Configuration& settings)
{
    service::StorageOptions options;
    options.data = settings.at("data").value;
    options.database = settings.at("database").value;
    options.connections = std::stoi(settings.at("connections").value);
    return options;
}

http::Config http_config_of(const Configuration& settings, const Endpoint& endpoint)
{
    http::Config config;
    config.address = endpoint.host;
    config.port = endpoint.port;
    config.workers = static_cast<std::size_t>(std::stoi(settings.at("workers").value));
    return config;
}

int refuse(std::ostream& err, std::string_view code, std::string_view russian, std::string_view english)
{
    err << fmt::format("{}\n{}\n({})\n", russian, english, code);
    return 1;
}

int refuse_database(std::ostream& err, const std::string& code)
{
    if (code == "database-newer") {
        return refuse(err, code, "База данных новее программы: обновите программу.",
                      "The database is newer than the program: upgrade the program.");
    }
    if (code == "database-address-invalid") {
        return refuse(err, code, "Адрес базы данных: sqlite:ФАЙЛ или postgresql://….",
                      "A database address is sqlite:FILE or postgresql://….");
    }
    return refuse(err, code, "База данных не открылась: её шаги отличаются от шагов программы. Она не изменена.",
                  "The database was not opened: its steps differ from the program's. It was not changed.");
}

/// Why the server may not be reached from other machines; 0 when it may.
int refuse_to_be_reached(const Configuration& settings, service::Services& services, std::ostream& err)
{
    if (!service::has_accounts(services)) {
        return refuse(err, "listen-not-loopback",
                      "Пока нет учётных записей, сервер слушает только этот компьютер: 127.0.0.1 или [::1]. "
                      "Первую запись создаст vekha user add.",
                      "Until there are accounts the server listens on this machine only: 127.0.0.1 or [::1]. "
                      "vekha user add makes the first one.");
    }
    if (service::is_demo(services)) {
        return refuse(err, "demo-not-loopback",
                      "Пароль примера известен всем, поэтому с примером сервер слушает только этот компьютер.",
                      "Everybody knows the password of the demo, so with it the server listens on this machine only.");
    }
    if (settings.at("public-url").value.empty()) {
        return refuse(err, "public-url-missing", "Укажите, по какому адресу открывают Веху: --public-url https://….",
                      "Say at which address people open Vekha: --public-url https://….");
    }
    return 0;
}

/// Where else people may sign in. @throws std::runtime_error when the secret cannot be read or the issuer is unsafe
std::shared_ptr<openid::Provider> provider_of(const Configuration& settings)
{
    openid::ProviderSettings provider;
    provider.issuer = settings.at("openid-issuer").value;
    if (provider.issuer.empty()) return nullptr;
    if (!openid::is_safe_address(provider.issuer))
        throw std::runtime_error("openid-issuer: https://… is needed, or http:// of this machine");
    provider.client = settings.at("openid-client").value;
    provider.name = settings.at("openid-name").value;
    const auto& file = settings.at("openid-secret-file").value;
    if (!file.empty()) {
        std::ifstream in{file};
        if (!std::getline(in, provider.secret) || provider.secret.empty())
            throw std::runtime_error("openid-secret-file: " + file + " cannot be read or is empty");
    }
    return std::make_shared<openid::Provider>(std::move(provider));
}

/// How files are scanned; empty where no scanner is set up. What the scanner refuses is a line of the log.
service::Scan scan_of(const Configuration& settings)
{
    const auto address = scan::clamd_address_from(settings.at("clamav").value);
    if (!address) return {};
    return [clamd = *address](const std::filesystem::path& file) -> domain::Result<service::ScanVerdict, std::string> {
        auto verdict = scan::scanned(clamd, file);
        if (!verdict) log_line("error " + verdict.error());
        return std::move(verdict).map(
            [](const scan::Verdict& found) { return service::ScanVerdict{found.infected, found.signature}; });
    };
}

service::JobClock job_clock()
{
    return {web::system_clock().now};
}

/// The lease names machine and process, so that workers of one database tell each other apart.
service::JobOptions job_options()
{
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    service::JobOptions options;
    options.worker = fmt::format("{}/{}", host, getpid());
    options.failed = [](const std::string& line) { log_line("error " + line); };
    return options;
}

int serve_until_stopped(const Configuration& settings, const Endpoint& endpoint, service::Services& services,
                        std::ostream& out)
{
    const auto mailroom = mailroom_of(settings);
    const auto signals = hold_back_stop_signals();
    allow_open_files();
    web::Options options;
    options.ui = settings.at("ui").value;
    options.public_url = settings.at("public-url").value;
    options.trusted_proxies = web::addresses_in(settings.at("trusted-proxy").value);
    options.provider = provider_of(settings);
    const auto quiet = settings.at("access-log").value == "false";
    options.log = [quiet](std::string_view line) {
        if (!quiet || line.starts_with("error")) log_line(line);
    };
    web::Application application{services, std::move(options)};
    http::Server server{http_config_of(settings, endpoint), application.routes(), application.hooks()};
    services.scan = scan_of(settings);
    service::ensure_daily_purge(services, web::system_clock().now());
    service::ensure_scans(services, web::system_clock().now());
    service::ensure_talk_jobs(services, web::system_clock().now());
    service::ensure_tally_work(services, web::system_clock().now());
    const service::JobRunner jobs{services, job_clock(), job_options()};
    server.start();
    const auto url = address_of(settings, server.port());
    service::ensure_reminders(services, {url, mailroom.has_value()}, web::system_clock().now());
    const auto letters = mailroom ? std::make_unique<service::LetterSender>(
                                        services, courier_of(*mailroom), web::system_clock().now, job_options().worker,
                                        [](const std::string& line) { log_line("error " + line); })
                                  : nullptr;
    const auto shown = endpoint.host.find(':') == std::string::npos ? endpoint.host : "[" + endpoint.host + "]";
    out << fmt::format("Веха: http://{}:{}", shown, server.port()) << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);
    log_line("stopping");
    server.stop();
    return 0;
}

} // namespace

int serve(const ConfigurationSources& sources, std::ostream& out, std::ostream& err)
{
    const auto settings = configure(sources);
    if (!settings) {
        err << sentence_of(settings.error()) << '\n';
        return 1;
    }
    const auto endpoint = *endpoint_from(settings->at("listen").value);
    try {
        const auto services = service::open_services(storage_of(*settings), web::system_clock().now());
        if (!services) return refuse_database(err, services.error().code);
        const auto from_elsewhere = !web::is_loopback(endpoint.host) || !settings->at("public-url").value.empty();
        if (const auto refused = from_elsewhere ? refuse_to_be_reached(*settings, **services, err) : 0) return refused;
        return serve_until_stopped(*settings, endpoint, **services, out);
    } catch (const std::exception& failure) {
        return refuse(err, "serve-failed", fmt::format("Сервер не запустился: {}.", failure.what()),
                      "The server did not start.");
    }
}

} // namespace vekha::cli
