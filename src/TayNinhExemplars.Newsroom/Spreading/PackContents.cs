using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Spreading;

/// <summary>What an award's decision says.</summary>
public sealed record PackAward(string Title, string Form, string DecisionNumber, DateOnly? DecidedOn, string Grantor);

/// <param name="Picture">Null where there is none, or where those who are seen did not agree.</param>
/// <param name="Sources">What it stands on, a sentence each.</param>
/// <param name="IsOlder">Readers see a newer version by now.</param>
public sealed record PackChapter(string ItemId, string Type, string Title, string Lead, string Markdown, PackPicture? Picture, IReadOnlyList<PackAward> Awards, IReadOnlyList<string> Sources, bool IsOlder);

public sealed record PackDocument(TeachingPack Pack, IReadOnlyList<PackChapter> Chapters, IReadOnlyList<PackGap> LeftOut);

/// <summary>
/// Puts a built pack together: the versions of the day it was built, but never somebody who may not be shown today.
/// Awards are as they stand today; one that was revoked is not among them.
/// </summary>
public sealed class PackContents(ContentStore store, PackCheck check, PackPictures pictures, StoryEvidence evidence, Texts texts)
{
    private const int MostAwards = 30, MostSources = 20;

    public async Task<PackDocument> ComposeAsync(TeachingPack pack, CancellationToken ct)
    {
        var verdicts = (await check.AsOfAsync([.. pack.Parts.Select(p => p.ItemId)], ct)).ToDictionary(v => v.ItemId);
        var chapters = new List<PackChapter>();
        var gaps = pack.LeftOut.ToList();
        foreach (var part in pack.Parts)
        {
            var verdict = verdicts[part.ItemId];
            if (verdict.IsIn && await store.FindVersionAsync(part.VersionId, ct) is { } item) chapters.Add(await ChapterAsync(item, verdict, ct));
            else gaps.Add(new PackGap(part.ItemId, part.Title, verdict.IsIn ? PackCheck.Unpublished : verdict.Reason));
        }
        return new PackDocument(pack, chapters, gaps);
    }

    private async Task<PackChapter> ChapterAsync(ContentItem item, PackVerdict verdict, CancellationToken ct)
    {
        var isStory = item.ContentType == "Story";
        var picture = verdict.ShowsPicture ? MediaFieldKind.Files(item.Field(item.ContentType, isStory ? "Cover" : "Portrait")).FirstOrDefault() : null;
        var caption = isStory ? Join(" ", Text(item, "Story", "CoverCaption"), Text(item, "Story", "PhotoCredit")) : "";
        return new PackChapter(item.ContentItemId, item.ContentType, item.DisplayText, Text(item, item.ContentType, isStory ? "Lead" : "Summary"), item.Part("MarkdownBodyPart")?.Text("Markdown") ?? "",
            picture is null ? null : await pictures.DescribeAsync(picture, caption, item.DisplayText, ct), await AwardsAsync(item, ct),
            isStory ? await SourcesAsync(item, ct) : SourcesOf(item), verdict.Item!.ContentItemVersionId != item.ContentItemVersionId);
    }

    private async Task<IReadOnlyList<PackAward>> AwardsAsync(ContentItem item, CancellationToken ct)
    {
        var awards = item.ContentType == "Story"
            ? await store.FindManyAsync([.. (item.Field("Story", "Awards")?.Strings("ContentItemIds") ?? []).Take(MostAwards)], ct: ct)
            : (await store.PointingToAsync(item.ContentItemId, "Award.Recipients", MostAwards, ct: ct)).Items;
        return [.. awards.Select(a => (Item: a, Facts: AwardFacts.Of(a))).Where(a => a.Facts.Status is AwardContent.Granted or AwardContent.Corrected)
            .OrderByDescending(a => a.Facts.DecisionDate).Select(a => new PackAward(a.Item.DisplayText, a.Facts.Form, a.Facts.DecisionNumber, a.Facts.DecisionDate, a.Facts.Grantor))];
    }

    private async Task<IReadOnlyList<string>> SourcesAsync(ContentItem story, CancellationToken ct)
    {
        var sources = new List<string> { Join(", ", Text(story, "Story", "ByLine"), Text(story, "Story", "Source"), Day(story.PublishedUtc is { } at ? VietnamDays.Of(at) : null), Address(story)) };
        sources.AddRange((await evidence.SourcesAsync(story.ContentItemId, ct)).Where(s => s.ShownToReaders).Take(MostSources)
            .Select(s => Join(", ", s.Title, s.Issuer, s.Kind == SourceKind.Confirmation ? "" : s.Number, Day(s.IssuedOn))));
        return [.. sources.Where(s => s.Length > 0)];
    }

    private List<string> SourcesOf(ContentItem exemplar)
    {
        var sources = new List<string>();
        if (ExemplarContent.RecognizedYearOf(exemplar) is { } year) sources.Add(Join(", ", texts.Get("spreading.pack.recognized", year), ExemplarContent.DecisionOf(exemplar)));
        if (Address(exemplar) is { Length: > 0 } address) sources.Add(address);
        return sources;
    }

    private static string Address(ContentItem item) => item.Part("AutoroutePart")?.Text("Path") is { Length: > 0 } path ? "/" + path.TrimStart('/') : "";

    private static string Text(ContentItem item, string part, string field) => item.Field(part, field)?.Text("Text")?.Trim() ?? "";

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Join(string between, params string[] parts) => string.Join(between, parts.Where(p => p.Length > 0));
}
