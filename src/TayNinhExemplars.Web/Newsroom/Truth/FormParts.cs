using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <summary>Several boxes to tick under one name.</summary>
/// <param name="Options">Value and words.</param>
public sealed record CheckList(string Name, string LegendKey, IReadOnlyList<(string Value, string Text)> Options, IReadOnlyCollection<string> Chosen, string? HintKey = null);

/// <summary>One of several, from a list.</summary>
public sealed record OneOf(string Name, string LabelKey, IReadOnlyList<(string Value, string Text)> Options, string? Chosen, string? EmptyKey = null);

/// <summary>An item chosen by the picker, or by typing its exact name where no script runs.</summary>
public sealed record PickedItems(string Name, string LabelKey, string Types, string? Value, IReadOnlyList<PickerOption> Options, bool Multiple = false, string? HintKey = null);

/// <summary>Reads what forms send as text.</summary>
public static class FormText
{
    public static string Of(string? text) => TextNormalForm.Clean(text ?? "").Trim();

    /// <summary>As a date input posts it, or as Vietnamese readers write it.</summary>
    public static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read.Year is < 1900 or > 9000) return false;
        day = read;
        return true;
    }

    public static string Say(DateOnly? day, string never = "–") => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? never;

    public static string Input(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static IReadOnlyList<string> Errors(this ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];
}

/// <summary>Finds the items a form names and keeps the files it brings.</summary>
public sealed class FormThings(ContentStore store, FieldChoices choices, ItemSearch search, KeepPrivateFileHandler keep)
{
    /// <summary>Ids stay; a typed name becomes the id of the item that is called exactly that.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(string? posted, string type, CancellationToken ct)
    {
        if (PostedForm.Split(posted ?? "") is { Count: > 0 } ids && (await store.FindManyAsync([.. ids], VersionKind.Latest, ct)) is { Count: > 0 } known && known.Count == ids.Count)
            return [.. known.Where(i => i.ContentType == type).Select(i => i.ContentItemId)];
        var name = FormText.Of(posted);
        if (name.Length == 0) return [];
        var found = await search.SuggestAsync(name, [type], 10, ct);
        return [.. found.Where(i => string.Equals(i.DisplayText, name, StringComparison.OrdinalIgnoreCase)).Select(i => i.ContentItemId).Take(1)];
    }

    public async Task<PickedItems> ShowAsync(PickedItems picked, CancellationToken ct) =>
        picked with { Options = await choices.ItemsAsync([.. PostedForm.Split(picked.Value ?? "").Where(Ids.IsValid)], ct) };

    /// <summary>The id of the kept file; empty when none was sent.</summary>
    public async Task<(string FileId, Refusals Refusals)> KeepAsync(IFormFile? file, string purpose, Actor actor, CancellationToken ct)
    {
        if (file is null || file.Length == 0 && file.FileName.Length == 0) return ("", new Refusals());
        await using var content = file.OpenReadStream();
        var kept = await keep.HandleAsync(new KeepPrivateFile(purpose, file.FileName, content), actor, ct);
        return (kept.Value?.Id ?? "", kept.Refusals);
    }
}

/// <summary>Where a long list stands.</summary>
public sealed record Pager(int Number, int Pages, Func<int, string> Link);

/// <summary>Confirmations of one subject, and the form for another one.</summary>
public sealed record ConfirmationsOf(IReadOnlyList<TayNinhExemplars.Evidence.ConfirmationRequest> Requests, AskForm Form, string About, string Suggested);
