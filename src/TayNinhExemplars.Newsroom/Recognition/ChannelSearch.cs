using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Indexing;

namespace TayNinhExemplars.Recognition;

/// <summary>By which channel of the newsroom a story comes out: the paper, the radio, the portal, a commune's loudspeakers.</summary>
internal sealed class ChannelSearch(CopyChannels channels) : ISearchContributor
{
    private IReadOnlyDictionary<string, NewsChannel> _channels = new Dictionary<string, NewsChannel>();

    public async Task PrepareAsync(IReadOnlyCollection<ContentItem> items, CancellationToken ct) =>
        _channels = await channels.OfAsync([.. items.Select(i => i.ContentItemId).Distinct()], ct);

    public void Contribute(SearchDocumentBuilder document)
    {
        if (_channels.GetValueOrDefault(document.Item.ContentItemId) is { } channel) document.SetFacet("channel", channel.Id, channel.Name);
    }
}
