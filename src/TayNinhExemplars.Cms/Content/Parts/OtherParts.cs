using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

/// <summary>
/// <c>{ "PageTitle", "Render", "MetaDescription", "MetaKeywords", "Canonical", "MetaRobots", ... }</c>; what the form does not
/// show (images, Twitter, Google schema) stays as imported.
/// </summary>
public sealed class SeoMetaPartKind : PartKind
{
    private static readonly string[] Members =
    [
        "PageTitle", "MetaDescription", "MetaKeywords", "Canonical", "MetaRobots", "OpenGraphType", "OpenGraphTitle", "OpenGraphDescription",
    ];

    public override string Name => "SeoMetaPart";

    public override void Check(KindContext at, Refusals refusals)
    {
        foreach (var member in Members)
            refusals.Unless((at.Json.Text(member) ?? "").Length <= 2000, "content.too-long", $"{at.Path}.{member}", at.DisplayName, 2000);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        foreach (var member in Members)
            if (form.First($"{at.Path}.{member}") is { } text)
            {
                if (text.Trim().Length > 0) json[member] = text.Trim();
                else json.Remove(member);
            }
        return json;
    }
}

/// <summary><c>{}</c>: editors for owner and created date, which are the item's own members.</summary>
public sealed class CommonPartKind : PartKind
{
    public override string Name => "CommonPart";
}

/// <summary><c>{ "Comment", "ShowComment" }</c>: what the author says of this version.</summary>
public sealed class AuditTrailPartKind : PartKind
{
    public const int MaxLength = 1000;

    public override string Name => "AuditTrailPart";

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless((at.Json.Text("Comment") ?? "").Length <= MaxLength, "content.too-long", at.Path + ".Comment", at.DisplayName, MaxLength);

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Comment") is { } comment) json["Comment"] = comment.Trim();
        return json;
    }
}

/// <summary><c>{ "LocalizationSet", "Culture" }</c>: the same text in other languages carries the same set.</summary>
public sealed class LocalizationPartKind : PartKind
{
    public override string Name => "LocalizationPart";

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (at.Json.Text("LocalizationSet") is { } set && Ids.IsValid(set)) yield return new Data.RelationIndexRow { Field = Name, TargetContentItemId = set };
    }
}
