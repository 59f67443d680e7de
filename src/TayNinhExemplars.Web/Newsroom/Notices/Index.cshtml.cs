using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;

namespace TayNinhExemplars.Web.Newsroom.Notices;

/// <summary>What the person was told, and what they want to be told.</summary>
public sealed class IndexModel(NoticeBoard board, DigestChoices digests) : NewsroomPage
{
    public const string Path = "/toa-soan/thong-bao";
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "truoc")] public long Before { get; set; }
    [BindProperty] public List<string> Muted { get; set; } = [];
    [BindProperty] public Digest Digest { get; set; }
    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Notices = await board.ListAsync(Actor.Id, Math.Max(0, Before), PageSize, Aborted);
        Muted = [.. await board.MutedAsync(Actor.Id, Aborted)];
        Digest = await digests.OfAsync(Actor.Id, Aborted);
        Kinds = [.. Texts.Keys("vi").Where(k => k.StartsWith("notice.kind.", StringComparison.Ordinal)).Select(k => k["notice.kind.".Length..]).Order(StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostReadAsync(long upTo)
    {
        await board.MarkReadAsync(Actor.Id, upTo, Aborted);
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnPostChoicesAsync()
    {
        await board.MuteAsync(Actor.Id, [.. Muted.Where(m => m.Length <= 64).Take(100)], Aborted);
        await digests.ChooseAsync(Actor.Id, Enum.IsDefined(Digest) ? Digest : Digest.Daily, Aborted);
        return Done("notices.chosen", Path);
    }

    public string Say(Notice notice) => NoticeWords.Say(Texts, notice);
}
