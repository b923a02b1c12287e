#include "domain/risk_factor.h"

#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::array<RiskFactor, 17> factors{{
    {"G1.EQUIP", 1, "Низкий уровень оснащения школы", "Poor equipment of the school"},
    {"G1.STAFF", 2, "Дефицит педагогических кадров", "Shortage of teachers"},
    {"G1.COMP", 3, "Недостаточная предметная и методическая компетентность педагогов",
     "Insufficient subject and methodical competence of teachers"},
    {"G2.LEAD", 0, "Низкая мотивация руководителей к повышению результатов",
     "Low motivation of heads to raise the results"},
    {"G2.OBJ", 0, "Недостаточная эффективность системы объективной оценки", "Assessment is not objective enough"},
    {"G2.COLLAB", 0, "Недостаточное профессиональное взаимодействие в коллективе",
     "Too little professional collaboration of the staff"},
    {"G2.FAIL", 9, "Высокая доля обучающихся с рисками учебной неуспешности",
     "Many pupils at risk of failing at school"},
    {"G2.INCL", 4, "Высокая доля обучающихся с ОВЗ", "Many pupils with special health needs"},
    {"G2.LANG", 5, "Низкое качество преодоления языковых и культурных барьеров",
     "Language and cultural barriers are not overcome"},
    {"G2.CAREER", 0, "Низкое качество профориентационной работы", "Weak career guidance"},
    {"G3.WELL", 7, "Пониженный уровень школьного благополучия", "Low well-being at school"},
    {"G3.TEACH", 0, "Низкая вовлечённость учителей", "Low involvement of teachers"},
    {"G3.MOTIV", 6, "Низкая учебная мотивация обучающихся", "Low motivation of pupils"},
    {"G3.DISC", 8, "Низкий уровень дисциплины в классе", "Poor discipline in class"},
    {"G3.PAR", 10, "Низкий уровень вовлечённости родителей", "Low involvement of parents"},
    {"G3.PUBL", 0, "Низкий уровень информированности общественности", "The public is poorly informed"},
    {"G3.UPBR", 0, "Слабая реализация рабочих программ воспитания", "Weak programmes of upbringing"},
}};

} // namespace

std::span<const RiskFactor> risk_factors()
{
    return factors;
}

const RiskFactor* risk_factor(std::string_view code)
{
    for (const auto& factor : factors)
        if (factor.code == code) return &factor;
    return nullptr;
}

} // namespace vekha::domain
