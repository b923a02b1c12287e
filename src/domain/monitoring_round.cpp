#include "domain/monitoring_round.h"

namespace vekha::domain
{

DutyFigures& DutyFigures::operator+=(const DutyFigures& other)
{
    owed += other.owed;
    overdue += other.overdue;
    checking += other.checking;
    done += other.done;
    return *this;
}

} // namespace vekha::domain
