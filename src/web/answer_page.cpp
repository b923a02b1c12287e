#include "web/answer_page.h"

#include "language/html_text.h"
#include "web/list_sheet.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using domain::ItemKind;
using domain::QuestionnaireItem;
using language::escaped_html;

// Works on any browser of the last fifteen years; dark where the device is dark; prints black on white.
constexpr std::string_view style =
    "body{font:1.0625rem/1.5 sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#111;background:#fff}"
    "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .5rem}"
    "fieldset{border:1px solid #767676;border-radius:6px;margin:0 0 1rem;padding:.5rem .75rem .75rem}"
    "legend{font-weight:600;padding:0 .25rem}label{display:block;padding:.45rem .25rem}"
    "input[type=radio]{width:1.25rem;height:1.25rem;margin:0 .6rem 0 0;vertical-align:-.2rem}"
    "input[type=text]{font:inherit;width:9rem;padding:.45rem;border:1px solid #595959;border-radius:4px}"
    "button{font:inherit;font-weight:600;padding:.75rem "
    "1.5rem;border:0;border-radius:6px;color:#fff;background:#1454a6}"
    ":focus{outline:3px solid #b35900;outline-offset:2px}.e{color:#a30000;font-weight:600;margin:.25rem}"
    ".a{border:2px solid #a30000;border-radius:6px;padding:.25rem 1rem;margin:0 0 1rem}.s{color:#4d4d4d}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#16181b}a{color:#8fbcff}.s{color:#bbb}"
    ".e{color:#ff9d9d}.a{border-color:#ff9d9d}input[type=text]{color:#eee;background:#16181b}}";

std::string page(std::string_view title, std::string_view body, std::string_view nonce)
{
    return fmt::format("<!doctype html><html lang=ru><meta charset=utf-8>"
                       "<meta name=viewport content=\"width=device-width,initial-scale=1\">"
                       "<meta name=robots content=noindex><title>{}</title><style nonce={}>{}</style><main>{}</main>",
                       escaped_html(title), nonce, style, body);
}

std::string_view value_in(const std::map<std::string, std::string>& values, const std::string& code)
{
    const auto found = values.find(code);
    return found == values.end() ? std::string_view{} : std::string_view{found->second};
}

std::string fault_in_words(const QuestionnaireItem& item, std::string_view fault)
{
    if (fault.empty()) return {};
    if (fault == "missing") return "Выберите один из ответов.";
    if (item.kind == ItemKind::Share || item.kind == ItemKind::Number)
        return fmt::format("Напишите целое число от 0 до {} или оставьте поле пустым.", item.range.most);
    return "Такого ответа в анкете нет. Выберите другой.";
}

std::string radio(const QuestionnaireItem& item, std::string_view value, std::string_view words,
                  std::string_view chosen)
{
    return fmt::format("<label><input type=radio name={} value={}{} required>{}</label>", item.code, value,
                       value == chosen ? " checked" : "", escaped_html(words));
}

std::string number_field(const QuestionnaireItem& item, std::string_view value, bool wrong)
{
    const auto* unit = item.kind == ItemKind::Share ? " %" : "";
    return fmt::format("<label>Целое число от 0 до {} (не знаете – оставьте пустым):<br><input type=text "
                       "inputmode=numeric pattern=\"[0-9]*\" maxlength=3 name={} value=\"{}\"{}>{}</label>",
                       item.range.most, item.code, escaped_html(value.substr(0, 20)), wrong ? " aria-invalid=true" : "",
                       unit);
}

std::string asked(const QuestionnaireItem& item, std::size_t number, const SheetFaults& faults)
{
    const auto fault = fault_in_words(item, value_in(faults.faults, item.code));
    const auto value = value_in(faults.values, item.code);
    std::string out;
    if (!item.section.empty()) out += "<h2>" + escaped_html(item.section) + "</h2>";
    out += fmt::format("<fieldset id={0}{1}><legend>{2}. {3}</legend>", item.code,
                       fault.empty() ? "" : " aria-describedby=e-" + item.code, number, escaped_html(item.text));
    if (!fault.empty()) out += fmt::format("<p class=e id=e-{}>{}</p>", item.code, fault);
    const auto words = domain::option_words(item);
    if (words.empty()) return out + number_field(item, value, !fault.empty()) + "</fieldset>";
    for (std::size_t option = 0; option < words.size(); ++option)
        out += radio(item, std::to_string(option), words[option], value);
    return out + radio(item, service::no_answer, "Затрудняюсь ответить", value) + "</fieldset>";
}

std::string summary_of(const service::AnswerSheet& sheet, const SheetFaults& faults)
{
    if (faults.faults.empty()) return {};
    std::string out = "<div class=a role=alert><p class=e>Ответы ещё не отправлены. Исправьте:</p><ul>";
    std::size_t number = 0;
    for (const auto& item : sheet.questionnaire.items) {
        ++number;
        if (faults.faults.contains(item.code)) out += fmt::format("<li><a href=#{}>Вопрос {}</a>", item.code, number);
    }
    return out + "</ul></div>";
}

} // namespace

std::string sheet_page(const service::AnswerSheet& sheet, std::string_view link, const SheetFaults& faults,
                       std::string_view nonce)
{
    const auto& questionnaire = sheet.questionnaire;
    auto body = fmt::format("<h1>{}</h1><p class=s>{}</p><p>{}</p><p class=s>Отвечать можно до {} включительно. После "
                            "отправки изменить ответы нельзя.</p>",
                            escaped_html(questionnaire.title), escaped_html(sheet.school),
                            escaped_html(questionnaire.preface), dotted(sheet.until));
    body += summary_of(sheet, faults);
    body += fmt::format("<form method=post action=/a/{} autocomplete=off accept-charset=utf-8>", link);
    if (!sheet.form.empty()) body += fmt::format("<input type=hidden name=form value={}>", sheet.form);
    std::size_t number = 0;
    for (const auto& item : questionnaire.items)
        body += asked(item, ++number, faults);
    body += "<p><button>Отправить ответы</button></p></form>";
    return page(faults.faults.empty() ? questionnaire.title : "Не отправлено: " + questionnaire.title, body, nonce);
}

std::string code_page(std::string_view typed, std::string_view nonce)
{
    const auto fault =
        typed.empty() ? std::string{} : "<p class=e id=e-code role=alert>Это не код: в коде девять цифр.</p>";
    const auto body = fmt::format(
        "<h1>Анкета школы</h1><form method=post action=/a autocomplete=off><p><label>Код класса, девять "
        "цифр:<br><input type=text inputmode=numeric maxlength=20 name=code value=\"{}\" required "
        "autofocus{}></label></p>{}<p><button>Открыть анкету</button></p></form><p class=s>Код скажет "
        "учитель. Имя писать не нужно: анкета анонимная.</p>",
        escaped_html(typed.substr(0, 20)), fault.empty() ? "" : " aria-invalid=true aria-describedby=e-code", fault);
    return page("Анкета школы", body, nonce);
}

std::string thanks_page(std::string_view next, std::string_view nonce)
{
    std::string body =
        "<h1>Спасибо! Ответы приняты</h1><p>Они сложены с ответами других, и узнать среди них ваши нельзя. "
        "Эту страницу можно закрыть.</p>";
    if (!next.empty())
        body += fmt::format("<p>Устройство берёт следующий? <a href=/a/{}>Открыть чистую анкету</a></p>", next);
    return page("Ответы приняты", body, nonce);
}

std::string refusal_page(std::string_view sentence, std::string_view code, std::string_view nonce)
{
    const auto body = fmt::format("<h1>Анкета не открылась</h1><p>{}</p><p class=s>Код: {}</p>", escaped_html(sentence),
                                  escaped_html(code));
    return page("Анкета не открылась", body, nonce);
}

} // namespace vekha::web
