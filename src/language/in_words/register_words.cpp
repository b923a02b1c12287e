#include "language/register_words.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

constexpr std::array words{
    // Cells that cannot be read.
    RowRemarkWord{"value-missing", "Не заполнено обязательное поле.", "A required field is empty."},
    RowRemarkWord{"value-too-long", "Значение слишком длинное: «{}».", "The value is too long: «{}»."},
    RowRemarkWord{"code-malformed", "Такого кода быть не может: «{}».", "This cannot be a code: «{}»."},
    RowRemarkWord{"kind-unknown", "Неизвестный вид: «{}».", "The kind is not known: «{}»."},
    RowRemarkWord{"role-unknown", "Неизвестная роль: «{}».", "The role is not known: «{}»."},
    RowRemarkWord{"settlement-type-unknown", "Неизвестный вид населённого пункта: «{}».",
                  "The kind of settlement is not known: «{}»."},
    RowRemarkWord{"date-malformed", "Это не дата: «{}». Напишите 22.11.2026.", "This is no date: «{}»."},
    RowRemarkWord{"year-malformed", "Это не учебный год: «{}». Напишите 2026/2027.", "This is no school year: «{}»."},
    RowRemarkWord{"email-malformed", "Это не адрес электронной почты: «{}».", "This is no e-mail address: «{}»."},
    RowRemarkWord{"phone-malformed", "Это не номер телефона: «{}».", "This is no phone number: «{}»."},
    RowRemarkWord{"inn-invalid", "ИНН с ошибкой: «{}».", "The INN is not valid: «{}»."},
    RowRemarkWord{"ogrn-invalid", "ОГРН с ошибкой: «{}».", "The OGRN is not valid: «{}»."},
    RowRemarkWord{"gia-code-invalid", "Код ГИА – шесть цифр, а здесь «{}».", "A GIA code has six digits: «{}»."},
    RowRemarkWord{"vpr-login-invalid", "Логин ВПР – «edu» и цифры, а здесь «{}».",
                  "A VPR login is «edu» and digits: «{}»."},
    RowRemarkWord{"name-mixed-letters", "В одном слове русские и латинские буквы: «{}».",
                  "Cyrillic and Latin letters in one word: «{}»."},
    RowRemarkWord{"letters-mended", "Латинские буквы среди русских заменены: «{}».",
                  "Latin letters among Cyrillic ones were replaced: «{}»."},
    // What the row is about.
    RowRemarkWord{"code-repeated", "Такой код уже есть в строке {}.", "Row {} has this code already."},
    RowRemarkWord{"row-repeated", "То же самое уже есть выше: {}.", "The same stands above: {}."},
    RowRemarkWord{"looks-like-another", "Похоже на «{}». Проверьте, не одна ли это школа.",
                  "Looks like «{}». Check whether it is the same school."},
    RowRemarkWord{"territory-unknown", "Такой территории нет, а добавить её вам нельзя: «{}».",
                  "There is no such territory, and you may not add it: «{}»."},
    RowRemarkWord{"territory-ambiguous", "Территорий с таким названием несколько: «{}».",
                  "Several territories are called so: «{}»."},
    RowRemarkWord{"territory-differs",
                  "В реестре организация относится к другой территории: «{}». Перевод оформляют в её "
                  "карточке.",
                  "In the register it belongs to another territory: «{}». Move it on its page."},
    RowRemarkWord{"territory-cycle", "Территория не может входить в ту, что лежит в ней: «{}».",
                  "A territory cannot lie in one that lies in it: «{}»."},
    RowRemarkWord{"parent-unknown", "Вышестоящей территории нет: «{}».", "There is no such parent territory: «{}»."},
    RowRemarkWord{"organisation-unknown", "Такой организации в реестре нет: «{}».",
                  "There is no such organisation: «{}»."},
    RowRemarkWord{"organisation-ambiguous", "Организаций с таким названием несколько: «{}». Укажите код.",
                  "Several organisations are called so: «{}». Give the code."},
    RowRemarkWord{"person-unknown", "Такого человека в реестре нет: «{}».", "There is no such person: «{}»."},
    RowRemarkWord{"person-ambiguous", "Людей с таким именем несколько: «{}». Укажите почту.",
                  "Several people are called so: «{}». Give the e-mail."},
    RowRemarkWord{"email-of-another", "Эта почта в реестре у другого человека: «{}».",
                  "Another person has this e-mail: «{}»."},
    RowRemarkWord{"person-elsewhere", "Человек уже работает в другом месте: «{}». Перевод оформляют в его карточке.",
                  "The person works elsewhere: «{}». Move them on their page."},
    RowRemarkWord{"organisation-missing", "Для этой роли нужна организация: «{}».",
                  "This role needs an organisation: «{}»."},
    RowRemarkWord{"dates-reversed", "Окончание раньше начала: «{}».", "The end precedes the beginning: «{}»."},
    RowRemarkWord{"row-out-of-scope", "На «{}» у вас нет права.", "You have no right to «{}»."},
    RowRemarkWord{"role-not-given", "Эту роль вы дать не можете: «{}».", "You may not give this role: «{}»."},
    RowRemarkWord{"curator-unknown", "Такого куратора нет: «{}». Сначала заведите его в кураторах.",
                  "There is no such curator: «{}»."},
    RowRemarkWord{"curator-not-selected", "Кандидат ещё не отобран в кураторы: {}.", "Not selected as a curator: {}."},
    RowRemarkWord{"curator-without-consent", "Нет согласия куратора: {}.", "The curator's consent is missing: {}."},
    RowRemarkWord{"organisation-not-school", "Это не школа: {}.", "This is no school: {}."},
    RowRemarkWord{"own-school", "Куратор не может вести свою школу: {}.", "A curator never has the own school: {}."},
    RowRemarkWord{"school-closed", "Школа закрыта: {}.", "The school is closed: {}."},
    RowRemarkWord{"curator-limit", "У куратора уже две школы: {}.", "The curator has two schools already: {}."},
    RowRemarkWord{"school-has-curator", "У школы уже есть куратор: {}.", "The school has a curator already: {}."},
    // Columns.
    RowRemarkWord{"column-unknown", "Такого столбца в таблице нет.", "The table has no such column."},
    RowRemarkWord{"field-unknown", "Такого поля в реестре нет.", "The register has no such field."},
    RowRemarkWord{"field-repeated", "Поле выбрано для двух столбцов.", "The field is chosen for two columns."},
    RowRemarkWord{"field-missing", "Не выбран обязательный столбец.", "A required column is not chosen."},
    // Undoing.
    RowRemarkWord{"changed-since", "После загрузки изменено.", "Changed since the import."},
    RowRemarkWord{"used-since", "Уже используется.", "Already used."},
};

} // namespace

std::span<const RowRemarkWord> row_remark_words()
{
    return words;
}

std::string in_words(const domain::RowRemark& remark, Tongue tongue)
{
    const auto* known = std::ranges::find(words, remark.code, &RowRemarkWord::code);
    if (known == words.end()) return remark.code;
    std::string sentence{tongue == Tongue::English ? known->english : known->russian};
    if (const auto at = sentence.find("{}"); at != std::string::npos) sentence.replace(at, 2, remark.text);
    return sentence;
}

std::string cell_name(int row, int column, Tongue tongue)
{
    if (column <= 0) return (tongue == Tongue::English ? "row " : "строка ") + std::to_string(row);
    std::string letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row);
}

} // namespace vekha::language
