using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

/// <summary>The lists of words, one entry a line; before saving it shows what a change would catch among real comments.</summary>
[NeedsPermission(nameof(CommentsPermissions.ManageWordList))]
public sealed class WordListModel(WordListStore store, SaveWordListHandler save) : NewsroomPage
{
    /// <summary>At the end of an entry: also counts when it is written without marks.</summary>
    private const char UnmarkedSign = '*';

    [BindProperty] public string Banned { get; set; } = "";
    [BindProperty] public string Suspect { get; set; } = "";
    [BindProperty] public string Accusation { get; set; } = "";
    [BindProperty] public int Revision { get; set; }
    public WordListTrial? Trial { get; private set; }

    public async Task OnGetAsync()
    {
        var list = await store.GetAsync(Aborted);
        Revision = list.Revision;
        string Of(WordLevel level) => string.Join('\n', list.Entries.Where(e => e.Level == level).Select(e => e.Text + (e.Unmarked ? UnmarkedSign : "")));
        (Banned, Suspect, Accusation) = (Of(WordLevel.Banned), Of(WordLevel.Suspect), Of(WordLevel.Accusation));
    }

    public async Task OnPostTryAsync() => Trial = await save.TryAsync(Typed(), Aborted);

    public async Task<IActionResult> OnPostSaveAsync()
    {
        var outcome = await save.HandleAsync(new SaveWordList(Revision, Typed()), Actor, Aborted);
        return outcome.Succeeded ? Done("moderation.words.saved", "/toa-soan/binh-luan/tu-cam") : Refused(outcome.Refusals);
    }

    private List<WordEntry> Typed() => [.. Lines(Banned, WordLevel.Banned), .. Lines(Suspect, WordLevel.Suspect), .. Lines(Accusation, WordLevel.Accusation)];

    private static IEnumerable<WordEntry> Lines(string? text, WordLevel level) =>
        (text ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => new WordEntry(l.TrimEnd(UnmarkedSign), level, l.EndsWith(UnmarkedSign)));
}
