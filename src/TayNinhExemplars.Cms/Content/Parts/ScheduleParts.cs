using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

/// <summary><c>{ "ScheduledPublishUtc" }</c>: the latest draft is published at that time.</summary>
public sealed class PublishLaterPartKind : PartKind
{
    public override string Name => "PublishLaterPart";

    public override void Check(KindContext at, Refusals refusals) => ScheduleParts.Check(at, "ScheduledPublishUtc", refusals);

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at) =>
        at.Item is { Latest: true, Published: false } ? ScheduleParts.Rows(at, "ScheduledPublishUtc", ScheduleIndexRow.Publish) : [];

    public override JsonObject ReadForm(KindContext at, IFormValues form) => ScheduleParts.ReadForm(base.ReadForm(at, form), at.Path, "ScheduledPublishUtc", form);
}

/// <summary><c>{ "ScheduledArchiveUtc" }</c>: the published version is taken down at that time.</summary>
public sealed class ArchiveLaterPartKind : PartKind
{
    public override string Name => "ArchiveLaterPart";

    public override void Check(KindContext at, Refusals refusals) => ScheduleParts.Check(at, "ScheduledArchiveUtc", refusals);

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at) =>
        at.Item.Published ? ScheduleParts.Rows(at, "ScheduledArchiveUtc", ScheduleIndexRow.Archive) : [];

    public override JsonObject ReadForm(KindContext at, IFormValues form) => ScheduleParts.ReadForm(base.ReadForm(at, form), at.Path, "ScheduledArchiveUtc", form);
}

internal static class ScheduleParts
{
    public static void Check(KindContext at, string member, Refusals refusals)
    {
        var text = at.Json.Text(member);
        refusals.Unless(string.IsNullOrEmpty(text) || ContentItemJson.ParseDate(text) is not null, "content.not-a-date", $"{at.Path}.{member}", at.DisplayName);
    }

    public static IEnumerable<ContentIndexRow> Rows(KindContext at, string member, string action) =>
        ContentItemJson.ParseDate(at.Json.Text(member)) is { } due ? [new ScheduleIndexRow { Action = action, DueUtc = due }] : [];

    public static JsonObject ReadForm(JsonObject json, string path, string member, IFormValues form)
    {
        if (form.First($"{path}.{member}") is not { } text) return json;
        if (string.IsNullOrWhiteSpace(text)) json.Remove(member);
        else json[member] = FormDates.ToUtcText(text) ?? text;
        return json;
    }
}
