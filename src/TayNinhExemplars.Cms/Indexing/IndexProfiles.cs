using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Indexing;

/// <summary>
/// The index profiles that recipes bring (<c>CreateOrUpdateIndexProfile</c>). One Lucene index with the Vietnamese analysis serves
/// them all, whatever analyzer a profile names: a portable recipe can only name Orchard's own.
/// </summary>
public sealed class IndexProfiles(KeyedDocuments documents)
{
    public const string Document = "IndexProfiles";

    public async Task<IReadOnlySet<string>> IndexedTypesAsync(CancellationToken ct = default) =>
        (await documents.GetAsync(Document, ct)).Values.OfType<JsonObject>().SelectMany(TypesOf).ToHashSet();

    public static IReadOnlyList<string> TypesOf(JsonObject profile) =>
        (profile.Find("Properties") as JsonObject)?.Find("ContentIndexMetadata") is JsonObject metadata
            ? metadata.Strings("IndexedContentTypes")
            : profile.Strings("IndexedContentTypes");
}
