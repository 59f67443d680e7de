using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Proof;

/// <summary>Stories in work with what is still unanswered in them, and confirmations that are waited for.</summary>
[NeedsPermission(nameof(EvidencePermissions.ManageEvidence))]
public sealed class IndexModel(ContentStore store, StoryEvidence evidence, Confirmations confirmations, TimeProvider clock) : NewsroomPage
{
    private const int Shown = 30;
    public IReadOnlyList<(ContentItem Story, EvidenceOfStory Evidence)> Stories { get; private set; } = [];
    public IReadOnlyList<ConfirmationRequest> Waiting { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var found = new List<(ContentItem, EvidenceOfStory)>();
        foreach (var story in (await store.LatestAsync(new ContentFilter { ContentTypes = ["Story"] }, Shown, ct: Aborted)).Items)
            if (EvidenceAccess.Allows(story, Actor)) found.Add((story, await evidence.OfAsync(story, Aborted)));
        Stories = found;
        Waiting = await confirmations.WaitingAsync(clock.GetUtcNow().UtcDateTime, Aborted);
    }
}
