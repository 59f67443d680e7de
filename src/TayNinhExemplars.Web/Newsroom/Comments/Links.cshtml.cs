using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

/// <summary>Links by which people portrayed answer readers: given, and taken back.</summary>
[NeedsPermission(nameof(CommentsPermissions.ModerateComments))]
public sealed class LinksModel(AnswerLinks links, AnswerLinkHandler handler, ContentStore store, FormThings things, TimeProvider clock) : NewsroomPage
{
    public const string Path = "/toa-soan/binh-luan/nhan-vat";
    private const int UsualDays = 14;

    public IReadOnlyList<AnswerLink> All { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();
    public PickedItems Item { get; private set; } = null!;

    /// <summary>The whole address, shown this once.</summary>
    public string Made { get; private set; } = "";

    [BindProperty] public string ContentItemId { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public int Days { get; set; } = UsualDays;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostIssueAsync()
    {
        var item = "";
        foreach (var type in Interaction.CommentedTypes) item = item.Length > 0 ? item : (await things.ItemsAsync(ContentItemId, type, Aborted)).FirstOrDefault() ?? "";
        var outcome = await handler.HandleAsync(new IssueAnswerLink(item, Name ?? "", Days), Actor, Aborted);
        await LoadAsync();
        if (outcome.Value is not { } issued) return Refused(outcome.Refusals);
        Made = $"{Request.Scheme}://{Request.Host}{AnswerEndpoints.PathOf(issued.Token)}";
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id)
    {
        var outcome = await handler.HandleAsync(new RevokeAnswerLink(id ?? ""), Actor, Aborted);
        if (outcome.Succeeded) return Done("moderation.links.revoked", Path);
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    public string StateOf(AnswerLink link) => link.RevokedUtc is not null ? "revoked" : link.Holds(clock.GetUtcNow().UtcDateTime) ? "open" : "ended";

    private async Task LoadAsync()
    {
        All = await links.NewestAsync(Aborted);
        Titles = (await store.FindManyAsync([.. All.Select(l => l.ContentItemId).Distinct(StringComparer.Ordinal)], VersionKind.Latest, Aborted)).ToDictionary(i => i.ContentItemId, i => i.DisplayText);
        Item = await things.ShowAsync(new PickedItems(nameof(ContentItemId), "moderation.links.item", string.Join(',', Interaction.CommentedTypes), ContentItemId, []), Aborted);
    }
}
