using System.Text;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Runs the kinds' own checks over an item.</summary>
public sealed class ContentChecks(Kinds kinds, ContentDefinitionStore definitions)
{
    /// <summary>Brings the item to its normal form: NFC text without control characters, HTML sanitised. Changes the item.</summary>
    public async Task NormaliseAsync(ContentItem item, CancellationToken ct)
    {
        TextNormalForm.Apply(item.Content);
        item.DisplayText = TextNormalForm.Clean(item.DisplayText);
        foreach (var (kind, at) in kinds.Walk(item, await definitions.GetAsync(ct))) kind.Normalise(at);
    }

    public async Task<Refusals> CheckAsync(ContentItem item, bool forPublication, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var (kind, at) in kinds.Walk(item, await definitions.GetAsync(ct)))
        {
            kind.Check(at, refusals);
            if (forPublication) kind.CheckForPublication(at, refusals);
        }
        refusals.Unless(Encoding.UTF8.GetByteCount(item.Content.ToJsonString(Json.Options)) <= ContentRules.MaxItemBytes, "content.too-large");
        return refusals;
    }
}
