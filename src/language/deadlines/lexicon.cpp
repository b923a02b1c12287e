#include "language/deadlines/sense.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::language::deadlines
{
namespace
{

struct Row {
    Sense sense;
    std::int16_t value;
    Case form;
    std::string_view forms; ///< separated by spaces; "stem+a,b,c" stands for stem with each ending, "-" is no ending
};

constexpr std::string_view HardAdjective = "+ый,ой,ого,ому,ым,ом,ая,ую,ое,ые,ых,ыми";

// clang-format off
constexpr Row Words[] = {
    {Sense::Month, 1, Case::Nominative, "январь"}, {Sense::Month, 1, Case::Any, "янв"},            {Sense::Month, 1, Case::Genitive, "январ+я,е,ю,ем,ям,ях"},
    {Sense::Month, 2, Case::Nominative, "февраль"}, {Sense::Month, 2, Case::Any, "фев февр"},      {Sense::Month, 2, Case::Genitive, "феврал+я,е,ю,ем,ям,ях"},
    {Sense::Month, 3, Case::Nominative, "март"}, {Sense::Month, 3, Case::Any, "мар"},              {Sense::Month, 3, Case::Genitive, "март+а,е,у,ом,ам,ах"},
    {Sense::Month, 4, Case::Nominative, "апрель"}, {Sense::Month, 4, Case::Any, "апр"},            {Sense::Month, 4, Case::Genitive, "апрел+я,е,ю,ем,ям,ях"},
    {Sense::Month, 5, Case::Nominative, "май"},                   {Sense::Month, 5, Case::Genitive, "ма+я,е,ю,ем"},
    {Sense::Month, 6, Case::Nominative, "июнь"}, {Sense::Month, 6, Case::Any, "июн"},              {Sense::Month, 6, Case::Genitive, "июн+я,е,ю,ем,ям,ях"},
    {Sense::Month, 7, Case::Nominative, "июль"}, {Sense::Month, 7, Case::Any, "июл"},              {Sense::Month, 7, Case::Genitive, "июл+я,е,ю,ем,ям,ях"},
    {Sense::Month, 8, Case::Nominative, "август"}, {Sense::Month, 8, Case::Any, "авг"},            {Sense::Month, 8, Case::Genitive, "август+а,е,у,ом,ам,ах"},
    {Sense::Month, 9, Case::Nominative, "сентябрь"}, {Sense::Month, 9, Case::Any, "сент сен сентяб"}, {Sense::Month, 9, Case::Genitive, "сентябр+я,е,ю,ем,ям,ях"},
    {Sense::Month, 10, Case::Nominative, "октябрь"}, {Sense::Month, 10, Case::Any, "окт"},          {Sense::Month, 10, Case::Genitive, "октябр+я,е,ю,ем,ям,ях"},
    {Sense::Month, 11, Case::Nominative, "ноябрь"}, {Sense::Month, 11, Case::Any, "нояб ноя"},      {Sense::Month, 11, Case::Genitive, "ноябр+я,е,ю,ем,ям,ях"},
    {Sense::Month, 12, Case::Nominative, "декабрь"}, {Sense::Month, 12, Case::Any, "дек"},          {Sense::Month, 12, Case::Genitive, "декабр+я,е,ю,ем,ям,ях"},
    {Sense::Weekday, 1, Case::Any, "понедельник+-,а,у,ом,е,и,ов пн пнд"}, {Sense::Weekday, 1, Case::DativePlural, "понедельникам"},
    {Sense::Weekday, 2, Case::Any, "вторник+-,а,у,ом,е,и,ов вт втр"},     {Sense::Weekday, 2, Case::DativePlural, "вторникам"},
    {Sense::Weekday, 3, Case::Any, "сред+а,у,ы,е,ой ср срд"},                    {Sense::Weekday, 3, Case::DativePlural, "средам"},
    {Sense::Weekday, 4, Case::Any, "четверг+-,а,у,ом,е,и,ов чт чтв"},     {Sense::Weekday, 4, Case::DativePlural, "четвергам"},
    {Sense::Weekday, 5, Case::Any, "пятниц+а,у,ы,е,ей пт птн"},           {Sense::Weekday, 5, Case::DativePlural, "пятницам"},
    {Sense::Weekday, 6, Case::Any, "суббот+а,у,ы,е,ой сб сбт"},           {Sense::Weekday, 6, Case::DativePlural, "субботам"},
    {Sense::Weekday, 7, Case::Any, "воскресень+е,я,ю,ем вс воскр"},                {Sense::Weekday, 7, Case::DativePlural, "воскресеньям"},
    {Sense::Weekday, 8, Case::DativePlural, "будням"},                    {Sense::Weekday, 9, Case::DativePlural, "выходным"}, {Sense::Weekday, 9, Case::Genitive, "выходных выходные"},
    {Sense::DayUnit, 0, Case::Any, "д+ень,ня,ню,не,нем сутки суток"},     {Sense::DayUnit, 0, Case::Plural, "дн+и,ей,ями,ях дням"},
    {Sense::WeekUnit, 0, Case::Any, "недел+я,и,ю,е,ей нед"},              {Sense::WeekUnit, 0, Case::DativePlural, "недел+ям,ь,ях"},
    {Sense::MonthUnit, 0, Case::Any, "месяц+-,а,е,у,ем мес"},             {Sense::MonthUnit, 0, Case::DativePlural, "месяц+ам,ев,ы,ах"},
    {Sense::QuarterUnit, 0, Case::Any, "квартал+-,а,у,е,ом,ы,ов,ах кв кварт"}, {Sense::QuarterUnit, 0, Case::DativePlural, "кварталам"},
    {Sense::HalfYearUnit, 0, Case::Any, "полугоди+е,я,и,ю,ем,й,ях полгода полугода полуг пол п/г"},
    {Sense::HalfYearUnit, 0, Case::DativePlural, "полугодиям"},
    {Sense::SemesterUnit, 0, Case::Any, "семестр+-,а,у,е,ом,ы,ов,ах"},    {Sense::SemesterUnit, 0, Case::DativePlural, "семестрам"},
    {Sense::SchoolQuarterUnit, 0, Case::Any, "четверт+ь,и,ью,ей,ях четв"}, {Sense::SchoolQuarterUnit, 0, Case::DativePlural, "четвертям"},
    {Sense::TrimesterUnit, 0, Case::Any, "триместр+-,а,у,е,ом,ы,ов,ах"},  {Sense::TrimesterUnit, 0, Case::DativePlural, "триместрам"},
    {Sense::YearUnit, 1, Case::Any, "год+-,у,е,ом г"},                    {Sense::YearUnit, 1, Case::Genitive, "года"},
    {Sense::YearUnit, 2, Case::Plural, "год+ы,ов,ах,ами гг лет"},         {Sense::YearUnit, 2, Case::DativePlural, "годам"},
    {Sense::TenDayUnit, 0, Case::Any, "декад+а,у,ы,е,ой дек-да"},         {Sense::TenDayUnit, 0, Case::DativePlural, "декадам"},
    {Sense::HalfUnit, 0, Case::Any, "половин+а,у,ы,е,ой"},                {Sense::DayNumber, 0, Case::Any, "числ+о,а,у,е,ом,ах чисел числам"},
    {Sense::ClockUnit, 0, Case::Any, "час+-,а,ов,ы,у,ам ч мин минут минуты минута"},
    {Sense::Season, 3, Case::Nominative, "весна весн+ы,у,ой"}, {Sense::Season, 3, Case::Genitive, "весенн+ий,его,ему,ем,ие,их,яя,юю,ими,им"},
    {Sense::Season, 6, Case::Nominative, "лето лета летом"},   {Sense::Season, 6, Case::Genitive, "летн+ий,его,ему,ем,ие,их,яя,юю,ими,им"},
    {Sense::Season, 9, Case::Nominative, "осень осен+и,ью"},   {Sense::Season, 9, Case::Genitive, "осенн+ий,его,ему,ем,ие,их,яя,юю,ими,им"},
    {Sense::Season, 12, Case::Nominative, "зима зим+ы,у,ой"},  {Sense::Season, 12, Case::Genitive, "зимн+ий,его,ему,ем,ие,их,яя,юю,ими,им"},
    {Sense::School, 0, Case::Any, "учебн+ый,ого,ому,ом,ым,ая,ой,ую,ые,ых,ое уч учеб школьного"},
    {Sense::Calendar, 0, Case::Any, "календарн+ый,ого,ому,ом,ым,ая,ой,ую,ые,ых,ое"},
    {Sense::Working, 0, Case::Any, "рабоч+ий,его,ему,ем,им,ие,их,ая,ей,ую раб"},
    {Sense::Ordinal, 1, Case::Any, "перв"},   {Sense::Ordinal, 2, Case::Any, "втор"},     {Sense::Ordinal, 4, Case::Any, "четверт"},
    {Sense::Ordinal, 5, Case::Any, "пят"},    {Sense::Ordinal, 6, Case::Any, "шест"},     {Sense::Ordinal, 7, Case::Any, "седьм"},
    {Sense::Ordinal, 8, Case::Any, "восьм"},  {Sense::Ordinal, 9, Case::Any, "девят"},    {Sense::Ordinal, 10, Case::Any, "десят"},
    {Sense::Ordinal, 11, Case::Any, "одиннадцат"}, {Sense::Ordinal, 12, Case::Any, "двенадцат"}, {Sense::Ordinal, 13, Case::Any, "тринадцат"},
    {Sense::Ordinal, 14, Case::Any, "четырнадцат"}, {Sense::Ordinal, 15, Case::Any, "пятнадцат"}, {Sense::Ordinal, 16, Case::Any, "шестнадцат"},
    {Sense::Ordinal, 17, Case::Any, "семнадцат"}, {Sense::Ordinal, 18, Case::Any, "восемнадцат"}, {Sense::Ordinal, 19, Case::Any, "девятнадцат"},
    {Sense::Ordinal, 20, Case::Any, "двадцат"}, {Sense::Ordinal, 30, Case::Any, "тридцат"},
    {Sense::Ordinal, 3, Case::Any, "трет+ий,ьего,ьему,ьим,ьем,ья,ьей,ью,ье,ьи,ьих"},
    {Sense::Ordinal, -1, Case::Any, "последн+ий,его,ему,им,ем,яя,ей,юю,ее,ие,их заключительн+ый,ого,ом,ая,ой,ую"},
    {Sense::Cardinal, 1, Case::Any, "один одного одну одной одно одному одна"}, {Sense::Cardinal, 2, Case::Any, "два две двух двум двумя"},
    {Sense::Cardinal, 3, Case::Any, "три трех трем"},        {Sense::Cardinal, 4, Case::Any, "четыре четырех четырем"},
    {Sense::Cardinal, 5, Case::Any, "пять пяти"},            {Sense::Cardinal, 6, Case::Any, "шесть шести"},
    {Sense::Cardinal, 7, Case::Any, "семь семи"},            {Sense::Cardinal, 8, Case::Any, "восемь восьми"},
    {Sense::Cardinal, 9, Case::Any, "девять девяти"},        {Sense::Cardinal, 10, Case::Any, "десять десяти"},
    {Sense::Cardinal, 12, Case::Any, "двенадцать двенадцати"}, {Sense::Cardinal, 14, Case::Any, "четырнадцать четырнадцати"},
    {Sense::Cardinal, 15, Case::Any, "пятнадцать пятнадцати"}, {Sense::Cardinal, 20, Case::Any, "двадцать двадцати"},
    {Sense::Cardinal, 30, Case::Any, "тридцать тридцати"},
    {Sense::Times, 0, Case::Any, "раз раза разу р"},
    {Sense::TimesAdverb, 1, Case::Any, "однажды единожды"},  {Sense::TimesAdverb, 2, Case::Any, "дважды"},
    {Sense::TimesAdverb, 3, Case::Any, "трижды"},            {Sense::TimesAdverb, 4, Case::Any, "четырежды"},
    {Sense::EveryAdverb, Daily, Case::Any, "ежедневно ежедн ежесуточно повседневно каждодневно"}, {Sense::EveryAdverb, Weekly, Case::Any, "еженедельно еженед понедельно"},
    {Sense::EveryAdverb, TenDaily, Case::Any, "ежедекадно подекадно"},       {Sense::EveryAdverb, Monthly, Case::Any, "ежемесячно ежемес ежем помесячно"},
    {Sense::EveryAdverb, Quarterly, Case::Any, "ежеквартально ежекварт ежекв поквартально"},
    {Sense::EveryAdverb, HalfYearly, Case::Any, "ежеполугодно ежеполугодово"}, {Sense::EveryAdverb, Yearly, Case::Any, "ежегодно ежегод ежегодн погодно"},
    {Sense::EveryAdverb, SchoolQuarterly, Case::Any, "ежечетвертно почетвертно"},
    {Sense::EveryAdjective, Daily, Case::Any, "ежедневн"},    {Sense::EveryAdjective, Weekly, Case::Any, "еженедельн"},
    {Sense::EveryAdjective, Monthly, Case::Any, "ежемесячн"}, {Sense::EveryAdjective, Quarterly, Case::Any, "ежеквартальн"},
    {Sense::EveryAdjective, Yearly, Case::Any, "ежегодн"},
    {Sense::Each, 0, Case::Any, "кажд"},
    {Sense::Beginning, 0, Case::Any, "начал+о,а,е,у,ом"},     {Sense::Middle, 0, Case::Any, "середин+а,ы,е,у,ой"}, {Sense::Ending, 0, Case::Any, "кон+ец,ца,це,цу,цом"},
    {Sense::Constantly, 0, Case::Any, "постоянно пост непрерывно систематически систематично регулярно периодически круглогодично бессрочно постоянна беспрерывно перманентно системно"},
    {Sense::ConstantAdjective, 0, Case::Any, "постоянн регулярн систематическ+ая,ой,ую непрерывн"},
    {Sense::During, 0, Case::Any, "течение течении течени теч протяжении протяжение продолжение продолжении"},
    {Sense::Whole, 0, Case::Any, "весь всего всей все всю всему всем целого целый"},
    {Sense::PeriodNoun, 0, Case::Any, "период+-,а,е,у,ом,ы,ов"}, {Sense::TermNoun, 0, Case::Any, "срок+-,а,е,у,ом,и,ов,ам,ами,ах"},
    {Sense::Carrying, 0, Case::Any, "реализаци+я,и,ю,ей действи+е,я,и,ю выполнени+е,я,и,ю исполнени+е,я,и,ю осуществлени+е,я,и,ю"},
    {Sense::Holidays, 0, Case::Any, "каникул+ы,-,ам,ах,ами каникулярн+ый,ого,ое,ом,ые,ых,ому"},
    {Sense::Before, 0, Case::Any, "до"}, {Sense::From, 0, Case::Any, "с со"}, {Sense::Through, 0, Case::Any, "по"}, {Sense::Towards, 0, Case::Any, "к ко"},
    {Sense::In, 0, Case::Any, "в во"}, {Sense::On, 0, Case::Any, "на"}, {Sense::Of, 0, Case::Any, "от"}, {Sense::Behind, 0, Case::Any, "за"},
    {Sense::After, 0, Case::Any, "после спустя"}, {Sense::Via, 0, Case::Any, "через"}, {Sense::And, 0, Case::Any, "и или либо"}, {Sense::Not, 0, Case::Any, "не"},
    {Sense::Later, 0, Case::Any, "позднее позже поздней"}, {Sense::Earlier, 0, Case::Any, "ранее раньше"}, {Sense::Rarer, 0, Case::Any, "реже"},
    {Sense::Oftener, 0, Case::Any, "чаще"}, {Sense::Less, 0, Case::Any, "менее меньше минимум"}, {Sense::More, 0, Case::Any, "более больше свыше максимум"},
    {Sense::Than, 0, Case::Any, "чем"}, {Sense::Inclusive, 0, Case::Any, "включительно включ вкл"},
    {Sense::Current, 0, Case::Any, "текущ+ий,его,ему,ем,им,ая,ей тек настоящего сего этого нынешн+его,ем"},
    {Sense::Next, 0, Case::Any, "следующ+ий,его,ему,ем,им,ей,ую последующ+ий,его,ему,ем,им будущ+ий,его,ему,ем предстоящ+ий,его,ему,ем очередного"},
    {Sense::Reported, 0, Case::Any, "отчетн+ый,ого,ому,ом,ым,ой,ые,ых отчет-ным истекш+ий,его,им прошедш+ий,его,им"},
    {Sense::Starting, 0, Case::Any, "начиная"},
};
// clang-format on

class Lexicon
{
public:
    Lexicon()
    {
        for (const Row& row : Words)
            add_row(row);
        for (const auto& [word, meaning] : exact_)
            if (word.size() >= NearSize && may_be_near(meaning.sense)) near_[word.size() / 2].push_back(word);
    }

    [[nodiscard]] Meaning exact(std::string_view word) const
    {
        const auto found = exact_.find(word);
        return found == exact_.end() ? Meaning{} : found->second;
    }

    [[nodiscard]] Meaning near(std::string_view word) const;

private:
    static constexpr std::size_t NearSize = 12; // six letters of two bytes

    static bool may_be_near(Sense sense)
    {
        return sense == Sense::Month || sense == Sense::EveryAdverb || sense == Sense::EveryAdjective ||
               sense == Sense::Constantly || sense == Sense::ConstantAdjective || sense == Sense::QuarterUnit ||
               sense == Sense::HalfYearUnit || sense == Sense::During || sense == Sense::SchoolQuarterUnit ||
               sense == Sense::Weekday || sense == Sense::PeriodNoun || sense == Sense::Inclusive;
    }

    static bool declines_as_adjective(Sense sense)
    {
        return sense == Sense::Ordinal || sense == Sense::Each || sense == Sense::EveryAdjective ||
               sense == Sense::ConstantAdjective;
    }

    void add_row(const Row& row)
    {
        std::string_view rest = row.forms;
        while (!rest.empty()) {
            const auto item = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), item.size() + 1));
            const bool bare_stem = item.find('+') == std::string_view::npos;
            if (bare_stem && declines_as_adjective(row.sense))
                add_forms(row, item, HardAdjective.substr(1));
            else if (bare_stem)
                add(row, std::string(item));
            else
                add_forms(row, item.substr(0, item.find('+')), item.substr(item.find('+') + 1));
        }
    }

    void add_forms(const Row& row, std::string_view stem, std::string_view endings)
    {
        while (!endings.empty()) {
            const auto ending = endings.substr(0, endings.find(','));
            endings.remove_prefix(std::min(endings.size(), ending.size() + 1));
            add(row, std::string(stem) + std::string(ending == "-" ? "" : ending));
        }
    }

    void add(const Row& row, std::string word)
    {
        exact_.emplace(std::move(word), Meaning{row.sense, row.value, row.form});
    }

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> exact_;
    std::array<std::vector<std::string>, 16> near_;
};

std::string_view letter(std::string_view word, std::size_t index)
{
    return word.substr(index * 2, 2);
}

/// At most one letter changed, missing, added, or two neighbours swapped. Both words are of two-byte letters.
bool one_slip_apart(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t short_count = a.size() / 2;
    std::size_t head = 0;
    while (head < short_count && letter(a, head) == letter(b, head))
        ++head;
    const auto rest_a = a.substr(head * 2);
    const auto rest_b = b.substr(head * 2);
    if (a.size() + 2 == b.size()) return rest_a == rest_b.substr(2);
    if (rest_a.size() <= 2 || rest_a.substr(2) == rest_b.substr(2)) return true;
    return rest_a.substr(4) == rest_b.substr(4) && letter(rest_a, 0) == letter(rest_b, 1) &&
           letter(rest_a, 1) == letter(rest_b, 0);
}

Meaning Lexicon::near(std::string_view word) const
{
    const std::size_t letters = word.size() / 2;
    if (word.size() < NearSize || word.size() % 2 != 0 || letters + 1 >= near_.size()) return {};
    const auto same_letter = [&](const std::string& known, std::size_t at) {
        return known[at] == word[at] && known[at + 1] == word[at + 1];
    };
    for (std::size_t size = letters - 1; size <= letters + 1; ++size)
        for (const std::string& known : near_[size])
            if ((same_letter(known, 0) || same_letter(known, 4)) && one_slip_apart(known, word)) return exact(known);
    return {};
}

const Lexicon& lexicon()
{
    static const Lexicon built;
    return built;
}

} // namespace

Meaning meaning_of(std::string_view word)
{
    return lexicon().exact(word);
}

Meaning near_meaning_of(std::string_view word)
{
    return lexicon().near(word);
}

} // namespace vekha::language::deadlines
