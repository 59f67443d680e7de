using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Features;

public sealed record SwitchFeatures(IReadOnlyCollection<string> Enable, IReadOnlyCollection<string> Disable);

/// <summary>
/// Enables and disables features by name. A feature enabled for the first time brings the types of its module that are not there
/// yet; what is there stays as it is. Disabling takes no type away: there may be content.
/// </summary>
public sealed class SwitchFeaturesHandler(SettingsStore settings, ContentDefinitionStore definitions)
{
    public async Task HandleAsync(SwitchFeatures input, CancellationToken ct = default)
    {
        var before = (await settings.GetAsync(ct)).Features;
        await settings.ChangeAsync(s => s with { Features = [.. s.Features.Except(input.Disable).Union(input.Enable).Order(StringComparer.Ordinal)] }, ct);
        var fresh = FeatureCatalog.DefinitionsOf(input.Enable.Except(before, StringComparer.OrdinalIgnoreCase));
        var known = await definitions.GetAsync(ct);
        Keep(fresh, "ContentTypes", name => known.Type(name) is null);
        Keep(fresh, "ContentParts", name => !known.Parts.ContainsKey(name));
        if (DefinitionRecords.Objects(fresh, "ContentTypes").Concat(DefinitionRecords.Objects(fresh, "ContentParts")).Any()) await definitions.MergeAsync(fresh, ct);
    }

    private static void Keep(JsonObject records, string member, Func<string, bool> wanted) =>
        records[member] = new JsonArray([.. DefinitionRecords.Objects(records, member).Where(r => wanted(r.Text("Name")!)).Select(r => r.DeepClone())]);
}
