using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

/// <summary>A published story and what readers and moderators do about it; every call is a unit of work of its own.</summary>
internal sealed class Discussion(Desk desk, string item) : IAsyncDisposable
{
    public static readonly Actor First = Moderator("kiem-duyet-1"), Second = Moderator("kiem-duyet-2");
    public static readonly Actor Owner = new(StableIds.From("chu-site"), "chu-site", new HashSet<string>(), new HashSet<string> { ReadersPermissions.ManageReaders.Name });

    public TestSite Site => desk.Site;
    public string Item => item;

    public static async Task<Discussion> OpenAsync(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var desk = await Desk.OpenAsync(database, more);
        return new Discussion(desk, await PublishAsync(desk, "Bài thử"));
    }

    public async Task<string> AnotherStoryAsync() => await PublishAsync(desk, "Bài khác");

    public async Task<PostedComment> PostAsync(string text, string? reader = null, Network? network = null, string email = "", string? parent = null) =>
        (await SendAsync(text, reader, network, email, parent)).OrThrow();

    public async Task<Outcome<PostedComment>> SendAsync(string text, string? reader = null, Network? network = null, string email = "", string? parent = null)
    {
        var token = Site.Single<FormTokens>().Issue(CommentIntake.TokenSubject(item));
        Site.Clock.Advance(TimeSpan.FromSeconds(5));
        return await Site.Single<CommentIntake>().HandleAsync(new CommentForm(new PostComment(item, parent, "Lê Thị Đọc", email, text), token, ""), reader ?? "r:" + Ids.New(), network ?? Network.Unknown);
    }

    public Task<Outcome<Comment>> DecideAsync(string id, DecisionVerb verb, string reason = "", int? version = null) => Site.InScopeAsync(async s =>
    {
        var known = version ?? (await s.GetRequiredService<CommentDesk>().FindAsync(id, default))!.Version;
        return await s.GetRequiredService<DecideCommentHandler>().HandleAsync(new DecideComment(id, known, verb, reason), First);
    });

    public async Task<PostedComment> ApprovedAsync(string text, string? reader = null, string? parent = null)
    {
        var posted = await PostAsync(text, reader, parent: parent);
        (await DecideAsync(posted.Id, DecisionVerb.Approve)).OrThrow();
        return posted;
    }

    public Task<Comment?> FindAsync(string id) => Site.AskAsync((CommentDesk d) => d.FindAsync(id, default));

    public Task<PublicCommentPage> PublicAsync() => Site.AskAsync((PublicComments c) => c.OfItemAsync(item, CommentOrder.Newest, 1, default));

    public Task<Outcome<RatedItem>> RateAsync(int stars, string reader, Network? network = null) =>
        Site.AskAsync((RateItemHandler h) => h.HandleAsync(new RateItem(item, stars), reader, network ?? Network.Unknown));

    public Task<RatingFigures> FiguresAsync() => Site.AskAsync((Ratings r) => r.OfAsync(item, default));

    public async Task SettingsAsync(Func<ReaderSettings, ReaderSettings> change)
    {
        var now = await Site.AskAsync((ReaderSettingsStore s) => s.GetAsync());
        (await Site.AskAsync((SaveReaderSettingsHandler h) => h.HandleAsync(new SaveReaderSettings(change(now)), Owner))).OrThrow();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static async Task<string> PublishAsync(Desk desk, string title)
    {
        var item = new ContentItem
        {
            ContentItemId = Ids.New(), ContentItemVersionId = Ids.New(), ContentType = "Story", DisplayText = title, Latest = true, Published = true, PublishedUtc = desk.Site.Now, CreatedUtc = desk.Site.Now,
        };
        item.PartOrNew("TitlePart")["Title"] = title;
        await desk.ImportAsync(item);
        return item.ContentItemId;
    }

    private static Actor Moderator(string id) => new(id, id, new HashSet<string> { "Moderator" }, new HashSet<string> { CommentsPermissions.ModerateComments.Name, ReadersPermissions.AnswerReaders.Name });
}
