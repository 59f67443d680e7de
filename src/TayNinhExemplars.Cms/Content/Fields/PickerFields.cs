using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

public sealed class ContentPickerFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public bool Multiple { get; set; }
    public bool DisplayAllContentTypes { get; set; }
    public List<string> DisplayedContentTypes { get; set; } = [];
    public string? Placeholder { get; set; }
}

/// <summary><c>{ "ContentItemIds": [id] }</c>.</summary>
public sealed class ContentPickerFieldKind : FieldKind
{
    public const int MaxItems = 200;

    public override string Name => "ContentPickerField";

    protected override bool IsEmpty(JsonObject json) => json.Strings("ContentItemIds").Count == 0;

    public override void Check(KindContext at, Refusals refusals)
    {
        var ids = at.Json.Strings("ContentItemIds");
        var settings = at.Settings.Settings<ContentPickerFieldSettings>();
        refusals.Unless(ids.Count <= (settings.Multiple ? MaxItems : 1), "content.too-many", at.Path + ".ContentItemIds", at.DisplayName, settings.Multiple ? MaxItems : 1)
            .Unless(ids.All(Ids.IsValid), "content.not-an-id", at.Path + ".ContentItemIds", at.DisplayName);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at) => at.Json.Strings("ContentItemIds").Select(id => new IndexValue(at.Path, id, IndexValueKind.Keyword));

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at) =>
        at.Json.Strings("ContentItemIds").Distinct().Where(Ids.IsValid).Select(id => new RelationIndexRow { Field = at.Path, TargetContentItemId = id });

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.Has(at.Path + ".ContentItemIds")) json["ContentItemIds"] = FormLists.Of(form, at.Path + ".ContentItemIds");
        return json;
    }
}

/// <summary><c>{ "UserIds": [id], "UserNames": [name] }</c>, aligned.</summary>
public sealed class UserPickerFieldKind : FieldKind
{
    public override string Name => "UserPickerField";

    protected override bool IsEmpty(JsonObject json) => json.Strings("UserIds").Count == 0;

    public override IEnumerable<IndexValue> IndexValues(KindContext at) => at.Json.Strings("UserIds").Select(id => new IndexValue(at.Path, id, IndexValueKind.Keyword));

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (!form.Has(at.Path + ".UserIds")) return json;
        (json["UserIds"], json["UserNames"]) = FormLists.Pairs(form, at.Path + ".UserIds", at.Path + ".UserNames");
        return json;
    }
}

public sealed class TaxonomyFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public string? TaxonomyContentItemId { get; set; }
    public bool Unique { get; set; }
    public bool LeavesOnly { get; set; }
    public bool Open { get; set; }
}

/// <summary><c>{ "TaxonomyContentItemId", "TermContentItemIds": [id], "TagNames": [text] }</c>; editors: tree and Tags.</summary>
public sealed class TaxonomyFieldKind : FieldKind
{
    public const int MaxTerms = 100;

    public override string Name => "TaxonomyField";

    protected override bool IsEmpty(JsonObject json) => json.Strings("TermContentItemIds").Count == 0;

    public override void Check(KindContext at, Refusals refusals)
    {
        var terms = at.Json.Strings("TermContentItemIds");
        var unique = at.Settings.Settings<TaxonomyFieldSettings>().Unique;
        refusals.Unless(terms.Count <= (unique ? 1 : MaxTerms), "content.too-many", at.Path + ".TermContentItemIds", at.DisplayName, unique ? 1 : MaxTerms);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at) =>
        at.Json.Strings("TermContentItemIds").Select(id => new IndexValue(at.Path + ".Ids", id, IndexValueKind.Keyword))
            .Concat(at.Json.Strings("TagNames").Select(t => new IndexValue(at.Path, t, IndexValueKind.Text)));

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        var taxonomy = at.Json.Text("TaxonomyContentItemId") ?? at.Settings.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId ?? "";
        return at.Json.Strings("TermContentItemIds").Distinct().Select(term =>
            new TaxonomyIndexRow { Field = at.Path, TaxonomyContentItemId = taxonomy, TermContentItemId = term });
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (!form.Has(at.Path + ".TermContentItemIds")) return json;
        json["TaxonomyContentItemId"] = at.Settings.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId;
        var (terms, names) = FormLists.Pairs(form, at.Path + ".TermContentItemIds", at.Path + ".TagNames");
        json["TermContentItemIds"] = terms;
        if (form.Has(at.Path + ".TagNames")) json["TagNames"] = names;
        return json;
    }
}
