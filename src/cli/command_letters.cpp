#include "cli/command_parts.h"
#include "cli/letters.h"
#include "web/context.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace vekha::cli
{

namespace
{

using Run = int (*)(const LettersArguments&, std::ostream&, std::ostream&);

struct Asked {
    Run run = nullptr;
    LettersArguments arguments;
    ConfigurationSources sources;
};

CLI::App* add_act(CLI::App& command, const std::shared_ptr<Asked>& asked, const char* name, Run run, const char* words)
{
    auto* act = command.add_subcommand(name, words);
    act->callback([asked, run] { asked->run = run; });
    add_settings(*act, asked->sources);
    return act;
}

} // namespace

std::function<int()> add_letters(CLI::App& app, const Streams& streams)
{
    const auto asked = std::make_shared<Asked>();
    auto* command =
        app.add_subcommand("letters", "Письма и напоминания / letters and reminders")->require_subcommand(1);
    auto& arguments = asked->arguments;
    auto* list = add_act(*command, asked, "list", list_letters, "Журнал писем / the log of letters");
    list->add_option("--state", arguments.state, "waiting, sending, sent, failed, refused");
    list->add_option("--limit", arguments.limit, "Сколько последних / how many of the newest")
        ->check(CLI::Range(1, 500))
        ->capture_default_str();
    auto* retry = add_act(*command, asked, "retry", retry_letter,
                          "Отправить заново недоставленное / send again what was given up");
    retry->add_option("letter", arguments.letter, "Номер письма / number of the letter")->required();
    auto* test = add_act(*command, asked, "test", test_letter, "Пробное письмо сейчас же / a trial letter at once");
    test->add_option("address", arguments.address, "Кому / to whom")->required();
    auto* remind = add_act(*command, asked, "remind", remind_now,
                           "Напомнить сейчас, не дожидаясь часа / remind now, not in the next hour");
    remind->add_option("--hours", arguments.hours, "И сводки за столько прошедших часов / and digests of past hours")
        ->check(CLI::Range(0, 12));
    return [asked, streams] {
        auto settings = settings_or_say(asked->sources, streams.err);
        if (!settings) return 1;
        const auto clock = web::system_clock();
        asked->arguments.settings = *std::move(settings);
        asked->arguments.now = clock.now();
        asked->arguments.today = clock.local_day_of(asked->arguments.now);
        return asked->run(asked->arguments, streams.out, streams.err);
    };
}

} // namespace vekha::cli
