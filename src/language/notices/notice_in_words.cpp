#include "language/notice_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vekha::language
{

namespace
{

// clang-format off
constexpr auto sentences = std::to_array<NoticeSentence>({
    // Talk and work on an obligation. {who}: name; {title}: text of the activity; {school}; {text}: words of a person.
    {"mention", "{who} упоминает вас: {text}", "{who} mentions you: {text}"},
    {"comment", "{who} пишет о мероприятии «{title}»: {text}", "{who} comments on “{title}”: {text}"},
    {"submitted", "{school}: отправлено на проверку «{title}»", "{school}: “{title}” was sent for review"},
    {"returned", "Возвращено на доработку: «{title}». {text}", "Returned: “{title}”. {text}"},
    {"accepted", "Принято: «{title}»", "Accepted: “{title}”"},
    {"confirmed", "Подтверждено: «{title}»", "Confirmed: “{title}”"},
    {"changed-after-acceptance", "{school}: подтверждение изменено после приёмки, «{title}»", "{school}: the evidence of “{title}” changed after acceptance"},
    {"cancelled", "Отменено: «{title}». {text}", "Cancelled: “{title}”. {text}"},
    {"replaced", "Заменено другим: «{title}». {text}", "Replaced: “{title}”. {text}"},
    {"moved", "Новый срок {to}: «{title}»", "New term {to}: “{title}”"},
    {"restored", "Снова в работе: «{title}»", "To be done again: “{title}”"},
    {"acceptance-asked", "Согласуйте участие: «{title}»", "Agree to take part: “{title}”"},
    {"agreed", "{school} согласна участвовать: «{title}»", "{school} agrees to take part: “{title}”"},
    {"declined", "{school} не согласна участвовать: «{title}». {text}", "{school} declines: “{title}”. {text}"},
    {"assigned", "Вам поручено: «{title}», срок {to}", "Assigned to you: “{title}”, due {to}"},
    // Requests to move a term.
    {"term-requested", "{school} просит перенести срок на {to}: «{title}». {text}", "{school} asks to move the term to {to}: “{title}”. {text}"},
    {"term-request-escalated", "Нет ответа на просьбу о переносе: {school}, «{title}»", "A request to move a term is unanswered: {school}, “{title}”"},
    {"term-granted", "Срок перенесён на {to}: «{title}». {text}", "The term is moved to {to}: “{title}”. {text}"},
    {"term-refused", "Срок не перенесён: «{title}». {text}", "The term stays: “{title}”. {text}"},
    {"condition-asked", "Ответьте, относится ли это к вам: «{title}»", "Say whether this concerns you: “{title}”"},
    // Curators, rounds, indicators, files.
    {"curator-assigned", "Вы куратор: {school}", "You are the curator of {school}"},
    {"monitoring-opened", "Открыт мониторинг «{title}», ответить до {to}", "Monitoring “{title}” is open until {to}"},
    {"monitoring-reminder", "Ждём ответ в мониторинг «{title}» до {to}: {school}", "An answer to “{title}” is due {to}: {school}"},
    {"monitoring-returned", "Ответ в мониторинг «{title}» возвращён. {text}", "The answer to “{title}” was returned. {text}"},
    {"wave-opened", "Открыт опрос «{title}» до {to}: раздайте ссылки ({school})", "The survey “{title}” is open until {to}: hand out the links ({school})"},
    {"wave-reminder", "Мало ответов в опросе «{title}», он идёт до {to}: {school}", "Few answers to “{title}”, open until {to}: {school}"},
    {"indicator-asked", "Внесите значение показателя «{title}» до {to}", "Enter the value of “{title}” by {to}"},
    {"file-quarantined", "Файл не принят антивирусом: {text}", "The file was refused by the virus scanner: {text}"},
    {"letters-return", "Письма вам не доходят: {text}. Проверьте адрес почты.", "Letters do not reach you: {text}. Check the address."},
    // Reminders. {count}: «12 мероприятий»; {title}: the first of them; {to}: the nearest term; {days}: of the rule; {for}:
    // « (за: Ладогина М. П.)» for a deputy.
    {"reminder-before", "Срок {to}: {count}, {title}{for}", "Due {to}: {count}, {title}{for}"},
    {"reminder-on", "Срок {to}: {count}, {title}{for}", "Due {to}: {count}, {title}{for}"},
    {"reminder-after", "Просрочено, срок был {to}: {count}, {title}{for}", "Overdue since {to}: {count}, {title}{for}"},
    {"reminder-escalated", "Не исполнено и через {days}, срок был {to}: {count}, {title}{for}", "Not done {days} after {to}: {count}, {title}{for}"},
    {"deputising", "Вы замещаете: {who}, с {from} по {to}", "You stand in for {who} from {from} to {to}"},
});
// clang-format on

std::map<std::string, std::string> with_days_written_out(std::map<std::string, std::string> words, Tongue tongue)
{
    for (const auto* name : {"to", "from"}) {
        const auto found = words.find(name);
        if (found == words.end()) continue;
        if (const auto day = domain::date_from_iso(found->second)) found->second = date_in_words(*day, tongue);
    }
    return words;
}

long long number_in(const std::map<std::string, std::string>& words, const char* name)
{
    const auto found = words.find(name);
    long long number = 0;
    if (found != words.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

/// «12 мероприятий», «5 рабочих дней» in place of bare numbers.
std::map<std::string, std::string> with_numbers_in_words(std::map<std::string, std::string> words, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    if (words.contains("count")) {
        const auto count = number_in(words, "count");
        words["count"] = std::to_string(count) + " " +
                         (english ? std::string{count == 1 ? "activity" : "activities"}
                                  : std::string{plural(count, "мероприятие", "мероприятия", "мероприятий")});
    }
    if (words.contains("days")) {
        const auto days = number_in(words, "days");
        const bool working = words.contains("working");
        auto text = std::to_string(days) + " ";
        if (english)
            text += std::string{working ? "working " : ""} + (days == 1 ? "day" : "days");
        else if (working)
            text += std::string{plural(days, "рабочий день", "рабочих дня", "рабочих дней")};
        else
            text += std::string{plural(days, "день", "дня", "дней")};
        words["days"] = text;
    }
    return words;
}

} // namespace

std::span<const NoticeSentence> notice_sentences()
{
    return sentences;
}

std::string filled_in(std::string_view sentence, const std::map<std::string, std::string>& words)
{
    std::string text;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
        if (close == std::string_view::npos) return text.append(sentence);
        text.append(sentence.substr(0, open));
        const auto found = words.find(std::string{sentence.substr(open + 1, close - open - 1)});
        if (found != words.end()) text.append(found->second);
        sentence.remove_prefix(close + 1);
    }
    return text;
}

std::string notice_in_words(std::string_view kind, const std::map<std::string, std::string>& words, Tongue tongue)
{
    const auto* found = std::ranges::find(sentences, kind, &NoticeSentence::kind);
    if (found == sentences.end()) {
        const auto title = words.find("title");
        return title == words.end() ? std::string{kind} : title->second;
    }
    auto text = filled_in(found->in(tongue), with_numbers_in_words(with_days_written_out(words, tongue), tongue));
    while (text.ends_with(' ') || text.ends_with(':'))
        text.pop_back();
    return text;
}

} // namespace vekha::language
