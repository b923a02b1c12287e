#include "analytics/principal_component.h"

#include "analytics/eleven_groups.h"

#include <Eigen/Dense>

namespace vekha::analytics
{

namespace
{

/// Every column with mean 0 and deviation 1; a column that does not differ is 0.
Eigen::MatrixXd z_scores(const std::vector<std::vector<std::optional<double>>>& rows)
{
    const auto height = static_cast<Eigen::Index>(rows.size());
    const auto width = static_cast<Eigen::Index>(rows.front().size());
    auto scores = Eigen::MatrixXd(height, width);
    scores.setZero();
    for (Eigen::Index column = 0; column < width; ++column) {
        std::vector<double> known;
        for (const auto& row : rows)
            if (const auto& value = row[static_cast<std::size_t>(column)]) known.push_back(*value);
        const auto norm = norm_of(known);
        if (!norm || norm->deviation <= 0) continue;
        for (Eigen::Index row = 0; row < height; ++row)
            if (const auto& value = rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)])
                scores(row, column) = (*value - norm->mean) / norm->deviation;
    }
    return scores;
}

} // namespace

std::optional<std::vector<double>> first_component(const std::vector<std::vector<std::optional<double>>>& rows,
                                                   std::size_t leading)
{
    if (rows.empty() || rows.front().empty()) return std::nullopt;
    const auto scores = z_scores(rows);
    const Eigen::MatrixXd covariance = scores.transpose() * scores / static_cast<double>(rows.size());
    if (covariance.trace() <= 0) return std::nullopt;
    const auto solver = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>{covariance};
    Eigen::VectorXd direction = solver.eigenvectors().rightCols(1);
    if (direction(static_cast<Eigen::Index>(leading)) < 0) direction = -direction;
    const Eigen::VectorXd places = scores * direction;
    return std::vector<double>(places.begin(), places.end());
}

} // namespace vekha::analytics
