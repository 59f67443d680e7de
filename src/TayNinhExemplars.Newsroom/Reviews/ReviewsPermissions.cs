using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reviews;

public static class ReviewsPermissions
{
    public static readonly Permission ManageReviews = new("ManageReviews", "Keep criteria and review rounds: nominees, members, minutes, result, decision.");
    public static readonly Permission ScoreNominees = new("ScoreNominees", "Score nominees as a member of a round.");

    public static readonly IReadOnlyList<Permission> All = [ManageReviews, ScoreNominees];
}
