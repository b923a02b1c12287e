#include "language/in_words/finding_catalogue.h"

namespace vekha::language
{
namespace
{

constexpr FindingSentence catalogue[] = {
    // The plan as a whole.
    {"title-missing", "Заголовок плана не найден: впишите его.", "The title of the plan was not found: enter it."},
    {"period-missing", "Период плана не найден: укажите, с какого по какой день он действует.",
     "The period of the plan was not found: say from which day to which it is in force."},
    {"approval-date-conflict",
     "Дата утверждения[ {date}] не согласуется с периодом плана[ ({from} – {to})][ и с другой датой {other}]: "
     "проверьте обе.",
     "The date of approval[ {date}] disagrees with the period of the plan[ ({from} – {to})][ and with another date, "
     "{other}]: check both."},
    {"several-plans",
     "В документе [{count|план|плана|планов}|несколько планов], они собраны в один: проверьте разделы.",
     "The document holds [{count|plan|plans|plans}|several plans]; they are gathered into one: check the sections."},
    {"load-peak",
     "На [{month}|один месяц] приходится [{count|мероприятие|мероприятия|мероприятий}|слишком много мероприятий][ из "
     "{total}]: подумайте, "
     "нельзя ли перенести часть.",
     "[{count|activity falls|activities fall|activities fall}|Too many activities fall] due in [{month}|one month][ "
     "out of {total}]: consider moving some."},
    {"names-of-one-body-differ", "[«{name}» и «{other}»|Два названия] похожи на одно: выберите верное написание.",
     "[“{name}” and “{other}”|Two names] look like one: choose the right spelling."},
    // Rows.
    {"number-repeated",
     "Номер[ {number}] повторяется[ (ещё раз: {other})]: строки различены по месту, проверьте нумерацию.",
     "The number[ {number}] is repeated[ (also {other})]: the rows are told apart by place; check the numbering."},
    {"number-missing",
     "[Пропущен номер {missing}|У строки нет номера][ после {before}]: проверьте, не потеряна ли строка.",
     "[Number {missing} is skipped|The row has no number][ after {before}]: check that no row was lost."},
    {"row-torn-joined", "[Строка {number}|Строка] разорвана переносом страницы, части соединены: сверьте с документом.",
     "[Row {number}|The row] was torn by a page break and joined again: compare it with the document."},
    {"row-shifted",
     "[В строке {number}|В строке] ячейки сдвинуты, столбцы восстановлены по содержанию: сверьте с документом.",
     "[In row {number}|In the row] the cells are shifted; the columns were found by their content: compare with the "
     "document."},
    // Executors and schools.
    {"executor-empty", "[У пункта {number}|У мероприятия] нет ответственного: назначьте его.",
     "[Item {number}|The activity] has no executor: name one."},
    {"executor-repeats-text", "В ячейке ответственных стоит текст мероприятия[ («{printed}»)]: впишите исполнителя.",
     "The executor cell repeats the activity[ (“{printed}”)]: enter the executor."},
    {"schools-count-differs",
     "[Названо школ: {named}, а в результате обещано {expected}|Названо не столько школ, сколько обещано в "
     "результате]: проверьте список.",
     "[{named} schools are named, but the result promises {expected}|The number of schools named is not the one "
     "promised]: check the list."},
    // Terms.
    {"deadline-empty", "[У пункта {number}|У мероприятия] нет срока: укажите его.",
     "[Item {number}|The activity] has no term: give one."},
    {"date-outside-period",
     "Срок[ «{printed}»][ ({date})] вне периода плана[ {from} – {to}]: проверьте дату или период.",
     "The term[ “{printed}”][ ({date})] lies outside the period of the plan[ {from} – {to}]: check the date or the "
     "period."},
    {"term-ambiguous", "Срок[ «{words}»] можно понять по-разному: выберите дату или примите прочитанное.",
     "The term[ “{words}”] can be read in more than one way: choose a date or accept the reading."},
    {"term-yearless", "В сроке[ «{printed}»] нет года, взят первый подходящий из периода: подтвердите его.",
     "The term[ “{printed}”] has no year; the first fitting one of the period was taken: confirm it."},
    {"term-not-understood", "Срок[ «{words}»] не понят: впишите его сами.",
     "The term[ “{words}”] was not understood: enter it yourself."},
    {"term-partly-understood", "В сроке[ «{printed}»] не понята часть[ «{words}»]: дополните его.",
     "A part[ (“{words}”)] of the term[ “{printed}”] was not understood: complete it."},
    {"no-such-date", "Такой даты нет[: «{words}»]. Исправьте срок.",
     "There is no such date[: “{words}”]. Correct the term."},
    // Results.
    {"expected-empty", "[У пункта {number}|У мероприятия] нет ожидаемого результата: впишите, что должно получиться.",
     "[Item {number}|The activity] has no expected result: say what should come of it."},
    {"result-not-measurable",
     "Результат нельзя измерить[: «{printed}»]. Добавьте число или документ, который его подтвердит.",
     "The result cannot be measured[: “{printed}”]. Add a number or a document that will prove it."},
    // The file.
    {"footnotes-at-end", "Сноски перенесены в конец текста: проверьте, не нужны ли они в строках плана.",
     "Footnotes were moved to the end of the text: check whether the rows need them."},
    {"encoding-mixed",
     "В файле смешаны кодировки[ (строк: {detail})]: часть букв могла исказиться, сверьте с оригиналом.",
     "The file mixes encodings[ (lines: {detail})]: some letters may be wrong; compare with the original."},
    {"markup-leftover", "В тексте остались знаки разметки, они убраны.",
     "Leftovers of markup were removed from the text."},
    {"embedded-document-skipped", "Вложенный в файл документ не прочитан: загрузите его отдельно.",
     "A document embedded in the file was not read: upload it separately."},
    {"document-type-mismatch", "Содержимое файла не того вида, что его имя; файл прочитан по содержимому.",
     "The file is not of the kind its name says; it was read by its content."},
    {"sheet-hidden", "Скрытый лист[ «{detail}»] прочитан вместе с остальными: проверьте, нужен ли он.",
     "The hidden sheet[ “{detail}”] was read with the others: check whether it is wanted."},
};

} // namespace

std::span<const FindingSentence> finding_catalogue()
{
    return catalogue;
}

} // namespace vekha::language
