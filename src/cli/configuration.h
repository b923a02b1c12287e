#pragma once

#include "domain/result.h"

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::cli
{

/// Where a setting came from; the later wins.
enum class Origin { Default, File, Environment, Flag };

struct Setting {
    std::string value;
    Origin origin = Origin::Default;
    std::string where; ///< "--listen", "VEKHA_LISTEN", "vekha.toml"; empty for a default

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// One thing an administrator can set. Its flag is --NAME, its variable VEKHA_NAME with '-' as '_', its key in the file
/// NAME.
struct SettingKind {
    std::string_view name;
    std::string_view by_default;
    std::string_view russian; ///< what it is, for `vekha config`
    std::string_view english;
};

inline constexpr std::array<SettingKind, 18> setting_kinds{{
    {"listen", "127.0.0.1:8080", "адрес и порт сервера; порт 0 выберет система",
     "address and port of the server; 0 lets the system choose"},
    {"data", "data", "папка программы: загруженные файлы, база SQLite",
     "folder of the program: uploaded files, SQLite database"},
    {"database", "", "sqlite:ФАЙЛ или postgresql://…; пусто: sqlite в папке data",
     "sqlite:FILE or postgresql://…; empty: sqlite in the data folder"},
    {"ui", "ui/dist", "папка собранного интерфейса", "folder of the built interface"},
    {"workers", "4", "сколько запросов выполняется одновременно", "how many requests run at once"},
    {"connections", "8", "сколько соединений с базой данных", "how many connections to the database"},
    {"public-url", "",
     "адрес, по которому открывают Веху: https://веха.регион.рф в виде xn--…; пусто: только с этой машины",
     "address that people open: https://vekha.example.org; empty: from this machine only"},
    {"trusted-proxy", "", "адреса посредников через запятую, чьему X-Forwarded-For верить",
     "addresses of proxies whose X-Forwarded-For is believed, separated by commas"},
    {"openid-issuer", "", "издатель OpenID Connect для входа через внешнюю систему; пусто: не настроен",
     "issuer of OpenID Connect to sign in elsewhere; empty: not set up"},
    {"openid-client", "vekha", "под каким именем Веха известна издателю", "client id of Vekha at the issuer"},
    {"openid-secret-file", "", "файл с ключом клиента; пусто: без ключа", "file with the client secret; empty: none"},
    {"openid-name", "Единый вход", "надпись на кнопке входа", "words on the button of the sign-in page"},
    {"clamav", "",
     "антивирус ClamAV, который проверяет файлы подтверждений: АДРЕС:ПОРТ или /путь/к/сокету; пусто: не проверяются",
     "ClamAV that looks through files of evidence: HOST:PORT or /path/of/socket; empty: they are not scanned"},
    {"smtp", "", "почтовый сервер: smtps://имя@хост:465 или smtp://имя@хост:587; пусто: писем нет",
     "mail server: smtps://user@host:465 or smtp://user@host:587; empty: no letters"},
    {"smtp-sender", "", "от кого письма: «Веха <vekha@регион.рф>» с адресом латиницей",
     "from whom letters are: «Vekha <vekha@example.org>»"},
    {"smtp-password-file", "", "файл с паролем почты; пусто: из переменной VEKHA_SMTP_PASSWORD",
     "file with the password of the mail; empty: from VEKHA_SMTP_PASSWORD"},
    {"smtp-ca-file", "", "файл PEM с тем, кто заверил сертификат почтового сервера; пусто: известные системе",
     "PEM of who signed the certificate of the mail server; empty: those of the system"},
    {"access-log", "true", "писать ли строку о каждом запросе", "whether every request is a line of the log"},
}};

/// What is in force, by name of the setting.
using Configuration = std::map<std::string, Setting>;

/// Why there is no configuration: config-unreadable, config-malformed, config-unknown-key, config-bad-value.
struct ConfigurationError {
    std::string code;
    std::string detail;

    friend bool operator==(const ConfigurationError&, const ConfigurationError&) = default;
};

/// What may say how the program is set up.
struct ConfigurationSources {
    std::map<std::string, std::string> flags;                                  ///< name → value, as given
    std::function<std::optional<std::string>(const std::string&)> environment; ///< variable → value
    std::optional<std::filesystem::path> file;                                 ///< --config; must then exist
    std::filesystem::path default_file = "vekha.toml";                         ///< read when it is there
};

/// The environment of this process.
[[nodiscard]] std::optional<std::string> process_environment(const std::string& variable);

/// Flags over environment (VEKHA_…) over the TOML file over defaults. VEKHA_CONFIG names the file like --config does.
[[nodiscard]] domain::Result<Configuration, ConfigurationError> configure(const ConfigurationSources& sources);

/// "VEKHA_ACCESS_LOG" for "access-log".
[[nodiscard]] std::string variable_of(std::string_view name);

/// An address and a port: "127.0.0.1:8080", "[::1]:0".
struct Endpoint {
    std::string host; ///< without brackets
    std::uint16_t port = 0;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};
[[nodiscard]] std::optional<Endpoint> endpoint_from(std::string_view text);

} // namespace vekha::cli
