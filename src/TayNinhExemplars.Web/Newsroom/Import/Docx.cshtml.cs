using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Import;

/// <summary>A Word document becomes a draft, opened in the editor.</summary>
[RequestSizeLimit(ImportDocx.LargestFile), RequestFormLimits(MultipartBodyLengthLimit = ImportDocx.LargestFile)]
public sealed class DocxModel(ItemSearch search) : NewsroomPage
{
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    public async Task OnGetAsync() => Types = [.. (await search.CreatableForAsync(Actor, Aborted)).Where(t => t.Kind("MarkdownBodyPart") is not null)];

    public async Task<IActionResult> OnPostAsync(string type, IFormFile? document, [FromServices] ImportDocx import)
    {
        await OnGetAsync();
        if (Types.All(t => t.Name != type)) return Refused(Refusals.Because("forbidden"));
        if (document is null) return Refused(Refusals.Because("import.noFile", "document"));
        await using var content = document.OpenReadStream();
        var outcome = await import.HandleAsync(document.FileName, content, type, Actor, Aborted);
        if (outcome.Value is not { } made) return Refused(outcome.Refusals);
        Notice = string.Join(' ', made.Notes.Select(n => Texts.Get(n.Code, n.Args)).Distinct(StringComparer.Ordinal).Take(10).Prepend(Texts.Get("import.done", made.Item.DisplayText)));
        return LocalRedirect("/toa-soan/noi-dung/" + made.Item.ContentItemId);
    }
}
