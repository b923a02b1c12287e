#include "language/executors/bodies.h"

#include <algorithm>
#include <string_view>

namespace vekha::language
{
namespace
{

constexpr std::string_view posts[] = {
    "директор",      "руководитель",  "начальник",   "заведующий",    "заведующая",    "заместитель",   "зам",
    "методист",      "специалист",    "консультант", "координатор",   "куратор",       "наставник",     "тьютор",
    "психолог",      "педагог",       "учитель",     "логопед",       "дефектолог",    "библиотекарь",  "ментор",
    "секретарь",     "председатель",  "глава",       "воспитатель",   "модератор",     "администратор", "инспектор",
    "эксперт",       "оператор",      "медиатор",    "советник",      "преподаватель", "исполнитель",   "тренер",
    "социолог",      "бухгалтер",     "юрист",       "системотехник", "аналитик",      "член",          "представитель",
    "ответственный", "ответственное", "лицо",        "завуч",         "завхоз",        "рук",           "отв"};

constexpr std::string_view plural_posts[] = {
    "руководители",   "начальники",   "заведующие",    "заместители",   "замы",         "методисты",   "специалисты",
    "консультанты",   "координаторы", "кураторы",      "наставники",    "тьюторы",      "психологи",   "педагоги",
    "логопеды",       "дефектологи",  "библиотекари",  "менторы",       "председатели", "воспитатели", "модераторы",
    "администраторы", "эксперты",     "операторы",     "медиаторы",     "советники",    "родители",    "обучающиеся",
    "учащиеся",       "члены",        "представители", "сотрудники",    "работники",    "участники",   "студенты",
    "преподаватели",  "предметники",  "организаторы",  "исполнители",   "главы",        "секретари",   "волонтеры",
    "выпускники",     "ученики",      "слушатели",     "ответственные", "партнеры",     "лица",        "инспекторы",
    "замдиректора",   "завучи"};

constexpr std::string_view bodies[] = {"управление",   "отдел",
                                       "департамент",  "комитет",
                                       "министерство", "администрация",
                                       "агентство",    "служба",
                                       "центр",        "институт",
                                       "университет",  "академия",
                                       "колледж",      "техникум",
                                       "совет",        "комиссия",
                                       "группа",       "команда",
                                       "ассоциация",   "объединение",
                                       "учреждение",   "организация",
                                       "школа",        "гимназия",
                                       "лицей",        "кабинет",
                                       "фонд",         "общество",
                                       "союз",         "палата",
                                       "консилиум",    "бюро",
                                       "штаб",         "площадка",
                                       "актив",        "библиотека",
                                       "музей",        "дом",
                                       "дворец",       "станция",
                                       "предприятие",  "орган",
                                       "инспекция",    "прокуратура",
                                       "офис",         "коллектив",
                                       "сообщество",   "отделение",
                                       "консорциум",   "интернат",
                                       "сад",          "подразделение",
                                       "кафедра",      "сектор",
                                       "коллегия",     "правительство",
                                       "рособрнадзор", "минпросвещения",
                                       "минобрнауки",  "технопарк",
                                       "кванториум",   "лаборатория",
                                       "отделы",       "комитеты",
                                       "департаменты", "органы",
                                       "советы",       "центры",
                                       "коллективы",   "институты",
                                       "лицеи",        "школа-интернат",
                                       "филиал",       "клуб",
                                       "оргкомитет",   "педсовет",
                                       "методсовет",   "гороно",
                                       "роно",         "методобъединение",
                                       "вуз",          "вузы",
                                       "колледжи",     "техникумы"};

constexpr std::string_view ambiguous_bodies[] = {
    "администрации", "управления",  "организации", "учреждения",    "школы",       "гимназии",
    "ассоциации",    "объединения", "комиссии",    "службы",        "команды",     "группы",
    "площадки",      "сообщества",  "библиотеки",  "подразделения", "предприятия", "отделения"};

template <std::size_t N>
bool lists(const std::string_view (&words)[N], std::string_view word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_initial(const std::vector<Token>& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Word && tokens[at].letters == 1 &&
           tokens[at].starts_capital && is_word(tokens, at + 1, ".");
}

bool is_name(const std::vector<Token>& tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Word && tokens[at].starts_capital &&
           tokens[at].letters > 2 && !is_abbreviation(tokens[at]);
}

} // namespace

BodyWord body_word(const Token& token)
{
    if (token.kind != TokenKind::Word) return BodyWord::None;
    const std::string_view whole = token.folded;
    const auto head = whole.substr(0, whole.find('-'));
    for (const auto word : {whole, head}) {
        if (lists(posts, word)) return BodyWord::Post;
        if (lists(plural_posts, word)) return BodyWord::Posts;
        if (word == "директора" || word == "учителя" || word == "главы" || word == "тренера")
            return BodyWord::PostsOrCase;
        if (lists(bodies, word)) return BodyWord::Body;
        if (lists(ambiguous_bodies, word)) return BodyWord::BodyOrCase;
    }
    return BodyWord::None;
}

bool is_nominative_adjective(const Token& token)
{
    return token.kind == TokenKind::Word && token.letters > 4 && !is_abbreviation(token) &&
           has_ending(token, {"ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"}) &&
           !has_ending(token, {"ание", "ение", "тие", "ствие", "ний", "аний", "ений", "ций", "рий", "гий", "сание",
                               "ство", "ледствие"});
}

bool is_oblique_adjective(const Token& token)
{
    return token.kind == TokenKind::Word && token.letters > 4 && !is_abbreviation(token) &&
           has_ending(token, {"ого", "его", "ых", "их", "ому", "ему", "ыми", "ими", "ской", "ной", "вой", "ской", "ней",
                              "ным", "ским"});
}

bool is_legal_form(const Token& token)
{
    if (!is_abbreviation(token) || token.letters > 7) return false;
    if (is_one_of(token, {"ано", "ооо", "оао", "зао", "ао", "нко", "чу", "му", "оу", "гу", "ку", "бу", "ау", "роо",
                          "гп", "муп"}))
        return token.folded != "роо" && token.folded != "оу";
    return token.letters >= 3 && has_ending(token, {"оу", "бу", "ку", "ау", "гу", "бниу", "бну"}) &&
           !has_ending(token, {"моу0"}) && !is_one_of(token, {"доу", "мдоу", "мбдоу", "мадоу", "мкдоу", "соу"});
}

bool is_form_detail(const Token& token)
{
    return is_one_of(token, {"до", "дпо", "дод", "во", "впо", "спо", "нпо", "оо", "со", "мо", "ро", "ко", "то", "но",
                             "по", "кк", "хк", "пк", "ао"});
}

bool is_territory(const Token& token)
{
    return is_abbreviation(token) && !is_one_of(token, {"мо", "спо", "впо", "дпо"}) && token.letters >= 2 &&
           (has_ending(token, {"го", "мр"}) || is_one_of(token, {"гп", "сп", "рб", "рт", "рк", "хмао", "янао"})) &&
           token.letters <= 5;
}

bool is_region(const Token& token)
{
    return is_one_of(token, {"хк", "кк", "ск", "пк", "ак", "нсо", "со", "ло", "рт", "рб", "рд", "рк", "рх", "рм", "чр",
                             "хмао", "янао", "еао", "югра"});
}

bool is_common_body(const Token& token)
{
    return is_one_of(token, {"оо",    "оу",    "имц",   "рмк",  "имк",   "ммо",   "шмо",  "гмо",   "рмо",    "шнор",
                             "шнро",  "оонор", "онор",  "пнор", "пннор", "прш",   "шнсу", "моуо",  "уо",     "ро",
                             "иро",   "ммс",   "цнппм", "сош",  "оош",   "фиоко", "доу",  "пмпк",  "цппмсп", "ппмс",
                             "тпмпк", "спо",   "ппк",   "шсп",  "мсп",   "шсм",   "гэк",  "рцоко", "црпо",   "кдн",
                             "ткдн",  "пдн",   "цдт",   "ддт",  "мц",    "рц"});
}

bool is_school_type(const Token& token)
{
    if (is_one_of(token, {"сош",   "оош",   "нош",   "сш",       "ош",       "осош",           "всош",
                          "ккши",  "кши",   "ши",    "скош",     "скоши",    "школа",          "школы",
                          "школе", "лицей", "лицея", "гимназия", "гимназии", "школа-интернат", "прогимназия",
                          "оо",    "оу"}))
        return true;
    return is_abbreviation(token) && has_ending(token, {"сош", "оош"});
}

std::size_t person_at(const std::vector<Token>& tokens, std::size_t at)
{
    if (is_initial(tokens, at)) {
        std::size_t end = at + 2;
        if (is_initial(tokens, end)) end += 2;
        return is_name(tokens, end) ? end + 1 - at : 0;
    }
    if (!is_name(tokens, at)) return 0;
    if (is_initial(tokens, at + 1)) return is_initial(tokens, at + 3) ? 5 : 3;
    const bool patronymic = is_name(tokens, at + 1) && is_name(tokens, at + 2) &&
                            has_ending(tokens[at + 2], {"вич", "вна", "ична", "ьич", "нична"});
    return patronymic ? 3 : 0;
}

} // namespace vekha::language
