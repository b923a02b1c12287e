#include "language/likeness_in_words.h"

#include <string_view>

namespace vekha::language
{

namespace
{

using domain::LikenessSign;

std::string_view russian(LikenessSign sign)
{
    switch (sign) {
    case LikenessSign::SameTaxNumber:
        return "один ИНН";
    case LikenessSign::SameExamCode:
        return "один код ГИА или логин ВПР";
    case LikenessSign::SameName:
        return "названия совпадают, если не считать формы собственности, кавычек и порядка слов";
    case LikenessSign::NameInAliases:
        return "название одной есть среди других названий второй";
    case LikenessSign::SameNumber:
        return "один номер, виды школ не противоречат друг другу";
    case LikenessSign::SameOwnName:
        return "одно собственное название";
    case LikenessSign::NearlyOwnName:
        return "собственные названия почти одинаковы";
    case LikenessSign::SameSettlement:
        return "один населённый пункт";
    case LikenessSign::OneWithoutCode:
        return "код есть только у одной";
    case LikenessSign::OtherAlphabet:
        return "в названии латинские буквы вместо русских";
    }
    return "";
}

std::string_view english(LikenessSign sign)
{
    switch (sign) {
    case LikenessSign::SameTaxNumber:
        return "one tax number";
    case LikenessSign::SameExamCode:
        return "one exam code";
    case LikenessSign::SameName:
        return "the names agree but for the form of ownership, quotes and the order of words";
    case LikenessSign::NameInAliases:
        return "the name of one is among the aliases of the other";
    case LikenessSign::SameNumber:
        return "one number, and the kinds of school do not contradict";
    case LikenessSign::SameOwnName:
        return "one proper name";
    case LikenessSign::NearlyOwnName:
        return "nearly one proper name";
    case LikenessSign::SameSettlement:
        return "one settlement";
    case LikenessSign::OneWithoutCode:
        return "only one has a code";
    case LikenessSign::OtherAlphabet:
        return "Latin letters in place of Russian ones";
    }
    return "";
}

} // namespace

std::string in_words(std::span<const LikenessSign> signs, Tongue tongue)
{
    std::string words;
    for (const auto sign : signs) {
        if (!words.empty()) words += "; ";
        words += tongue == Tongue::English ? english(sign) : russian(sign);
    }
    return words;
}

} // namespace vekha::language
