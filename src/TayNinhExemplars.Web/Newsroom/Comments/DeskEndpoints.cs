using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

public static class DeskModule
{
    public static IServiceCollection AddCommentDesk(this IServiceCollection services) => services
        .AddScoped<DeskCards>()
        .AddNavigation(new NavigationItem("moderation.title", IndexModel.Path, CommentsPermissions.ModerateComments, 40))
        .AddNavigation(new NavigationItem("readersDesk.title", Readers.IndexModel.Path, ReadersPermissions.AnswerReaders, 41));

    /// <summary>What others decided since, for desks that are open.</summary>
    public static void MapCommentDesk(this IEndpointRouteBuilder app) =>
        app.MapGet("/toa-soan/binh-luan/thay-doi", NewsAsync).RequirePermission(CommentsPermissions.ModerateComments).ExcludeFromDescription();

    private static async Task<IResult> NewsAsync(HttpContext http, CommentDesk desk, Texts texts, long sau, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json((await desk.EventsSinceAsync(sau, ct)).Select(e => new { e.Id, e.CommentId, text = texts["comments.event." + e.Action], by = e.ByName, e.Version }));
    }
}
