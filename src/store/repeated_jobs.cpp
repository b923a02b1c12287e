#include "store/repeated_jobs.h"

#include "store/register_codec.h"

namespace vekha::store
{

std::optional<std::map<std::string, std::string>> waiting_job_payload(Connection& connection, const std::string& kind)
{
    return connection.first("select payload from jobs where state = 'waiting' and kind = :kind order by id limit 1",
                            {{"kind", kind}}, [](Row& row) { return decoded_pairs(row.take<std::string>()); });
}

std::optional<std::map<std::string, std::string>> last_job_payload(Connection& connection, const std::string& kind)
{
    return connection.first("select payload from jobs where kind = :kind order by id desc limit 1", {{"kind", kind}},
                            [](Row& row) { return decoded_pairs(row.take<std::string>()); });
}

void drop_waiting_jobs(Connection& connection, const std::string& kind)
{
    connection.execute("delete from jobs where state = 'waiting' and kind = :kind", {{"kind", kind}});
}

} // namespace vekha::store
