using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>The source's bulletins, and the stories they may be made of.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.IssueBulletins))]
public sealed class BulletinsModel(Relays relays, ContentStore store) : NewsroomPage
{
    public IReadOnlyList<Bulletin> All { get; private set; } = [];
    public ILookup<string, (string State, int Count)> Counts { get; private set; } = Array.Empty<(string, int)>().ToLookup(_ => "");
    public IReadOnlyList<ContentItem> Stories { get; private set; } = [];

    public async Task OnGetAsync()
    {
        All = await relays.BulletinsAsync(100, Aborted);
        Counts = await relays.CountsAsync([.. All.Select(b => b.Id)], Aborted);
        Stories = (await store.PublishedAsync("Story", 30, ct: Aborted)).Items;
    }
}
