#include "simulation/names.h"

namespace vekha::simulation
{

namespace
{

constexpr const char* beginnings[] = {"Верхне", "Нижне",  "Средне", "Ново", "Старо",  "Красно", "Бело",
                                      "Черно",  "Зелено", "Светло", "Мало", "Высоко", "Добро",  "Тихо",
                                      "Перво",  "Дальне", "Мирно",  "Ясно", "Золото", "Лазо"};
constexpr const char* stems[] = {"лес",     "полян",  "камен",  "озёр",   "лугов", "холм",  "берез", "сосен",
                                 "ключев",  "бор",    "ручьев", "степ",   "мост",  "город", "садов", "мельнич",
                                 "родник",  "песчан", "остров", "дубров", "яр",    "гор",   "плёс",  "вод",
                                 "заводск", "слобод", "пруд",   "вяз",    "клён",  "ив"};
constexpr int beginnings_count = sizeof beginnings / sizeof *beginnings;
constexpr int stems_count = sizeof stems / sizeof *stems;

constexpr const char* surnames[] = {
    "Абрамов", "Белкин",  "Вершинин", "Горелов", "Дорохов", "Ежов",    "Жилин",   "Зимин",   "Ильин",     "Калугин",
    "Лапин",   "Мальцев", "Носов",    "Окунев",  "Панин",   "Рябинин", "Сорокин", "Тарасов", "Уваров",    "Фомин",
    "Хохлов",  "Цветков", "Чистов",   "Шубин",   "Щукин",   "Юдин",    "Якушев",  "Болотов", "Ветров",    "Грачёв",
    "Дроздов", "Ершов",   "Журавлёв", "Зуев",    "Карпов",  "Лебедев", "Мохов",   "Озеров",  "Полянский", "Ручьёв"};
constexpr const char* men[] = {"Андрей", "Борис",  "Виктор", "Глеб",   "Денис",
                               "Иван",   "Кирилл", "Леонид", "Михаил", "Роман"};
constexpr const char* women[] = {"Анна", "Вера", "Галина", "Дарья", "Елена", "Зоя", "Ирина", "Лидия", "Мария", "Ольга"};
constexpr const char* fathers[] = {"Андреев",  "Борисов",  "Викторов", "Денисов", "Иванов",
                                   "Кириллов", "Леонидов", "Михайлов", "Петров",  "Романов"};
constexpr const char* subjects[] = {"Зареченская", "Озёрная", "Лесная",   "Степная", "Нагорная",
                                    "Приморская",  "Луговая", "Северная", "Речная",  "Каменная"};

} // namespace

PlaceName place_name(int number)
{
    const auto* beginning = beginnings[number % beginnings_count];
    const auto* stem = stems[(number / beginnings_count + number % beginnings_count) % stems_count];
    const auto base = std::string{beginning} + stem + "ск";
    return {base + "ий", base + "ого", base + "ое"};
}

std::string region_name(int number)
{
    constexpr int count = sizeof subjects / sizeof *subjects;
    const std::string subject = subjects[(number - 1) % count];
    const auto round = (number - 1) / count;
    return round == 0 ? subject + " область" : subject + " область " + std::to_string(round + 1);
}

std::string person_name(Chance& chance)
{
    const std::string surname = chance.one_of(surnames);
    const std::string father = chance.one_of(fathers);
    if (chance.of_thousand(250)) return surname + " " + chance.one_of(men) + " " + father + "ич";
    const bool adjective = surname.ends_with("ий");
    const auto hers =
        adjective ? surname.substr(0, surname.size() - std::string_view{"ий"}.size()) + "ая" : surname + "а";
    return hers + " " + chance.one_of(women) + " " + father + "на";
}

} // namespace vekha::simulation
