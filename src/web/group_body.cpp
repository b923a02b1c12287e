#include "web/group_body.h"
#include "web/decode_values.h"

namespace vekha::web
{

store::Order order_from(const wire::Cursor& at)
{
    if (at.absent()) return {};
    return {at["number"].text_or(""), at["day"].date_or_null(), at["issuer"].text_or("")};
}

domain::GroupBasis basis_from(const wire::Cursor& at)
{
    if (at.absent()) return domain::GroupBasis::Unsaid;
    return named_from(at, domain::group_basis_from_name, domain::GroupBasis::Unsaid);
}

int year_from(const wire::Cursor& at)
{
    return at.whole(1990, 2100);
}

service::Schools schools_from(const wire::Cursor& at)
{
    service::Schools schools;
    schools.ids = ids_from<domain::OrganisationId>(at["schools"]);
    schools.codes = at["codes"].texts_or_empty();
    return schools;
}

} // namespace vekha::web
