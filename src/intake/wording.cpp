#include "intake/wording.h"

#include "intake/text.h"

#include <algorithm>
#include <vector>

namespace vekha::intake
{

namespace
{

const auto months = std::vector<std::string_view>{"январ", "феврал", "март",   "апрел",  "май",   "мая",  "мае",
                                                  "июн",   "июл",    "август", "сентяб", "октяб", "нояб", "декаб"};

using Words = std::vector<std::string_view>;

/// Words that say when on their own: as they are, and by their stems.
const auto telling_words =
    Words{"год",   "года",  "году",  "годы",   "годов", "годам",   "гг",     "лет",     "раз",    "раза",
          "день",  "дня",   "дней",  "дни",    "среда", "среду",   "средам", "срок",    "сроки",  "срока",
          "план",  "плану", "плана", "планом", "конец", "конца",   "начало", "начала",  "начале", "конце",
          "числа", "числе", "число", "неделя", "весь",  "периода", "период", "периоды", "далее"};
const auto telling_stems =
    Words{"кварт",      "полугод",  "месяц",    "месячн",       "недел",   "ежемесяч", "ежекварт",  "ежегод",
          "еженедел",   "ежеднев",  "постоян",  "систематич",   "регуляр", "каникул",  "четверт",   "сроками",
          "сроков",     "график",   "планом",   "необходимост", "заявк",   "заявок",   "запрос",    "согласован",
          "понедельн",  "вторник",  "четверг",  "пятниц",       "суббот",  "декад",    "непрерывн", "бессроч",
          "своевремен", "немедлен", "окончани", "завершени",    "течени"};

/// Words that go with them and say nothing against a term.
const auto along_words =
    Words{"до", "с",  "со",   "по",    "не",    "реже", "чаще", "позднее", "ранее",   "и",        "в",       "во",
          "на", "за", "от",   "при",   "всего", "всей", "один", "одного",  "два",     "две",      "три",     "г",
          "кв", "т",  "мере", "через", "i",     "ii",   "iii",  "iv",      "v",       "после",    "перед",   "вт",
          "чт", "пн", "ср",   "пт",    "п",     "дата", "даты", "дате",    "учебный", "учебного", "учебном", "уч"};
const auto along_stems =
    Words{"кажд",      "отдельн",   "соответств", "согласно", "установлен", "утвержд",     "текущ",     "реализаци",
          "проведени", "поступлен", "наличи",     "следующ",  "отчетн",     "ежегодн",     "календарн", "конкурс",
          "процедур",  "приказ",    "подпроект",  "проекта",  "мероприяти", "муниципальн", "региональн"};

bool is_one_of(std::string_view word, const Words& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view word)
{
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

struct Counts {
    int telling = 0;
    int along = 0;
    int all = 0;
};

Counts count_words(const std::vector<std::string>& words)
{
    auto counts = Counts{};
    for (const auto& word : words) {
        ++counts.all;
        const auto number = is_number(word);
        const auto year = number && word.size() == 4 && (word[0] == '1' || word[0] == '2');
        const auto dated = year || is_month(word) || is_one_of(word, telling_words) || has_stem(word, telling_stems);
        counts.telling += dated ? 1 : 0;
        counts.along += !dated && (number || is_one_of(word, along_words) || has_stem(word, along_stems)) ? 1 : 0;
    }
    return counts;
}

/// «15.03.2021», «01.09», «22. 03»: a numeric date needs no word of time.
bool has_numeric_date(const std::string& folded)
{
    for (auto dot = folded.find('.'); dot != std::string::npos; dot = folded.find('.', dot + 1)) {
        const auto day = dot > 0 && folded[dot - 1] >= '0' && folded[dot - 1] <= '9';
        const auto next = folded.find_first_not_of(' ', dot + 1);
        if (day && next != std::string::npos && (folded[next] == '0' || folded[next] == '1') &&
            next + 1 < folded.size() && folded[next + 1] >= '0' && folded[next + 1] <= '9') {
            return true;
        }
    }
    return false;
}

std::string without_brackets(std::string_view text)
{
    auto result = std::string{};
    auto depth = 0;
    for (const auto sign : text) {
        depth += sign == '(' ? 1 : 0;
        if (depth == 0) {
            result.push_back(sign);
        }
        depth -= sign == ')' && depth > 0 ? 1 : 0;
    }
    return result;
}

const auto bodies = std::vector<std::string_view>{
    "руководит",   "директор",    "заместит",    "зам",         "администрац",   "учител",       "педагог",
    "методист",    "специалист",  "управлени",   "отдел",       "министерств",   "школ",         "куратор",
    "координатор", "центр",       "комитет",     "департамент", "психолог",      "команд",       "групп",
    "начальник",   "завуч",       "логопед",     "дефектолог",  "институт",      "лице",         "гимнази",
    "совет",       "председател", "главн",       "ведущ",       "тьютор",        "наставник",    "библиотек",
    "служб",       "рабоч",       "работник",    "организац",   "учрежден",      "коллектив",    "родител",
    "классн",      "социальн",    "муниципальн", "методическ",  "образовательн", "представител", "глав"};

} // namespace

bool is_month(std::string_view word)
{
    return word.size() >= 6 && word.size() <= 18 && has_stem(word, months) && !word.starts_with("мартен");
}

bool near_stem(std::string_view word, std::string_view stem)
{
    if (length_of(stem) < 6 || word.size() < stem.size()) {
        return false;
    }
    auto wrong = 0;
    for (std::size_t i = 0; i + 1 < stem.size(); i += 2) {
        wrong += word.substr(i, 2) != stem.substr(i, 2) ? 1 : 0;
    }
    return wrong == 1;
}

double time_share(std::string_view cell)
{
    const auto bare = without_brackets(cell);
    const auto words = words_of(bare);
    const auto counts = count_words(words);
    if (counts.all == 0 || (counts.telling == 0 && !has_numeric_date(fold(bare)))) {
        return 0;
    }
    return static_cast<double>(counts.telling + counts.along) / counts.all;
}

bool looks_like_term(std::string_view cell)
{
    // No term is as long as a paragraph; most cells need no look at their words.
    constexpr auto longest = std::size_t{600};
    return cell.size() <= longest && words_of(cell).size() <= 30 && time_share(cell) >= 0.6;
}

double body_share(std::string_view cell)
{
    const auto line = one_line(cell);
    auto named = 0;
    auto all = 0;
    auto word = std::string{};
    const auto close = [&] {
        if (word.empty()) {
            return;
        }
        const auto folded = fold(word);
        const auto capital = length_of(word) >= 2 && capital_share(word) > 0.7;
        named += capital || has_stem(folded, bodies) ? 1 : 0;
        all += length_of(word) > 2 || capital ? 1 : 0;
        word.clear();
    };
    for (const auto sign : line) {
        if (std::string_view{" ,;.()/\"-"}.find(sign) != std::string_view::npos) {
            close();
        } else {
            word.push_back(sign);
        }
    }
    close();
    return all == 0 ? 0 : std::min(1.0, static_cast<double>(named) / all);
}

std::size_t leading_term(std::string_view cell)
{
    auto best = std::size_t{0};
    for (auto at = cell.find_first_of(" \n"); at != std::string_view::npos; at = cell.find_first_of(" \n", at + 1)) {
        const auto rest = cell.substr(at + 1);
        const auto number = !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
        if (at > 160) {
            break;
        }
        if (rest.empty() || (!starts_upper(rest) && !number) || rest.front() == ' ' ||
            time_share(cell.substr(0, at)) < 0.99 || open_marks(cell.substr(0, at)) != 0) {
            continue;
        }
        const auto next = words_of(rest.substr(0, rest.find_first_of(" \n")));
        if (next.empty() || count_words({next.front()}).telling > 0) {
            continue;
        }
        best = at;
        if (!number) {
            break;
        }
    }
    return best;
}

} // namespace vekha::intake
