using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <param name="Quote">Stands in a block quotation.</param>
/// <param name="Table">Stands in a table, which is answered as a whole.</param>
public sealed record WrittenBlock(string Text, bool Quote, bool Table);

public sealed record WrittenText(string? Id, IReadOnlyList<WrittenBlock> Blocks);

/// <param name="Say">Why it is marked, and whether it has its answer.</param>
public sealed record WrittenMark(int Block, int Start, int Length, string Kind, bool Answered, string Say);

/// <summary><c>POST /toa-soan/api/canh-bao</c>: what to mark in a text that is being written. It stores nothing.</summary>
public static class WarningEndpoints
{
    private const int MostBlocks = 2000, MostLetters = 400_000;

    public static void MapWarnings(this IEndpointRouteBuilder app) => app
        .MapPost("/toa-soan/api/canh-bao", MarkAsync).RequirePermission(AccountsPermissions.AccessAdminPanel).ExcludeFromDescription();

    private static async Task<IResult> MarkAsync(WrittenText? text, HttpContext http, StoryEvidence evidence, ContentStore store, Texts texts)
    {
        if (text?.Blocks is null || text.Blocks.Count > MostBlocks || text.Blocks.Sum(b => (long)(b?.Text?.Length ?? MostLetters)) > MostLetters) return Refusals.Because("evidence.text").ToProblem();
        var ct = http.RequestAborted;
        var item = Ids.IsValid(text.Id) ? await store.FindAsync(text.Id!, VersionKind.Latest, ct) : null;
        if (item is not null && !http.Actor().May(ContentPermissions.PreviewContent, item)) item = null;
        var lexicon = await evidence.LexiconAsync(item, ct);
        var answered = item is null ? new HashSet<string>() : StoryEvidence.Keys(await evidence.ClaimsAsync(item.ContentItemId, ct));
        var marks = text.Blocks.SelectMany((block, at) => block.Table ? [] : InflationMarker.Mark(block.Text, lexicon, block.Quote).Select(m => new WrittenMark(
            at, m.Start, m.Length, m.Kind == MarkKind.Number ? "number" : "inflated", answered.Contains(m.Key), Say(texts, m, answered.Contains(m.Key)))));
        return TypedResults.Ok(marks.ToList());
    }

    private static string Say(Texts texts, Marking mark, bool answered) =>
        answered ? texts["evidence.state.answered"] : mark.Kind == MarkKind.Number ? texts["evidence.say.number"] : texts.Get("evidence.say.inflated", texts["evidence.hint." + mark.Hint]);
}
