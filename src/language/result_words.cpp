#include "language/result_words.h"

#include "language/identification/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace vekha::language
{

namespace
{

struct Word {
    std::string_view code;
    std::string_view russian;
    std::string_view english;
};

// clang-format off
constexpr auto codes = std::to_array<Word>({
    // Rows that were left out.
    {"cells-missing", "ячеек меньше, чем столбцов", "fewer cells than columns"},
    {"cells-extra", "ячеек больше, чем столбцов", "more cells than columns"},
    {"quote-unclosed", "кавычка не закрыта", "a quote is not closed"},
    {"row-too-long", "слишком длинная строка", "the row is too long"},
    {"school-missing", "не указана школа", "no school is named"},
    {"school-invalid", "код школы не читается", "the code of the school cannot be read"},
    {"procedure-unknown", "неизвестная процедура", "the procedure is not known"},
    {"subject-invalid", "неизвестный предмет", "the subject is not known"},
    {"grade-invalid", "неверный класс", "the grade is wrong"},
    {"grade-not-of-procedure", "в этом классе такую работу не пишут", "this grade does not write such a work"},
    {"year-invalid", "неверный год", "the year is wrong"},
    {"year-of-another-procedure", "работа другого года", "a work of another year"},
    {"score-invalid", "балл не читается", "the score cannot be read"},
    {"score-out-of-range", "балл вне шкалы", "the score is off the scale"},
    {"score-above-most", "балл больше максимального", "the score is above the maximum"},
    {"score-not-sum-of-tasks", "балл не равен сумме за задания", "the score is not the sum of the tasks"},
    {"mark-invalid", "отметка не 2, 3, 4 или 5", "the mark is not 2, 3, 4 or 5"},
    {"mark-not-by-scale", "отметка не по шкале", "the mark is not by the scale"},
    {"journal-mark-invalid", "отметка по журналу не 2, 3, 4 или 5", "the journal mark is not 2, 3, 4 or 5"},
    {"task-invalid", "номер задания не читается", "the number of the task cannot be read"},
    {"task-points-invalid", "балл за задание не читается", "the points of a task cannot be read"},
    {"task-points-above-most", "за задание больше максимального балла", "more points than the task has"},
    {"variable-unknown", "неизвестный показатель", "the figure is not known"},
    {"value-invalid", "значение не читается", "the value cannot be read"},
    {"value-out-of-range", "значение вне допустимых границ", "the value is out of range"},
    {"value-repeated", "школе дано два разных значения", "a school is given two values"},
    {"figure-invalid", "число не читается", "a number cannot be read"},
    {"share-out-of-range", "доля меньше 0 или больше 100 %", "a share below 0 or above 100 %"},
    {"shares-do-not-sum", "доли не складываются в 100 %", "the shares do not sum to 100 %"},
    {"participants-invalid", "число участников не читается", "the number of participants cannot be read"},
    {"participants-do-not-sum", "участников по отметкам не столько, сколько всего", "participants by mark do not sum up"},
    {"participants-not-as-declared", "участников не столько, сколько указано в заголовке", "not as many participants as the head says"},
    {"below-above-participants", "ниже минимума больше, чем участников", "more below the minimum than participants"},
    {"mean-out-of-range", "средний балл вне шкалы", "the mean is off the scale"},
    {"group-missing", "не указана группа участников", "no group of participants is named"},
    {"marker-invalid", "признак не 0 и не 1", "the marker is neither 0 nor 1"},
    {"markers-do-not-sum", "число признаков не сходится", "the number of markers does not add up"},
    {"list-unknown", "неизвестный список", "the list is not known"},
    {"work-unknown", "не понятно, какая это работа", "it is not clear which work this is"},
    {"scale-missing", "есть баллы без отметки, а шкалы этого года нет: эти участники не считаются", "points without a mark and no scale of the year: these participants are not counted"},
    {"score-above-scale", "балл больше наибольшего по шкале этого года: проверьте файл или шкалу", "points above the highest of the scale of the year: check the file or the scale"},
    {"sheet-unknown", "лист не разобран", "the sheet was not understood"},
    {"too-many-kinds", "слишком много разных школ или работ", "too many schools or works"},
    // Schools and the file as a whole.
    {"school-unknown", "школы с таким логином или кодом нет в реестре", "the register has no school of this login or code"},
    {"school-ambiguous", "этот логин в реестре у нескольких школ", "several schools of the register have this login"},
    {"school-twice", "у двух школ один логин, или у одной школы два логина и одна и та же работа", "two schools have one login, or one school two logins with the same work"},
    {"school-not-yours", "школа другой территории: её строки не загружаются", "a school of another territory: its rows are left out"},
    {"school-name-differs", "название школы не похоже на то, что в реестре", "the name is unlike the one of the register"},
    {"known-better", "по этим школам и работам уже есть более полные данные: они остаются в силе", "fuller results of these schools and works are in force and stay so"},
    {"year-missing", "в файле не указан год: выберите его", "the file names no year: choose it"},
    // By what schools were found.
    {"code", "по коду организации", "by the code of the organisation"},
    {"login", "по логину ВПР", "by the login of ВПР"},
    {"gia-code", "по коду ГИА", "by the code of ГИА"},
    {"said", "как сопоставили раньше", "as matched before"},
});

constexpr auto kinds = std::to_array<Word>({
    {"participants", "результаты участников", "results of participants"},
    {"marks", "статистика по отметкам", "statistics of marks"},
    {"journal", "сравнение с отметками по журналу", "comparison with journal marks"},
    {"scores", "распределение первичных баллов", "distribution of scores"},
    {"tasks", "выполнение заданий", "results by task"},
    {"tasks-by-mark", "выполнение заданий группами участников", "results by task and mark"},
    {"planned", "достижение планируемых результатов", "planned results"},
    {"exam-table", "таблица ОГЭ или ЕГЭ", "a table of exams"},
    {"bias-list", "список с признаками необъективности", "a list of schools with signs of bias"},
    {"official-list", "официальный список школ", "an official list of schools"},
    {"official-indices", "официальные индексы", "official indices"},
    {"context", "контекстные данные", "context figures"},
    {"unknown", "таблица, столбцы которой надо назвать", "a table whose columns are to be named"},
});

constexpr auto fields = std::to_array<Word>({
    {"school", "Код или логин школы", "Code or login of the school"},
    {"name", "Название школы", "Name of the school"},
    {"territory", "Муниципалитет", "Municipality"},
    {"year", "Год", "Year"},
    {"subject", "Предмет", "Subject"},
    {"level", "Уровень (база, профиль)", "Level (basic, profile)"},
    {"grade", "Класс", "Grade"},
    {"participants", "Участников", "Participants"},
    {"below", "Ниже минимума", "Below the minimum"},
    {"mean", "Средний балл", "Mean score"},
    {"mark2", "Отметка «2»", "Mark 2"},
    {"mark3", "Отметка «3»", "Mark 3"},
    {"mark4", "Отметка «4»", "Mark 4"},
    {"mark5", "Отметка «5»", "Mark 5"},
    {"highest", "81–100 баллов", "81–100 points"},
});
// clang-format on

std::string word_of(std::span<const Word> words, std::string_view code, Tongue tongue)
{
    const auto found = std::ranges::find(words, code, &Word::code);
    if (found == words.end()) return std::string{code};
    return std::string{tongue == Tongue::English ? found->english : found->russian};
}

std::string_view procedure_in_words(domain::Procedure procedure)
{
    switch (procedure) {
    case domain::Procedure::Vpr:
        return "ВПР";
    case domain::Procedure::Oge:
        return "ОГЭ";
    case domain::Procedure::EgeBase:
        return "ЕГЭ (база)";
    case domain::Procedure::EgeProfile:
        return "ЕГЭ (профиль)";
    case domain::Procedure::Ege:
        break;
    }
    return "ЕГЭ";
}

} // namespace

std::string result_code_in_words(std::string_view code, Tongue tongue)
{
    return word_of(codes, code, tongue);
}

std::string in_words(const domain::Assessment& assessment, Tongue tongue)
{
    const auto grade = tongue == Tongue::English ? fmt::format("grade {}", assessment.grade)
                                                 : fmt::format("{} класс", assessment.grade);
    return fmt::format("{} {}, {}, {}", procedure_in_words(assessment.procedure), assessment.year,
                       subject_in_words(assessment.subject), grade);
}

std::string result_kind_in_words(std::string_view kind, Tongue tongue)
{
    return word_of(kinds, kind, tongue);
}

std::string result_field_in_words(std::string_view field, Tongue tongue)
{
    return word_of(fields, field, tongue);
}

} // namespace vekha::language
