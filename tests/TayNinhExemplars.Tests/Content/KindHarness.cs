using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

/// <summary>A posted form as a list of name and value.</summary>
internal sealed class PostedValues(params (string Name, string Value)[] values) : IFormValues
{
    public IReadOnlyList<string> All(string name) => [.. values.Where(v => v.Name == name).Select(v => v.Value)];
    public bool Has(string name) => values.Any(v => v.Name == name);

    /// <summary>"Text=a|Other=b" below the path of the kind.</summary>
    public static PostedValues Of(string path, string text) => new([.. text.Split('|').Select(p => p.Split('=', 2)).Select(p => (path + "." + p[0], p[1]))]);
}

/// <summary>One kind of part or field by itself: its JSON, its settings, its place.</summary>
internal static class KindHarness
{
    public const string Path = "Story.Value";

    public static KindContext At(string json, string settings = "{}", string path = Path)
    {
        var item = new ContentItem { ContentItemId = "4item", ContentType = "Story", DisplayText = "Tựa", Latest = true, Published = true };
        var root = Json.ParseObject(json);
        var names = path.Split('.');
        if (names.Length == 1) item.Content[names[0]] = root;
        else item.PartOrNew(names[0])[names[1]] = root;
        return new KindContext(item, path, root, Json.ParseObject(settings), "Giá trị", new ContentDefinitions());
    }

    /// <summary>The codes of what the kind refuses, for a save or for a publication.</summary>
    public static string Refusals(ContentKind kind, string json, string settings = "{}", bool publication = false, string path = Path)
    {
        var refusals = new Refusals();
        kind.Check(At(json, settings, path), refusals);
        if (publication) kind.CheckForPublication(At(json, settings, path), refusals);
        return string.Join(' ', refusals.Select(r => r.Code));
    }

    public static string Form(ContentKind kind, string json, string posted, string settings = "{}", string path = Path) =>
        kind.ReadForm(At(json, settings, path), PostedValues.Of(path, posted)).ToJsonString(Json.Options);

    /// <summary>"name=value:Kind" for each value, in order.</summary>
    public static string Index(ContentKind kind, string json, string settings = "{}", string path = Path) =>
        string.Join(' ', kind.IndexValues(At(json, settings, path)).Select(v => $"{v.Name}={v.Value}:{v.Kind}"));
}
